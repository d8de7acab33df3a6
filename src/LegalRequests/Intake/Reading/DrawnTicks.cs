using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>Sets the boxes that are drawn on a form among its words, as the signs for a box with and without a tick.</summary>
internal static class DrawnTicks
{
    private const string Ticked = "\u2612";
    private const string Empty = "\u2610";
    private const string Round = "BDOPQRU08";

    public static PaperPage Set(PaperPage page)
    {
        var boxes = page.Rules.Boxes.Where(box => !page.Words.Any(word => IsLetterOf(word, box.Place))).ToList();

        if (boxes.Count == 0)
        {
            return page;
        }

        var signs = boxes.Select(box => new PageWord(box.Ticked ? Ticked : Empty, box.Place, WordOrigin.TextLayer) { Turn = 0 });
        var words = page.Words.Where(word => !boxes.Any(box => IsIn(word, box.Place))).Select(word => boxes.Aggregate(word, Beside));
        return page with { Words = [.. words, .. signs] };
    }

    // Round letters of heavy print may pass for a box; recognition reads a box as one letter or two.
    private static bool IsLetterOf(PageWord word, PageBox box) =>
        (word.Text.Length > 1 ? word.Text.All(char.IsLetter) && word.Box.Width > 1.5 * box.Width : word.Origin == WordOrigin.TextLayer && Round.Contains(word.Text, StringComparison.Ordinal)) && box.Left > word.Box.Left - 1 && box.Right < word.Box.Right + 1
        && PageTurn.Middle(box.Top, box.Bottom) is var y && y > word.Box.Top && y < word.Box.Bottom;

    // A tick that is typed, or what the recognition of a scan makes of the box.
    private static bool IsIn(PageWord word, PageBox box) =>
        word.Text.Length <= 3 && PageTurn.Middle(word.Box.Left, word.Box.Right) is var x && x > box.Left && x < box.Right
        && PageTurn.Middle(word.Box.Top, word.Box.Bottom) is var y && y > box.Top - 1 && y < box.Bottom + 1;

    /// <summary>The word, cut to what stands after a box that it was read together with.</summary>
    private static PageWord Beside(PageWord word, DrawnBox box) =>
        word.Box.Shared(box.Place) is { Across: > 0 } && word.Box.Right > box.Place.Right && word.Box.Left <= box.Place.Right
            ? word with { Box = word.Box with { Left = box.Place.Right + 0.5 } }
            : word;
}
