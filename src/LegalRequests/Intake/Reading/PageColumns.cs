using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>A part of a page that is read by itself, line after line.</summary>
/// <param name="Page">The words of the part on a page of the same size.</param>
/// <param name="Left">Where its lines begin, points.</param>
/// <param name="Right">How far its lines may reach without coming to the next part.</param>
internal sealed record PageColumn(PaperPage Page, double Left, double Right);

/// <summary>
/// Cuts a page that stands upright into the parts in which its text runs: where two columns of prose stand side by side, what
/// is above them, the left, the right and what is below, each cut again. Tables and forms stay whole, so that a label keeps
/// its value.
/// </summary>
internal static class PageColumns
{
    /// <summary>A box to the end of a column stays so far off the next one, points.</summary>
    private const double Apart = 4;

    /// <summary>In reading order; a page without columns is one part with all its words.</summary>
    public static IReadOnlyList<PageColumn> Of(PaperPage page)
    {
        if (page.Words.Count == 0)
        {
            return [];
        }

        var left = page.Words.Min(word => word.Box.Left);

        // The farther of the two margins: a last word that alone sticks out would else be told by it.
        var right = Math.Max(page.Words.Max(word => word.Box.Right), page.Width - left);
        var parts = Cut(page, PaperLines.Of(page), left, right).ToList();
        return parts.Count > 1 ? parts : [new PageColumn(page, left, right)];
    }

    private static IEnumerable<PageColumn> Cut(PaperPage page, IReadOnlyList<IReadOnlyList<PageWord>> lines, double left, double right)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        if (Gutter.In(lines) is not { } gutter)
        {
            return [new PageColumn(page with { Words = [.. lines.SelectMany(line => line)] }, left, right)];
        }

        var beside = lines.Skip(gutter.First).Take(gutter.Lines).ToList();
        return
        [
            .. Cut(page, [.. lines.Take(gutter.First)], left, right),
            .. Cut(page, gutter.LeftOf(beside), left, gutter.Right - Apart),
            .. Cut(page, gutter.RightOf(beside), gutter.Right, right),
            .. Cut(page, [.. lines.Skip(gutter.First + gutter.Lines)], left, right),
        ];
    }
}
