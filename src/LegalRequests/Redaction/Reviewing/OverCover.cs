using System.Globalization;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Redaction.Reviewing;

/// <summary>Boxes that may cover too much, or need no box.</summary>
internal static class OverCover
{
    private const double Under = 0.5;
    private const double Large = 0.25;
    private const double All = 0.98;

    public static IEnumerable<ReviewFinding> OnPage(ReviewedPage page, RedactionReasons reasons)
    {
        var marks = page.Read.Marks;
        var unknown = marks.Where(mark => reasons.Find(mark.ReasonCode) is null)
            .Select(mark => page.Finding(ReviewKind.ReasonUnknown, TextUnder(page, mark), mark.ReasonCode));

        if (!page.Sent)
        {
            return marks.Count == 0 ? unknown : unknown.Append(page.Finding(ReviewKind.PageNotSent, "", marks.Count.ToString(CultureInfo.InvariantCulture)));
        }

        var whole = new PageBox(0, 0, page.Read.Page.Width, page.Read.Page.Height);

        if (Coverage.ShareOf(whole, page.Read.Drawn) >= All)
        {
            return unknown.Append(page.Finding(ReviewKind.PageCovered, ""));
        }

        var large = marks.Where(mark => ShareOf(mark, whole) >= Large)
            .Select(mark => page.Finding(ReviewKind.VeryLarge, "", ShareOf(mark, whole).ToString("P0", CultureInfo.InvariantCulture)));
        var unexplained = marks.Where(mark => page.KindOf(mark) is not (ActKind.WholePage or ActKind.KeepOnly) && !IsExplained(page, mark))
            .Select(mark => page.Finding(ReviewKind.NotExplained, TextUnder(page, mark), mark.ReasonCode));
        return unknown.Concat(large).Concat(unexplained);
    }

    /// <summary>The words of which a box covers most, in the order of the page.</summary>
    internal static List<PageWord> WordsUnder(ReviewedPage page, RedactionMark mark)
    {
        PageBox[] box = [mark.Box];
        return [.. page.Read.Paper.Words.Where(word => Coverage.ShareOf(word.Box, box) > Under)];
    }

    private static string TextUnder(ReviewedPage page, RedactionMark mark) => string.Join(' ', WordsUnder(page, mark).Select(word => word.Text));

    private static bool IsExplained(ReviewedPage page, RedactionMark mark)
    {
        PageBox[] box = [mark.Box];
        return page.Page.Suggested.Any(one => one.Suggestion.Boxes.Any(part => Coverage.ShareOf(part, box) > Under));
    }

    private static double ShareOf(RedactionMark mark, PageBox page) => mark.Width * mark.Height / (page.Width * page.Height);
}
