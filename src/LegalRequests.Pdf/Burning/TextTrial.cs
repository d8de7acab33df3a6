using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Burning;

/// <summary>
/// Tries the words of one document against what its pages show. A word is believed when the shapes on the page are those
/// of its letters: as common faces draw them, or as the same glyph of the same font looked in a word believed before. So
/// a font that lies, text under a scan or a hatching, and words put in the place of others are found out, with no need to
/// recognise what is there instead.
/// </summary>
sealed class TextTrial(KnownFaces faces, SourceDocument? document)
{
    const double Alike = 0.7;
    const double AlikeOnAverage = 0.66;
    const double AlikeInLongWord = 0.6;
    const double LeastShareAlike = 0.4;
    const double NearlyAllAlike = 0.75;
    const int LongWord = 5;
    const int LeastToVouch = 4;
    const int LooksKept = 4;
    const int MostRounds = 4;
    const double NarrowMark = 0.05;
    const char FirstFar = '\u0180';

    // A page of small print takes less than a twentieth. Past it words are recognised instead of traced.
    const long MostPixels = 200_000_000;

    readonly Dictionary<(int Font, int Code, string Letters), List<GlyphShape>> seen = [];
    readonly GlyphLooks cells = new();
    readonly WritingTrial writings = new(faces);
    long pixels;

    /// <summary>Tries the words of a page (1-based) on its picture before burning.</summary>
    public async Task<List<TriedWord>> TryAsync(int page, IReadOnlyList<PageWord> words, PageImage picture)
    {
        var glyphs = new WordGlyphs(GlyphsOf(page));
        pixels = 0;
        List<TriedWord> tried = [.. words.Select(word => Trace(word, glyphs, picture))];
        await faces.KnowLettersOfAsync([.. words.Select(word => word.Text)]);
        await faces.KnowWritingsOfAsync(tried.SelectMany(word => word.Glyphs).SelectMany(Drawn));
        writings.Learn(tried.SelectMany(word => word.Glyphs));

        // What one word vouches for may make another believable.
        for (var round = 0; round < MostRounds; round++)
        {
            var more = false;
            foreach (var word in tried.Where(word => !word.Believed && IsBelievable(word)))
            {
                word.Believed = true;
                Vouch(word);
                more = true;
            }

            if (!more)
                break;
        }

        return tried;
    }

    /// <summary>Believes a word because it was recognised as what it says; its glyphs are known from then on.</summary>
    public void Confirm(TriedWord word)
    {
        word.Believed = true;
        foreach (var glyph in word.Glyphs)
            Keep(glyph);
    }

    GlyphPage GlyphsOf(int page)
    {
        var none = new GlyphPage([], [], Complete: false);
        if (document is null || page > document.PageCount)
            return none;
        try
        {
            return GlyphReader.Read(document, page);
        }
        catch (MalformedPdfException)
        {
            return none;
        }
    }

    TriedWord Trace(PageWord word, WordGlyphs page, PageImage picture)
    {
        var folded = FoldedText.Of(word.Text);
        if (folded.Length == 0)
            return new TriedWord(word, []) { Believed = !ShowsLetters(page.Of(word), picture) };
        var glyphs = WordGlyphs.Named(page.Of(word), word.Text);
        var own = glyphs.Count > 0 ? word with { Turn = glyphs[0].Turn } : word;
        var isSpelt = WordGlyphs.Spell(glyphs, folded);
        if (!isSpelt && page.Beside(word, folded) is { } beside)
        {
            // Whatever covers one of its letters must find it.
            (glyphs, isSpelt) = (beside, true);
            own = own with { Turn = beside[0].Turn, Box = PageBox.Around([own.Box, .. beside.Select(glyph => glyph.Box)]) };
        }

        if (!isSpelt)
            own = Respelled(own, glyphs);
        var isMisspelt = !isSpelt && ReferenceEquals(own.Text, word.Text);
        List<TriedGlyph> tried = [];
        for (var at = 0; at < glyphs.Count; at++)
        {
            var letters = FoldedText.Of(glyphs[at].Text);
            if (letters.Length == 0)
                continue;
            pixels += GlyphCell.PixelsOf(picture, glyphs[at]);
            tried.Add(new TriedGlyph(glyphs[at], letters, pixels <= MostPixels ? cells.Of(picture, glyphs[at]) : null) { Marks = MarksBehind(glyphs, at) });
        }

        return new TriedWord(own, tried) { IsMisspelt = isMisspelt };
    }

