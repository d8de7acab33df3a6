namespace LegalRequests.Pdf.Reading;

/// <summary>A straight stroke along the rows of a picture, pixels; it may sink or rise a little on its way.</summary>
sealed class InkStroke(int row, int from, int to)
{
    public int From { get; private set; } = from;

    public int To { get; private set; } = to;

    public int FromRow { get; private set; } = row;

    public int ToRow { get; private set; } = row;

    public int LastRow { get; private set; } = row;

    public int Ink { get; private set; } = to - from;

    public int Length => To - From;

    public double Thickness => (double)Ink / Length;

    int lastFrom = from;
    int lastTo = to;

    public bool GoesOn(int row, int from, int to) => row <= LastRow + 1 && row >= LastRow && from <= lastTo + 1 && to >= lastFrom - 1;

    public void Take(int row, int from, int to)
    {
        if (from < From)
            (From, FromRow) = (from, row);
        if (to > To)
            (To, ToRow) = (to, row);
        (LastRow, lastFrom, lastTo, Ink) = (row, from, to, Ink + to - from);
    }
}

/// <summary>Finds straight strokes in a picture, as runs of ink that go on from row to row.</summary>
static class InkStrokes
{
    const byte Darkest = 0;
    const byte Dark = 170;

    /// <param name="lights">A byte a pixel, rows of the given width.</param>
    /// <param name="least">The shortest run of ink that counts, pixels.</param>
    /// <param name="most">The longest.</param>
    public static List<InkStroke> Along(byte[] lights, int width, int least, int most)
    {
        List<InkStroke> found = [];
        List<InkStroke> open = [];
        for (var row = 0; row < lights.Length / width; row++)
        {
            var line = lights.AsSpan(row * width, width);
            open.RemoveAll(stroke => stroke.LastRow < row - 1);
            for (var at = Next(line, 0); at < width; at = Next(line, at))
            {
                var end = line[at..].IndexOfAnyExceptInRange(Darkest, Dark) is var free and >= 0 ? at + free : width;
                if (end - at >= least && end - at <= most)
                    Take(found, open, row, at, end);
                at = end;
            }
        }

        return found;
    }

    static void Take(List<InkStroke> found, List<InkStroke> open, int row, int from, int to)
    {
        if (open.Find(stroke => stroke.GoesOn(row, from, to)) is { } known)
        {
            known.Take(row, from, to);
            return;
        }

        var begun = new InkStroke(row, from, to);
        found.Add(begun);
        open.Add(begun);
    }

    static int Next(ReadOnlySpan<byte> line, int from) =>
        from < line.Length && line[from..].IndexOfAnyInRange(Darkest, Dark) is var ink and >= 0 ? from + ink : line.Length;
}
