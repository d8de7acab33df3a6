using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Redaction;

/// <summary>A word that boxes cover only in part: its other letters may be read beside them.</summary>
/// <param name="Boxes">Places of those boxes among the boxes of the page, from 0; that of the largest part first.</param>
public sealed record CutWord(PageWord Word, IReadOnlyList<int> Boxes);

/// <summary>
/// Finds the words that boxes cut, and what would cover them. A comma or bracket beside a box is no letter that could be read, as
/// <see cref="WordPart"/> reckons it.
/// </summary>
public static class CutWords
{
    /// <summary>A box reaches so far past its words, points: the edges of letters must be under it.</summary>
    private const double Margin = 1;

    /// <param name="words">Of the page, as a person sees them on it.</param>
    /// <param name="boxes">All boxes of the page: a word that two of them cover together is not cut.</param>
    public static IReadOnlyList<CutWord> Of(IReadOnlyList<PageWord> words, IReadOnlyList<PageBox> boxes) =>
    [
        .. from word in words
           where boxes.Any(box => WordSurvival.Covers(box, word))
           let letters = Letters(word)
           where letters is not null && WordSurvival.IsCut(boxes, letters)
           let over = Enumerable.Range(0, boxes.Count).Where(box => WordSurvival.Covers(boxes[box], letters))
           select new CutWord(word, [.. over.OrderByDescending(box => AreaOf(boxes[box].Shared(word.Box)))]),
    ];

    /// <summary>True where a box takes a part of a line whose letters nobody here can tell apart; see <see cref="WordSurvival.CanBeCut"/>.</summary>
    public static bool AreUnknown(IReadOnlyList<PageWord> words, IReadOnlyList<PageBox> boxes) =>
        words.Any(word => !WordSurvival.CanBeCut(word) && boxes.Any(box => WordSurvival.Covers(box, word)) && !Coverage.IsCovered(word.Box, boxes));

    /// <summary>What covers the cut words whole: one region for a box on each line on which it cuts words.</summary>
    /// <param name="page">The page with its words.</param>
    /// <param name="box">A box of the page.</param>
    /// <param name="cut">The words that it cuts.</param>
    public static IReadOnlyList<MarkedRegion> Cover(PaperPage page, PageBox box, IReadOnlyCollection<PageWord> cut) =>
    [
        .. from way in ReadingWay.Of(page)
           from line in TextLine.Of([.. way.Stood.Words.Where(word => cut.Contains(way.Laid(word)))])
           select MarkedRegion.Of(way.LaidBack(Widened(way.StoodUp(box), PageBox.Around(line.Words.Select(word => word.Box)).Widened(Margin)))),
    ];

    // As high as the line: on the next one the box may end at other words.
    private static PageBox Widened(PageBox box, PageBox words) =>
        words with { Left = Math.Min(box.Left, words.Left), Right = Math.Max(box.Right, words.Right) };

    private static PageWord? Letters(PageWord word)
    {
        var first = Array.FindIndex(word.Text.ToCharArray(), char.IsLetterOrDigit);
        return first < 0 ? null : word with { Box = WordPart.BoxOf(word, first, Array.FindLastIndex(word.Text.ToCharArray(), char.IsLetterOrDigit) + 1) };
    }

    private static double AreaOf((double Across, double Down) shared) => shared.Across * shared.Down;
}