    // A font may say dots and dashes of its letters.
    bool ShowsLetters(List<ShownGlyph> signs, PageImage picture)
    {
        List<ShownGlyph> different = [.. signs.DistinctBy(static sign => (sign.Font, sign.Code))];
        if (different.Count < WritingTrial.LeastLatin)
            return false;
        pixels += different.Sum(sign => GlyphCell.PixelsOf(picture, sign));
        return pixels > MostPixels || writings.ShowLatin([.. different.Select(sign => cells.Of(picture, sign)).OfType<GlyphShape>()]);
    }

    // Signs without a width of their own stand on the letter before them and are seen in its cell.
    static string MarksBehind(List<ShownGlyph> glyphs, int letter)
    {
        var marks = "";
        for (var at = letter + 1; at < glyphs.Count && glyphs[at] is { Width: < NarrowMark, Text: { Length: > 0 } text } && text.EnumerateRunes().All(IsMark); at++)
            marks += text;
        return marks;
    }

    static bool IsMark(Rune sign) => Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // ActualText stands in the place of the glyphs' own text for every other reader; here the glyphs speak for themselves.
    static PageWord Respelled(PageWord word, List<ShownGlyph> glyphs)
    {
        var own = string.Concat(glyphs.Select(glyph => glyph.Text)).Trim();
        return FoldedText.Of(own).Length == 0 || own.EnumerateRunes().Any(Scripts.IsRightToLeft) ? word : word with { Text = own };
    }

    bool IsBelievable(TriedWord word)
    {
        if (word.Glyphs.Count == 0)
            return false;
        var isOfEurope = word.Glyphs.All(static glyph => glyph.IsOfEurope);
        if (!isOfEurope && (word.IsMisspelt || !writings.IsBelievable(word, Likeness)))
            return false;
        var (alike, all, likeness) = Alikeness(word);
        return (all == 0 && !isOfEurope) || all > 0 && alike >= all * LeastShareAlike && likeness >= all * (all < LongWord ? AlikeOnAverage : AlikeInLongWord);
    }

    // Of its letters of Europe: how many look like what they say, how many there are, and how much they do in sum.
    (int Alike, int All, double Likeness) Alikeness(TriedWord word)
    {
        var (alike, all, sum) = (0, 0, 0.0);
        foreach (var glyph in word.Glyphs.Where(static glyph => glyph.IsOfEurope))
        {
            var (letters, likeness) = (glyph.Letters.Length, Likeness(glyph));
            alike += likeness >= Alike ? letters : 0;
            all += letters;
            sum += likeness * letters;
        }

        return (alike, all, sum);
    }

    double Likeness(TriedGlyph glyph)
    {
        if (glyph.Shape is not { } shape)
            return 0;
        var best = 0.0;
        if (seen.TryGetValue(glyph.Key, out var looks))
        {
            foreach (var look in looks)
                best = Math.Max(best, look.Likeness(shape));
        }

        if (best >= Alike)
            return best;
        return glyph.IsOfEurope ? Math.Max(best, faces.Likeness(Cased(glyph), shape)) : Math.Max(best, writings.Likeness(glyph, shape));
    }

    // What is to be drawn of a glyph, of which few faces have been.
    static IEnumerable<string> Drawn(TriedGlyph glyph) => glyph.IsOfEurope
        ? glyph.Letters[0] < FirstFar ? [] : [Cased(glyph)]
        : WritingTrial.NamesOf(glyph);

    // The faces are kept by their own text; a ligature by its letters.
    static string Cased(TriedGlyph glyph) => FoldedText.Normalised(glyph.Glyph.Text, NormalizationForm.FormKC) switch
    {
        { Length: 1 } one => one,
        _ => glyph.Letters,
    };

    // A longer word that is right but for a letter or two tells what those letters look like in its font.
    void Vouch(TriedWord word)
    {
        var (alike, all, _) = Alikeness(word);
        var vouchesForAll = all >= LeastToVouch && alike >= all * NearlyAllAlike;
        foreach (var glyph in word.Glyphs.Where(glyph => (vouchesForAll && glyph.IsOfEurope) || Likeness(glyph) >= Alike))
            Keep(glyph);
    }

    void Keep(TriedGlyph glyph)
    {
        if (glyph.Shape is not { } shape)
            return;
        if (!seen.TryGetValue(glyph.Key, out var looks))
            seen.Add(glyph.Key, looks = []);
        if (looks.Count < LooksKept && looks.TrueForAll(look => look.Likeness(shape) < 0.95))
            looks.Add(shape);
    }
}
