using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>An area to be blackened, in points of the displayed page, and the reason printed on it.</summary>
public sealed record RedactionBox(PageBox Box, string Label);

/// <summary>Whole pixels of a picture; <paramref name="Right"/> and <paramref name="Bottom"/> lie outside.</summary>
public readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    // Whole pixels turned to points and back must stay the same pixels in spite of rounding.
    const double Rounding = 1e-4;

    /// <summary>The smallest whole pixels that hold a box, cut to the picture; empty where they do not meet.</summary>
    public static PixelBox Around(PageBox box, PageImage image)
    {
        var scale = image.PixelsPerPoint;
        var left = Math.Clamp(Math.Floor((box.Left * scale) + Rounding), 0, image.Width);
        var top = Math.Clamp(Math.Floor((box.Top * scale) + Rounding), 0, image.Height);
        var right = Math.Clamp(Math.Ceiling((box.Right * scale) - Rounding), left, image.Width);
        var bottom = Math.Clamp(Math.Ceiling((box.Bottom * scale) - Rounding), top, image.Height);
        return new PixelBox((int)left, (int)top, (int)right, (int)bottom);
    }

    public PageBox ToPoints(double pixelsPerPoint) =>
        new(Left / pixelsPerPoint, Top / pixelsPerPoint, Right / pixelsPerPoint, Bottom / pixelsPerPoint);
}

/// <summary>
/// A box as burned: <paramref name="Area"/> in points after it grew to whole pixels, <paramref name="Cover"/> the
/// pixels that now stand there, and whether the label found room. Without room the reason belongs beside the page.
/// </summary>
public sealed record BurnedBox(PageBox Area, string Label, bool LabelDrawn, PageImage Cover);

/// <summary>Why a word is not in the text layer of a burned page.</summary>
public enum WordRemoval
{
    /// <summary>It lies under a box.</summary>
    UnderBox,

    /// <summary>Nothing of it is seen on the page: invisible, white, covered or off the page.</summary>
    NoInk,

    /// <summary>The page shows something else in its place.</summary>
    NotShown,
}

public sealed record RemovedWord(PageWord Word, WordRemoval Why);

/// <summary>
/// A page as it may be released: the picture with the boxes burned in, the words that may be searched, and what was
/// taken away, which the proof looks for in the finished file.
/// </summary>
public sealed record BurnedPage(
    PageGeometry Geometry,
    PageImage Image,
    IReadOnlyList<PageWord> Words,
    IReadOnlyList<RemovedWord> Removed,
    IReadOnlyList<BurnedBox> Boxes)
{
    /// <summary>Words that stay though their writing, which is not of Europe, can be held against the picture but coarsely.</summary>
    public int WordsCoarse { get; init; }

    /// <summary>The surviving words as the page writer takes them.</summary>
    public IReadOnlyList<PlacedWord> PlacedWords() => [.. Words.Select(Placed)];

    /// <summary>Words that a box took away though a part of them can still be seen beside it: an eye may read them on the picture.</summary>
    public int WordsCut() => Removed.Count(removed => removed.Why == WordRemoval.UnderBox && WordSurvival.ShowsBeside(Boxes, removed.Word, Image));

    // A column of upright letters is laid downwards too: so its letters stay together in their order.
    static PlacedWord Placed(PageWord word)
    {
        var turn = word.Turn ?? 0;
        if (turn % 2 == 0 && WordSurvival.IsVertical(word))
            turn = 1;
        return new PlacedWord(word.Text, word.Box.Left, word.Box.Top, word.Box.Width, word.Box.Height, turn);
    }
}
