namespace LegalRequests.Pdf.Reading;

/// <summary>Where a word was read.</summary>
public enum WordOrigin
{
    TextLayer,
    Ocr,
}

/// <summary>A rectangle in points of the displayed page, origin top-left, edges in order.</summary>
public readonly record struct PageBox(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>How much two boxes share, across and down; 0 where they do not touch.</summary>
    public (double Across, double Down) Shared(PageBox other)
    {
        var across = Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
        var down = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
        return across > 0 && down > 0 ? (across, down) : (0, 0);
    }

    /// <summary>The box, larger by so many points on each side.</summary>
    public PageBox Widened(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>The box, so many points further right and down.</summary>
    public PageBox Moved(double right, double down) => new(Left + right, Top + down, Right + right, Bottom + down);

    /// <summary>The smallest box that holds all of them; there must be one.</summary>
    public static PageBox Around(IEnumerable<PageBox> boxes) => boxes.Aggregate((one, other) => new PageBox(
        Math.Min(one.Left, other.Left),
        Math.Min(one.Top, other.Top),
        Math.Max(one.Right, other.Right),
        Math.Max(one.Bottom, other.Bottom)));
}

/// <summary>A word of a page and the box it fills.</summary>
public sealed record PageWord(string Text, PageBox Box, WordOrigin Origin)
{
    /// <summary>Clockwise quarter turns of its reading direction where that is known: 0 reads to the right, 1 downwards.</summary>
    public int? Turn { get; init; }

    /// <summary>How sure the recognition is of the word, 0 to 100; null where the word was not recognised from a picture.</summary>
    public double? Confidence { get; init; }
}
