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

    // A page of small print takes less than a twentieth. Past it words are recognised instead of traced.
    const long MostPixels = 200_000_000;

    readonly Dictionary<(int Font, int Code, string Letters), List<GlyphShape>> seen = [];
    readonly GlyphLooks cells = new();
    long pixels;

    /// <summary>To be called with the words that are to be tried: what is not looked up before is not known.</summary>
    public Task KnowLettersOfAsync(IEnumerable<PageWord> words) => faces.KnowLettersOfAsync([.. words.Select(word => word.Text)]);

    /// <summary>Tries the words of a page (1-based) on its picture before burning.</summary>
    public List<TriedWord> Try(int page, IReadOnlyList<PageWord> words, PageImage picture)
    {
        var glyphs = new WordGlyphs(GlyphsOf(page));
        pixels = 0;
        List<TriedWord> tried = [.. words.Select(word => Trace(word, glyphs, picture))];

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
            return new TriedWord(word, []) { Believed = true };
        var glyphs = WordGlyphs.Named(page.Of(word), word.Text);
        var own = glyphs.Count > 0 ? word with { Turn = glyphs[0].Turn } : word;
        if (!WordGlyphs.Spell(glyphs, folded))
            own = Respelled(own, glyphs);
        List<TriedGlyph> tried = [];
        foreach (var glyph in glyphs)
        {
            var letters = FoldedText.Of(glyph.Text);
            if (letters.Length == 0)
                continue;
            pixels += GlyphCell.PixelsOf(picture, glyph);
            tried.Add(new TriedGlyph(glyph, letters, pixels <= MostPixels ? cells.Of(picture, glyph) : null));
        }

        return new TriedWord(own, tried);
    }

    // ActualText stands in the place of the glyphs' own text for every other reader; here the glyphs speak for themselves.
    static PageWord Respelled(PageWord word, List<ShownGlyph> glyphs)
    {
        var own = string.Concat(glyphs.Select(glyph => glyph.Text)).Trim();
        return FoldedText.Of(own).Length == 0 || own.EnumerateRunes().Any(Scripts.IsRightToLeft) ? word : word with { Text = own };
    }

    bool IsBelievable(TriedWord word)
    {
        var (alike, all, likeness) = Alikeness(word);
        return all > 0 && alike >= all * LeastShareAlike && likeness >= all * (all < LongWord ? AlikeOnAverage : AlikeInLongWord);
    }

    // Of its letters: how many look like what they say, how many there are, and how much they do in sum.
    (int Alike, int All, double Likeness) Alikeness(TriedWord word)
    {
        var (alike, all, sum) = (0, 0, 0.0);
        foreach (var glyph in word.Glyphs)
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

        return best >= Alike ? best : Math.Max(best, faces.Likeness(Cased(glyph), shape));
    }

    // The faces are kept by their own text; a ligature by its letters.
    static string Cased(TriedGlyph glyph) => FoldedText.Normalised(glyph.Glyph.Text, System.Text.NormalizationForm.FormKC) switch
    {
        { Length: 1 } one => one,
        _ => glyph.Letters,
    };

    // A longer word that is right but for a letter or two tells what those letters look like in its font.
    void Vouch(TriedWord word)
    {
        var (alike, all, _) = Alikeness(word);
        var vouchesForAll = all >= LeastToVouch && alike >= all * NearlyAllAlike;
        foreach (var glyph in word.Glyphs.Where(glyph => vouchesForAll || Likeness(glyph) >= Alike))
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
