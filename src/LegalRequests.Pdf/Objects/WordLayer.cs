using System.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>Text that is searched and copied but not painted: render mode 3 (ISO 32000-1, 9.3.6).</summary>
internal static class WordLayer
{
    private const double LeastSize = 0.5;

    // Poppler joins two words that are less than a tenth of the size apart, whatever space stands between them.
    private const double LeastGap = 0.15;

    /// <summary>Writes the words as one text object, in the space of a page of this height in points.</summary>
    public static void Write(ContentBuilder content, IReadOnlyList<PlacedWord> words, double pageHeight, string fontName, GlyphlessFont font)
    {
        content.Op("BT").Op("Tr", 3);
        var currentSize = 0.0;
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];
            var runes = VisualOrder(word.Text);
            if (runes.Count == 0)
                continue;

            var upright = word.Turn % 2 == 0;
            var (length, size) = upright ? (word.Width, word.Height) : (word.Height, word.Width);
            size = Math.Max(size, LeastSize);
            if (index + 1 < words.Count)
                length = Math.Min(length, LengthBefore(words[index + 1], word));
            if (Math.Abs(size - currentSize) > 0.001)
                content.Raw("/" + fontName + " ").Op("Tf", size);
            currentSize = size;
            content.Op("Tz", 100 * Math.Max(length, LeastSize) / (runes.Count * size * GlyphlessFont.Advance / 1000));
            Place(content, word, pageHeight);
            content.Raw("<");
            foreach (var rune in runes)
                content.Code(font.CodeOf(rune));
            content.Code(font.CodeOf(new Rune(' '))).Raw(">").Op("Tj");
        }

        content.Op("ET");
    }

    // Half of the word is kept whatever its neighbour claims.
    private static double LengthBefore(PlacedWord next, PlacedWord word)
    {
        var sameLine = word.Turn == 0 && next.Turn == 0 && Math.Abs(next.Top - word.Top) < word.Height / 2 && next.Left > word.Left;
        return sameLine ? Math.Max(word.Width / 2, next.Left - word.Left - LeastGap * word.Height) : double.MaxValue;
    }

    // The baseline is set a fifth of the height above the foot of the box, so that the glyph box is the word's box.
    private static void Place(ContentBuilder content, PlacedWord word, double pageHeight)
    {
        var left = word.Left;
        var right = word.Left + word.Width;
        var top = pageHeight - word.Top;
        var foot = top - word.Height;
        switch (word.Turn & 3)
        {
            case 1:
                content.Op("Tm", 0, -1, 1, 0, left + word.Width * 0.2, top);
                break;
            case 2:
                content.Op("Tm", -1, 0, 0, -1, right, top - word.Height * 0.2);
                break;
            case 3:
                content.Op("Tm", 0, 1, -1, 0, right - word.Width * 0.2, foot);
                break;
            default:
                content.Op("Tm", 1, 0, 0, 1, left, foot + word.Height * 0.2);
                break;
        }
    }

    // Readers expect glyphs in the order of the eye and turn right-to-left words round themselves; digits keep their order.
    private static List<Rune> VisualOrder(string text)
    {
        var runes = text.EnumerateRunes().Where(static rune => !Rune.IsControl(rune)).ToList();
        if (!runes.Exists(Scripts.IsRightToLeft))
            return runes;

        runes.Reverse();
        for (var start = 0; start < runes.Count; start++)
        {
            var end = start;
            while (end < runes.Count && Rune.IsDigit(runes[end]))
                end++;
            if (end > start)
            {
                runes.Reverse(start, end - start);
                start = end;
            }
        }

        return runes;
    }
}
