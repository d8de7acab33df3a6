using LegalRequests.Pdf.Reading;

namespace LegalRequests.Redaction;

/// <summary>
/// Widens a region to the whole lines that it touches, from margin to margin of the page's text: the width of a box tells
/// how long the name under it is.
/// </summary>
public static class WholeLine
{
    private const double Margin = 1;
    private const double Upended = 1.8;

    /// <summary>On a page without words, or where none is touched, the region reaches from edge to edge.</summary>
    /// <param name="words">Of the page, points of the displayed page.</param>
    public static MarkedRegion Of(double width, double height, IReadOnlyList<PageWord> words, MarkedRegion region)
    {
        var box = region.Box;
        var touched = words.Where(word => IsTouched(word.Box, box)).ToList();
        var sideways = touched.Count > 0 && touched.Count(IsSideways) * 2 > touched.Count;

        return sideways
            ? MarkedRegion.Of(Flipped(Widened(height, width, [.. words.Where(IsSideways).Select(word => Flipped(word.Box))], Flipped(box))))
            : MarkedRegion.Of(Widened(width, height, [.. words.Where(word => !IsSideways(word)).Select(word => word.Box)], box));
    }

    private static PageBox Widened(double width, double height, List<PageBox> words, PageBox box)
    {
        var line = words.Where(word => IsTouched(word, box)).ToList();

        if (line.Count == 0)
        {
            return new PageBox(0, box.Top, width, box.Bottom);
        }

        var (top, bottom) = (line.Min(word => word.Top), line.Max(word => word.Bottom));
        var left = words.Min(word => word.Left);

        // The farther of the two margins: a last word that alone sticks out would else be told by it.
        var right = Math.Max(words.Max(word => word.Right), width - left);
        return new PageBox(
            Math.Max(0, Math.Min(left, box.Left) - Margin),
            Math.Max(0, Math.Min(top - Margin, box.Top)),
            Math.Min(width, Math.Max(right, box.Right) + Margin),
            Math.Min(height, Math.Max(bottom + Margin, box.Bottom)));
    }

    // A box may graze the line above: a word is meant when a third of its height lies in the box.
    private static bool IsTouched(PageBox word, PageBox box) =>
        word.Shared(box) is var (across, down) && across > 0 && down > Math.Min(word.Height, box.Height) / 3;

    private static bool IsSideways(PageWord word) =>
        word.Turn is 1 or 3 || (word.Turn is null && word.Text.Length > 2 && word.Box.Height > Upended * word.Box.Width);

    private static PageBox Flipped(PageBox box) => new(box.Top, box.Left, box.Bottom, box.Right);
}
