using System.Text;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>
/// Tries words in writings that are not of Europe. Their letters are held against the fonts of the machine: an honest word of another
/// font is still far more like its letters than one that says them of others, but not letter by letter; so words are weighed as a
/// whole, and fonts by all that they show. What shows Latin letters is believed least.
/// </summary>
sealed class WritingTrial(KnownFaces faces)
{
    /// <summary>Fewer letters tell nothing: a stroke or a ring looks Latin in every writing.</summary>
    public const int LeastLatin = 3;

    // Chosen by the words of 75 fonts in ten languages: docs/adr/0017.
    const double Alike = 0.5;
    const double OneAlike = 0.6;

    const double AlikeInGoodFont = 0.25;
    const double LeastAlike = 0.15;
    const double UnlikeLatin = 0.6;
    const int FewGlyphs = 2;
    const double GoodFont = 0.33;
    const int GlyphsOfFont = 10;

    const double LooksLatin = 0.85;
    const double FontLooksLatin = 0.8;
    const double MoreThanSaid = 0.12;
    const int MostKept = 4096;

    readonly Dictionary<int, ShownFont> fonts = [];
    readonly Dictionary<GlyphShape, double> latin = [];

    /// <summary>What is to be drawn to try a glyph: its letters, and these with the signs that stand on them.</summary>
    public static IEnumerable<string> NamesOf(TriedGlyph glyph)
    {
        var name = FoldedText.Normalised(glyph.Glyph.Text, NormalizationForm.FormKC).Trim();
        return glyph.Marks.Length == 0 ? [name] : [name, name + glyph.Marks];
    }

    /// <summary>How much a glyph is like its letters in the fonts of the machine.</summary>
    public double Likeness(TriedGlyph glyph, GlyphShape shape) => NamesOf(glyph).Max(name => faces.Likeness(name, shape));

    /// <summary>Takes to notice what the fonts of a page show.</summary>
    public void Learn(IEnumerable<TriedGlyph> glyphs)
    {
        foreach (var glyph in glyphs.Where(static glyph => !glyph.IsOfEurope))
        {
            if (glyph.Shape is not { } shape)
                continue;
            if (!fonts.TryGetValue(glyph.Glyph.Font, out var font))
                fonts.Add(glyph.Glyph.Font, font = new ShownFont());
            if (font.Seen.Add((glyph.Glyph.Code, glyph.Letters)))
                font.Add(Likeness(glyph, shape), LikenessToLatin(shape));
        }
    }

    /// <summary>Whether these shapes together are Latin letters or digits.</summary>
    public bool ShowLatin(IReadOnlyCollection<GlyphShape> shapes) => shapes.Count >= LeastLatin && shapes.Average(LikenessToLatin) >= LooksLatin;

    /// <summary>Whether the letters of the word that are in such writings may be what they say.</summary>
    public bool IsBelievable(TriedWord word, Func<TriedGlyph, double> likenessOf)
    {
        List<TriedGlyph> glyphs = [.. word.Glyphs.Where(static glyph => !glyph.IsOfEurope)];
        var said = glyphs.Average(likenessOf);
        var shown = glyphs.Average(glyph => glyph.Shape is { } shape ? LikenessToLatin(shape) : 0);
        var showsLatin = glyphs.Count >= LeastLatin && shown >= LooksLatin && shown - said > MoreThanSaid;
        if (showsLatin || glyphs.Exists(glyph => FontOf(glyph) is { ShowsLatin: true }))
            return false;
        if (said >= (glyphs.Count == 1 ? OneAlike : Alike))
            return true;
        var isShort = glyphs.Count <= FewGlyphs && !word.Word.Text.EnumerateRunes().Any(Scripts.IsWithoutSpaces);
        var mayDiffer = said >= AlikeInGoodFont || (shown < UnlikeLatin && (said >= LeastAlike || isShort));
        return mayDiffer && glyphs.TrueForAll(glyph => FontOf(glyph) is { IsGood: true });
    }

    ShownFont? FontOf(TriedGlyph glyph) => fonts.GetValueOrDefault(glyph.Glyph.Font);

    double LikenessToLatin(GlyphShape shape)
    {
        if (latin.Count == MostKept)
            latin.Clear();
        if (!latin.TryGetValue(shape, out var likeness))
            latin.Add(shape, likeness = faces.LikenessToLatin(shape));
        return likeness;
    }

    /// <summary>How the glyphs of a font look, each counted once.</summary>
    sealed class ShownFont
    {
        double said;
        double shown;
        int count;

        public HashSet<(int Code, string Letters)> Seen { get; } = [];

        public bool IsGood => count >= GlyphsOfFont && said / count >= GoodFont;

        public bool ShowsLatin => count >= LeastLatin && shown / count >= FontLooksLatin && (shown - said) / count > MoreThanSaid;

        public void Add(double likenessToSaid, double likenessToLatin)
        {
            (said, shown) = (said + likenessToSaid, shown + likenessToLatin);
            count++;
        }
    }
}
