namespace LegalRequests.Pdf.Reading;

/// <summary>
/// Tells whether a picture shows anything like writing outside the words already read from it. It counts where paper
/// turns to ink, row by row, but not where it did so in the same column of the row above: a ruled line counts once, a
/// letter several times.
/// </summary>
static class UnreadInk
{
    /// <summary>Fewer marks than one short word of small print makes.</summary>
    public const int Word = 40;

    /// <summary>More marks than a letterhead or a signature makes: several lines of writing.</summary>
    public const int Lines = 1500;

    const int Step = 64;

    // A smoothed edge takes two or three pixels from paper to ink; a slow shade is no edge.
    const int Slope = 16;

    /// <summary>The marks outside these areas, each taken wider by a margin in points.</summary>
    public static int Marks(PageImage image, IEnumerable<PageBox> read, double margin)
    {
        var known = Known(image, read, margin);
        var above = new bool[image.Width];
        var here = new bool[image.Width];
        var marks = 0;
        for (var y = 0; y < image.Height; y++)
        {
            var before = image.Luminance(0, y);
            for (var x = 1; x < image.Width; x++)
            {
                var light = image.Luminance(x, y);
                here[x] = before - light > Step;
                if (here[x] && !above[x] && !known[(y * image.Width) + x])
                    marks++;
                before = here[x] ? light : Math.Max(light, before - Slope);
            }

            (above, here) = (here, above);
        }

        return marks;
    }

    static bool[] Known(PageImage image, IEnumerable<PageBox> read, double margin)
    {
        var known = new bool[image.Width * image.Height];
        foreach (var area in read)
        {
            var wide = new PageBox(area.Left - margin, area.Top - margin, area.Right + margin, area.Bottom + margin);
            var (left, top, right, bottom) = image.PixelsOf(wide);
            for (var row = top; row < bottom; row++)
                known.AsSpan((row * image.Width) + left, right - left).Fill(true);
        }

        return known;
    }
}
