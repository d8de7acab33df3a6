namespace LegalRequests.Pdf.Reading;

/// <summary>A straight line on a page; points of the displayed page, from left to right or from the top down.</summary>
public readonly record struct PageRule(double FromX, double FromY, double ToX, double ToY)
{
    /// <summary>The height of a line that runs across, at a place; it may be a little askew.</summary>
    public double HeightAt(double x) => ToX > FromX ? FromY + ((ToY - FromY) * (x - FromX) / (ToX - FromX)) : FromY;

    /// <summary>How far to the right a line that runs down stands, at a height.</summary>
    public double PlaceAt(double y) => ToY > FromY ? FromX + ((ToX - FromX) * (y - FromY) / (ToY - FromY)) : FromX;
}

/// <summary>A box to tick that is drawn on a page.</summary>
/// <param name="Ticked">Whether anything stands in it.</param>
public readonly record struct DrawnBox(PageBox Place, bool Ticked);

/// <summary>The lines that a page is ruled with, and the boxes that are drawn on it to be ticked.</summary>
public sealed class PageRules
{
    const double Touch = 2.5;

    readonly PageRule[] borders;
    readonly PageRule[] posts;

    public PageRules(IReadOnlyList<PageRule> across, IReadOnlyList<PageRule> down, IReadOnlyList<DrawnBox> boxes)
    {
        (Across, Down, Boxes) = (across, down, boxes);
        borders = [.. across.Where(rule => Touches(rule.FromX, rule.FromY) && Touches(rule.ToX, rule.ToY))];

        // A fold in the paper and the stem of a large letter end nowhere.
        posts = [.. down.Where(rule => Ends(rule.FromX, rule.FromY) && Ends(rule.ToX, rule.ToY))];
    }

    public static PageRules None { get; } = new([], [], []);

    public IReadOnlyList<PageRule> Across { get; }

    public IReadOnlyList<PageRule> Down { get; }

    public IReadOnlyList<DrawnBox> Boxes { get; }

    /// <summary>Whether a line that stands between two others runs down between two places of one line of text, of which the left one may run over it.</summary>
    public bool PartsAcross(PageBox left, PageBox right) =>
        posts.Any(rule => Spans(rule, right) && rule.PlaceAt(Middle(right)) is var x && x < right.Left + 1
            && (x > left.Right - 1 || x > (left.Left + left.Right) / 2 && IsHigher(rule, left)));

    /// <summary>Whether the border of a cell runs between two places; a line to write on is none.</summary>
    public bool PartsDown(PageBox upper, PageBox lower)
    {
        var x = Math.Max(upper.Left, lower.Left) + 1;
        return borders.Any(rule => rule.FromX <= x && rule.ToX >= x && rule.HeightAt(x) > Middle(upper) && rule.HeightAt(x) < Middle(lower));
    }

    /// <summary>Where the cell ends that a place stands in, downwards; null where it stands in none.</summary>
    public double? FloorUnder(PageBox place)
    {
        var x = place.Left + 1;
        var ends = borders.Where(rule => rule.FromX <= x && rule.ToX >= x).Select(rule => rule.HeightAt(x)).Where(height => height > Middle(place)).ToList();
        return ends.Count > 0 && posts.Any(rule => Spans(rule, place) && rule.PlaceAt(Middle(place)) < x) ? ends.Min() : null;
    }

    bool Touches(double x, double y) =>
        Down.Any(rule => Math.Abs(rule.PlaceAt(y) - x) <= Touch && rule.FromY - Touch <= y && rule.ToY + Touch >= y);

    bool Ends(double x, double y) =>
        Across.Any(rule => rule.FromX - Touch <= x && rule.ToX + Touch >= x && Math.Abs(rule.HeightAt(x) - y) <= Touch);

    // The stem of a letter ends with its word.
    static bool IsHigher(PageRule down, PageBox word) => down.FromY < word.Top - 1 && down.ToY > word.Bottom + 1;

    static bool Spans(PageRule down, PageBox place) => down.FromY <= Middle(place) && down.ToY >= Middle(place);

    static double Middle(PageBox box) => (box.Top + box.Bottom) / 2;
}
