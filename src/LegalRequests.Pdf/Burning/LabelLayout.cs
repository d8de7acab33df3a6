namespace LegalRequests.Pdf.Burning;

/// <summary>
/// A label broken into lines at the largest size that fits a box of whole pixels; in a box that is too narrow it is turned, to be
/// read downwards as the text of a page that lies on its side.
/// </summary>
sealed record LabelLayout(IReadOnlyList<string> Lines, int DotSize, bool IsTurned)
{
    const int LargestDot = 4;
    const int Advance = LabelFont.GlyphWidth + 1;
    const int LineAdvance = LabelFont.GlyphHeight + 2;

    /// <summary>The layout, or null where even the smallest readable size finds no room.</summary>
    /// <param name="label">Characters of <see cref="LabelFont"/>.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="smallestDot">Pixels of a dot below which nobody could read the label.</param>
    public static LabelLayout? Fit(string label, int width, int height, int smallestDot)
    {
        if (label.Length == 0)
            return null;
        if (FitLevel(label, width, height, smallestDot) is { } level)
            return level;
        return FitLevel(label, height, width, smallestDot) is { } turned ? turned with { IsTurned = true } : null;
    }

    static LabelLayout? FitLevel(string label, int width, int height, int smallestDot)
    {
        for (var dot = LargestDot; dot >= smallestDot; dot--)
        {
            var room = ((width / dot) - 1) / Advance;
            var lines = room > 0 ? Wrap(label, room) : null;
            if (lines is not null && (lines.Count * LineAdvance) + 1 <= height / dot)
                return new LabelLayout(lines, dot, IsTurned: false);
        }

        return null;
    }

    /// <summary>The dots of the label, centred in a box of the given size, each as its top-left pixel.</summary>
    public IEnumerable<(int X, int Y)> Dots(int width, int height) =>
        IsTurned ? LevelDots(height, width).Select(dot => (width - dot.Y - DotSize, dot.X)) : LevelDots(width, height);

    IEnumerable<(int X, int Y)> LevelDots(int width, int height)
    {
        var top = (height - ((Lines.Count * LineAdvance) - 2) * DotSize) / 2;
        for (var line = 0; line < Lines.Count; line++)
        {
            var left = (width - ((Lines[line].Length * Advance) - 1) * DotSize) / 2;
            for (var index = 0; index < Lines[line].Length; index++)
            {
                for (var cell = 0; cell < LabelFont.GlyphWidth * LabelFont.GlyphHeight; cell++)
                {
                    var (row, column) = Math.DivRem(cell, LabelFont.GlyphWidth);
                    if (LabelFont.IsDot(Lines[line][index], column, row))
                        yield return (left + ((index * Advance) + column) * DotSize, top + ((line * LineAdvance) + row) * DotSize);
                }
            }
        }
    }

    static List<string>? Wrap(string label, int room)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > room)
                return null;
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (longer.Length > room)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }
}
