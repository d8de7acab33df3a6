using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>Decides which words of a page may stay searchable after its boxes are burned.</summary>
public static class WordSurvival
{
    const double TouchAcross = 0.5;
    const double TouchOfHeight = 0.2;
    const int LeastContrast = 40;

    // A neighbour's ascenders and descenders reach into the rim of a word's box and would pass for its ink.
    const double Rim = 0.12;

    /// <summary>
    /// True when an area takes more of a word than a touch: over 0.5 point along the line and over a fifth across it.
    /// The line below or above a box, which it often grazes, thus stays.
    /// </summary>
    public static bool Covers(PageBox area, PageWord word)
    {
        var (across, down) = area.Shared(word.Box);
        return IsVertical(word)
            ? down > TouchAcross && across > word.Box.Width * TouchOfHeight
            : across > Math.Min(TouchAcross, word.Box.Width / 2) && down > word.Box.Height * TouchOfHeight;
    }

    /// <summary>
    /// True where boxes take a word away and leave more of it beside them than a touch, told by places alone: whether what is left has
    /// ink only the burned picture tells.
    /// </summary>
    public static bool IsCut(IReadOnlyList<PageBox> boxes, PageWord word) =>
        CanBeCut(word) && boxes.Any(box => Covers(box, word)) && (IsVertical(word) ? Rest([.. boxes.Select(Laid)], Laid(word.Box)) : Rest(boxes, word.Box));

    /// <summary>False for a line of a script without spaces: it is burned glyph by glyph, and places of words tell nothing of its letters.</summary>
    public static bool CanBeCut(PageWord word) => !word.Text.EnumerateRunes().Any(Scripts.IsWithoutSpaces);

    /// <summary>True for a word that reads downwards or upwards.</summary>
    internal static bool IsVertical(PageWord word) =>
        word.Turn is 1 or 3 || word.Text.Length > 1 && word.Box.Height > word.Box.Width * 2;

    /// <summary>True where anything can be seen in the place of the word.</summary>
    public static bool HasInk(PageWord word, PageImage image) => HasInk([], word, image);

    /// <summary>True where a part of a word can still be seen that no box covers.</summary>
    /// <param name="image">The burned page.</param>
    internal static bool ShowsBeside(IReadOnlyList<BurnedBox> boxes, PageWord word, PageImage image) =>
        HasInk([.. boxes.Select(box => PixelBox.Around(box.Area, image)).Where(box => IsNear(box, PixelBox.Around(word.Box, image)))], word, image);

    // Goes along the line from one edge of a box to the next, and sums what lies free beside each other.
    static bool Rest(IReadOnlyList<PageBox> boxes, PageBox word)
    {
        var edges = boxes.SelectMany(box => (double[])[box.Left, box.Right])
            .Where(edge => edge > word.Left && edge < word.Right)
            .Append(word.Left)
            .Append(word.Right)
            .Order()
            .ToList();
        var free = 0.0;
        foreach (var (from, to) in edges.Zip(edges.Skip(1)))
        {
            free = FreeAt((from + to) / 2, boxes, word) > word.Height * TouchOfHeight ? free + to - from : 0;
            if (free > Math.Min(TouchAcross, word.Width / 2))
                return true;
        }

        return false;
    }

    static double FreeAt(double across, IReadOnlyList<PageBox> boxes, PageBox word)
    {
        var (free, from) = (0.0, word.Top);
        foreach (var box in boxes.Where(box => box.Left < across && box.Right > across && box.Bottom > word.Top && box.Top < word.Bottom).OrderBy(box => box.Top))
        {
            free += Math.Max(0, box.Top - from);
            from = Math.Max(from, box.Bottom);
        }

        return free + Math.Max(0, word.Bottom - from);
    }

    // Across for down: a word that reads downwards is measured along its own line.
    static PageBox Laid(PageBox box) => new(box.Top, box.Left, box.Bottom, box.Right);

    static bool HasInk(IReadOnlyList<PixelBox> covers, PageWord word, PageImage image)
    {
        var core = word.Box;
        if (word.Text.Any(char.IsLetterOrDigit))
        {
            var (x, y) = IsVertical(word) ? (core.Width * Rim, 0.0) : (0.0, core.Height * Rim);
            core = new PageBox(core.Left + x, core.Top + y, core.Right - x, core.Bottom - y);
        }

        var pixels = PixelBox.Around(core, image);
        var (darkest, lightest) = (255, 0);
        for (var y = pixels.Top; y < pixels.Bottom; y++)
        {
            for (var x = pixels.Left; x < pixels.Right; x++)
            {
                if (covers.Any(cover => x >= cover.Left && x < cover.Right && y >= cover.Top && y < cover.Bottom))
                    continue;
                var luminance = image.Luminance(x, y);
                darkest = Math.Min(darkest, luminance);
                lightest = Math.Max(lightest, luminance);
            }
        }

        return lightest - darkest > LeastContrast;
    }

    static bool IsNear(PixelBox one, PixelBox other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
