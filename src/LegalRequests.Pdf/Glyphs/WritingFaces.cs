using System.Collections.Concurrent;
using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>
/// How letters of other writings than Latin, Greek and Cyrillic look in the fonts of the machine. There are too many to draw them
/// all: those of a text are drawn once it is to be tried.
/// </summary>
sealed class WritingFaces(PageSource source)
{
    const int MostOnSheet = 1600;
    const int MostAtOnce = 8000;
    const int MostKept = 20_000;
    const int Longest = 6;
    const string Joiner = "\u200D";

    readonly ConcurrentDictionary<string, List<GlyphShape>> shapes = new(StringComparer.Ordinal);

    /// <summary>Draws those of these that were not drawn yet; of a page of more letters than any honest one has, a part.</summary>
    /// <param name="letters">Letters, or what one glyph stands for: a ligature, a letter with its marks.</param>
    public async Task KnowAsync(IEnumerable<string> letters)
    {
        if (shapes.Count > MostKept)
            shapes.Clear();
        Dictionary<string, List<GlyphShape>> drawn = new(StringComparer.Ordinal);
        List<WritingCell> cells = [];
        // In the order of the alphabet: the sheet is a file for a moment, and is not to tell what the text says.
        foreach (var letter in letters.Where(letter => letter.Length is > 0 and <= Longest && !shapes.ContainsKey(letter)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            drawn.Add(letter, []);
            cells.AddRange(from face in FacesOf(letter) from form in JoinedForms(letter) select new WritingCell(face, letter, form));
            if (cells.Count > MostAtOnce)
                break;
        }

        foreach (var sheet in cells.Chunk(MostOnSheet))
        {
            foreach (var (letter, shape) in await new WritingSheet(sheet).DrawAsync(source))
                Keep(drawn[letter], shape);
        }

        foreach (var (letter, known) in drawn)
            shapes[letter] = known;
    }

    /// <summary>How much a shape is like the nearest font's of these letters; 0 where none has been drawn.</summary>
    public double Likeness(string letters, GlyphShape shape)
    {
        var best = 0.0;
        foreach (var known in shapes.GetValueOrDefault(letters) ?? [])
            best = Math.Max(best, known.Likeness(shape));
        return best;
    }

    static IEnumerable<FontFace> FacesOf(string letters)
    {
        List<Rune> runes = [.. letters.EnumerateRunes()];
        return WritingFonts.For(runes[0]).Where(face => runes.TrueForAll(face.Has));
    }

    // As it stands alone, and as it is joined to what stands before and after it.
    static IEnumerable<string> JoinedForms(string letters) => Scripts.IsWithoutSpaces(Rune.GetRuneAt(letters, 0))
        ? [letters]
        : [letters, Joiner + letters, letters + Joiner, Joiner + letters + Joiner];

    static void Keep(List<GlyphShape> known, GlyphShape shape)
    {
        if (known.TrueForAll(other => other.Likeness(shape) < 0.98))
            known.Add(shape);
    }
}
