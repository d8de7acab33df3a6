using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>
/// Stands a page up that was scanned on its side or its head, by the way in which its words follow each other, and finds the
/// place of what was read on the page as it lies.
/// </summary>
internal static class PageTurn
{
    /// <summary>Clockwise quarter turns in which the page lies; 0 where its words read to the right.</summary>
    public static int Of(PaperPage page)
    {
        var ways = new int[4];

        foreach (var (one, next) in page.Words.Zip(page.Words.Skip(1)))
        {
            var across = Middle(next.Box.Left, next.Box.Right) - Middle(one.Box.Left, one.Box.Right);
            var down = Middle(next.Box.Top, next.Box.Bottom) - Middle(one.Box.Top, one.Box.Bottom);

            if (Math.Abs(across) > 2 * Math.Abs(down))
            {
                ways[across > 0 ? 0 : 2]++;
            }
            else if (Math.Abs(down) > 2 * Math.Abs(across))
            {
                ways[down > 0 ? 1 : 3]++;
            }
        }

        // A table may be read down its columns; only a page whose long words stand on end lies on its side.
        var turn = Array.IndexOf(ways, ways.Max());
        return turn is 1 or 3 && !StandsOnEnd(page) ? 0 : turn;
    }

    public static PaperPage StoodUp(PaperPage page, int turn) => turn == 0
        ? page
        : new PaperPage(
            page.Number,
            turn == 2 ? page.Width : page.Height,
            turn == 2 ? page.Height : page.Width,
            [.. page.Words.Select(word => word with { Box = Turned(word.Box, page.Width, page.Height, turn), Turn = 0 })])
        {
            Rules = Turned(page.Rules, page, turn),
        };

    /// <summary>The place on the page as it is stood up, of a box on the page as it lies.</summary>
    public static PageBox StoodUp(PageBox box, PaperPage page, int turn) => turn == 0 ? box : Turned(box, page.Width, page.Height, turn);

    /// <summary>The place on the page as it lies, of a box on the page as it was stood up.</summary>
    public static PageBox LaidBack(PageBox box, PaperPage page, int turn) => turn switch
    {
        1 => new PageBox(page.Width - box.Bottom, box.Left, page.Width - box.Top, box.Right),
        2 => new PageBox(page.Width - box.Right, page.Height - box.Bottom, page.Width - box.Left, page.Height - box.Top),
        3 => new PageBox(box.Top, page.Height - box.Right, box.Bottom, page.Height - box.Left),
        _ => box,
    };

    private static PageRules Turned(PageRules rules, PaperPage page, int turn)
    {
        var (across, down) = (rules.Across.Select(Line).ToList(), rules.Down.Select(Line).ToList());
        var boxes = rules.Boxes.Select(box => box with { Place = StoodUp(box.Place, page, turn) }).ToList();
        return turn is 1 or 3 ? new PageRules(down, across, boxes) : new PageRules(across, down, boxes);

        PageRule Line(PageRule rule)
        {
            var ends = new[] { Point(rule.FromX, rule.FromY), Point(rule.ToX, rule.ToY) }.OrderBy(end => end.Left + end.Top).ToArray();
            return new PageRule(ends[0].Left, ends[0].Top, ends[1].Left, ends[1].Top);
        }

        PageBox Point(double x, double y) => StoodUp(new PageBox(x, y, x, y), page, turn);
    }

    private static PageBox Turned(PageBox box, double width, double height, int turn) => turn switch
    {
        1 => new PageBox(box.Top, width - box.Right, box.Bottom, width - box.Left),
        2 => new PageBox(width - box.Right, height - box.Bottom, width - box.Left, height - box.Top),
        _ => new PageBox(height - box.Bottom, box.Left, height - box.Top, box.Right),
    };

    private static bool StandsOnEnd(PaperPage page)
    {
        var longWords = page.Words.Where(word => word.Text.Length > 3).ToList();
        return longWords.Count(word => word.Box.Height > word.Box.Width) > longWords.Count / 2;
    }

    internal static double Middle(double one, double other) => (one + other) / 2;
}
