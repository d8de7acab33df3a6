using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Redaction;

/// <summary>
/// Widens a region to the whole lines that it touches, from margin to margin of the page's text or of the column in which
/// they stand: the width of a box tells how long the name under it is.
/// </summary>
public static class WholeLine
{
    private const double Margin = 1;

    /// <summary>On a page without words, or where none is touched, the region reaches from edge to edge.</summary>
    /// <param name="words">Of the page, points of the displayed page.</param>
    public static MarkedRegion Of(double width, double height, IReadOnlyList<PageWord> words, MarkedRegion region)
    {
        var box = region.Box;
        var way = ReadingWay.Of(new PaperPage(1, width, height, words)).MaxBy(way => way.Stood.Words.Count(word => IsTouched(word.Box, way.StoodUp(box))));
        return MarkedRegion.Of(way is null ? new PageBox(0, box.Top, width, box.Bottom) : way.LaidBack(Widened(way.Stood, way.StoodUp(box))));
    }

    private static PageBox Widened(PaperPage page, PageBox box)
    {
        var line = page.Words.Where(word => IsTouched(word.Box, box)).ToList();

        if (line.Count == 0)
        {
            return new PageBox(0, box.Top, page.Width, box.Bottom);
        }

        var (top, bottom) = (line.Min(word => word.Box.Top), line.Max(word => word.Box.Bottom));
        var columns = PageColumns.Of(page);
        var touched = columns.Where(column => column.Page.Words.Any(word => IsTouched(word.Box, box))).ToList();

        // Line numbers of pleading paper stand in no column.
        touched = touched.Count > 0 ? touched : [.. columns];
        return new PageBox(
            Math.Max(0, Math.Min(touched.Min(column => column.Left), box.Left) - Margin),
            Math.Max(0, Math.Min(top - Margin, box.Top)),
            Math.Min(page.Width, Math.Max(touched.Max(column => column.Right), box.Right) + Margin),
            Math.Min(page.Height, Math.Max(bottom + Margin, box.Bottom)));
    }

    // A box may graze the line above: a word is meant when a third of its height lies in the box.
    private static bool IsTouched(PageBox word, PageBox box) =>
        word.Shared(box) is var (across, down) && across > 0 && down > Math.Min(word.Height, box.Height) / 3;
}
