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
        var areas = read.Select(area => image.PixelsOf(area.Widened(margin))).ToArray();
        var above = new bool[image.Width];
        var here = new bool[image.Width];
        var known = new bool[image.Width];
        var marks = 0;
        var light = new byte[image.Width];
        for (var y = 0; y < image.Height; y++)
        {
            image.CopyLights(y, light);
            if (light.AsSpan().IndexOfAnyExcept(light[0]) < 0)
            {
                here.AsSpan().Clear();
            }
            else
            {
                Mark(known, areas, y);
                marks += MarksInRow(light, above, here, known);
            }

            (above, here) = (here, above);
        }

        return marks;
    }

    static void Mark(Span<bool> known, (int Left, int Top, int Right, int Bottom)[] areas, int row)
    {
        known.Clear();
        foreach (var (left, top, right, bottom) in areas)
        {
            if (row >= top && row < bottom)
                known[left..right].Fill(true);
        }
    }

    static int MarksInRow(ReadOnlySpan<byte> light, ReadOnlySpan<bool> above, Span<bool> here, ReadOnlySpan<bool> known)
    {
        here.Clear();
        var marks = 0;
        int before = light[0];
        for (var x = 1; x < light.Length; x++)
        {
            if (light[x] == before)
            {
                x = PastEqual(light, x) - 1;
                continue;
            }

            var isEdge = before - light[x] > Step;
            here[x] = isEdge;
            if (isEdge && !above[x] && !known[x])
                marks++;
            before = isEdge ? light[x] : Math.Max(light[x], before - Slope);
        }

        return marks;
    }

    // Most of a row is even paper.
    static int PastEqual(ReadOnlySpan<byte> light, int from)
    {
        var next = light[from..].IndexOfAnyExcept(light[from]);
        return next < 0 ? light.Length : from + next;
    }
}
