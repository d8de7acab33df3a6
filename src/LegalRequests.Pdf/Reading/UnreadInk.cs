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
        var light = new byte[image.Width];
        for (var y = 0; y < image.Height; y++)
        {
            Lights(image, y, light);
            if (light.AsSpan().IndexOfAnyExcept(light[0]) < 0)
                here.AsSpan().Clear();
            else
                marks += MarksInRow(light, above, here, known.AsSpan(y * image.Width, image.Width));
            (above, here) = (here, above);
        }

        return marks;
    }

    static int MarksInRow(ReadOnlySpan<byte> light, ReadOnlySpan<bool> above, Span<bool> here, ReadOnlySpan<bool> known)
    {
        var marks = 0;
        int before = light[0];
        for (var x = 1; x < light.Length; x++)
        {
            var isEdge = before - light[x] > Step;
            here[x] = isEdge;
            if (isEdge && !above[x] && !known[x])
                marks++;
            before = isEdge ? light[x] : Math.Max(light[x], before - Slope);
        }

        return marks;
    }

    static void Lights(PageImage image, int row, Span<byte> lights)
    {
        if (image.Channels == 1)
        {
            image.Pixels.AsSpan(row * image.Width, image.Width).CopyTo(lights);
            return;
        }

        for (var x = 0; x < lights.Length; x++)
            lights[x] = (byte)image.Luminance(x, row);
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
