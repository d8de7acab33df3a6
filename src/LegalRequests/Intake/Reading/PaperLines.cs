using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>Puts the words of a page into lines, also where the scan is a little askew, and lines into cells.</summary>
internal static class PaperLines
{
    private const int LinesOfPleadingPaper = 28;
    private const double MarginShare = 0.16;
    private const int WordsThatShowSkew = 6;
    private const double LeastSkew = 0.002;

    /// <summary>Lines from the top down, words from left to right.</summary>
    public static IReadOnlyList<IReadOnlyList<PageWord>> Of(PaperPage page)
    {
        var words = Upright(page);
        var lines = Of(words, 0);
        lines = Skew(lines) is var skew && Math.Abs(skew) > LeastSkew ? Of(words, skew) : lines;
        return WithoutLineNumbers(lines, page.Width);
    }

    private static List<List<PageWord>> Of(List<PageWord> words, double skew)
    {
        var lines = new List<List<PageWord>>();

        foreach (var word in words.OrderBy(word => word.Box.Left))
        {
            var line = lines
                .Where(line => Shared(line[^1].Box, word.Box, skew) > Math.Min(line[^1].Box.Height, word.Box.Height) / 2)
                .MaxBy(line => Shared(line[^1].Box, word.Box, skew) - (Math.Abs(line[^1].Box.Height - word.Box.Height) / 4));

            if (line is null)
            {
                lines.Add(line = []);
            }

            line.Add(word);
        }

        return [.. lines.OrderBy(line => ((line[0].Box.Top + line[0].Box.Bottom) / 2) - (skew * line[0].Box.Left))];
    }

    /// <summary>How far lines sink for each point to the right: the middle one of the lines that are long enough to tell.</summary>
    private static double Skew(List<List<PageWord>> lines)
    {
        var slopes = lines.Where(line => line.Count >= WordsThatShowSkew)
            .Select(line => (line[^1].Box.Bottom - line[0].Box.Bottom) / (line[^1].Box.Left - line[0].Box.Left))
            .Order()
            .ToList();
        return slopes.Count == 0 ? 0 : slopes[slopes.Count / 2];
    }

    /// <summary>Parts a line at wide gaps, at ruled lines and at the signs that captions are ruled with.</summary>
    public static IEnumerable<IReadOnlyList<PageWord>> CellsOf(IReadOnlyList<PageWord> line, double wideGap, PageRules rules)
    {
        var cell = new List<PageWord>();

        foreach (var word in line)
        {
            var ruled = word.Text is ")" or "§" or "]" or "|" or "}" or ":" or "(" or "[";

            if (cell.Count > 0 && (ruled || word.Box.Left - cell[^1].Box.Right > wideGap || rules.PartsAcross(cell[^1].Box, word.Box)))
            {
                yield return cell;
                cell = [];
            }

            if (!ruled)
            {
                cell.Add(word);
            }
        }

        if (cell.Count > 0)
        {
            yield return cell;
        }
    }

    /// <summary>A gap that no justified line has, points.</summary>
    public static double WideGap(IReadOnlyList<PageWord> words)
    {
        var heights = words.Select(word => word.Box.Height).Order().ToList();
        return heights.Count == 0 ? 0 : 1.6 * heights[heights.Count / 2];
    }

    private static List<PageWord> Upright(PaperPage page) =>
    [
        .. page.Words.Where(word => word.Turn is null or 0 && !(word.Text.Length > 2 && word.Box.Height > 1.8 * word.Box.Width)),
    ];

    private static List<List<PageWord>> WithoutLineNumbers(List<List<PageWord>> lines, double width) =>
        lines.Count(line => HasLineNumber(line, width)) > LinesOfPleadingPaper / 3
            ? [.. lines.Select(line => HasLineNumber(line, width) ? line[1..] : line).Where(line => line.Count > 0)]
            : lines;

    // Recognition of a scan reads line numbers as letters; a paragraph's number has a point or a bracket after it.
    private static bool HasLineNumber(List<PageWord> line, double width) =>
        line[0].Box.Right < width * MarginShare
        && line[0].Text.Length <= 3
        && line[0].Text.All(char.IsLetterOrDigit)
        && (line.Count == 1 || line[1].Box.Left - line[0].Box.Right > line[0].Box.Height * 0.7);

    private static double Shared(PageBox one, PageBox other, double skew)
    {
        var sunk = skew * (other.Left - one.Left);
        return Math.Min(one.Bottom + sunk, other.Bottom) - Math.Max(one.Top + sunk, other.Top);
    }
}
