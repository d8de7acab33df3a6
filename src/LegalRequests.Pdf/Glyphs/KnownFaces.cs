using System.Text;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>
/// How the letters and digits look in common faces. A glyph that looks like none of its letter's shapes may still be right; one
/// that does is what it says.
/// </summary>
public sealed class KnownFaces
{
    static readonly string[] Letters = [.. LettersOf(), "fi", "fl"];

    readonly Dictionary<string, List<GlyphShape>> shapes;
    readonly FarLetters[] far;
    readonly WritingFaces writings;

    KnownFaces(Dictionary<string, List<GlyphShape>> shapes, PageSource source)
    {
        this.shapes = shapes;
        writings = new WritingFaces(source);
        far =
        [
            // Latin Extended-A, and the letters of Romanian and Vietnamese beyond it.
            new(source, [('\u0100', '\u017F'), ('\u01A0', '\u01A1'), ('\u01AF', '\u01B0'), ('\u0218', '\u021B'), ('\u1EA0', '\u1EF9')]),
            // Greek, and the Cyrillic of the living languages of Europe.
            new(source, [('\u0386', '\u03CE'), ('\u0400', '\u045F'), ('\u0490', '\u0491')]),
        ];
    }

    /// <summary>Draws the faces. Without a tool to draw them none is known, and every text is in doubt.</summary>
    public static async Task<KnownFaces> DrawAsync(PageSource source, CancellationToken cancellationToken) =>
        new(await new FaceSheet(Letters).DrawAsync(source, cancellationToken), source);

    /// <summary>
    /// Draws the letters that are not of Western Europe once a text holds one: most never do, and it takes as long as a page.
    /// </summary>
    public async Task KnowLettersOfAsync(IReadOnlyCollection<string> texts)
    {
        foreach (var letters in far)
            await letters.KnowAsync(texts);
    }

    /// <summary>Draws what these faces do not have, in the fonts of the machine: all other writings.</summary>
    /// <param name="texts">A letter each, a ligature, or a letter with its marks.</param>
    public Task KnowWritingsOfAsync(IEnumerable<string> texts) => writings.KnowAsync(texts.Where(text => ShapesOf(text).Count == 0));

    /// <summary>How much a shape is like that Latin letter or digit, of those of Western Europe, that it is most like.</summary>
    public double LikenessToLatin(GlyphShape shape) => shapes.Values.Max(faces => faces.Max(face => face.Likeness(shape)));

    /// <summary>How much a shape is like the nearest face's of this text; 0 for a text that no face shows.</summary>
    public double Likeness(string text, GlyphShape shape)
    {
        var known = ShapesOf(text);
        if (known.Count == 0)
            return writings.Likeness(text, shape);
        var best = 0.0;
        foreach (var face in known)
            best = Math.Max(best, face.Likeness(shape));
        return best;
    }

    List<GlyphShape> ShapesOf(string text) => shapes.GetValueOrDefault(text) ?? Array.Find(far, letters => letters.Shapes.ContainsKey(text))?.Shapes[text] ?? [];

    static IEnumerable<string> LettersOf() =>
        SimpleEncodings.WinAnsi.Where(text => text.Length == 1 && char.IsLetterOrDigit(text[0]) && GlyphNames.NameOf(text).Length > 0).Distinct();

    /// <summary>Letters that are drawn once a text holds one of them.</summary>
    sealed class FarLetters(PageSource source, (char First, char Last)[] ranges)
    {
        readonly Lazy<Task<Dictionary<string, List<GlyphShape>>>> drawing = new(() => new FaceSheet([.. In(ranges).Except(Letters)]).DrawAsync(source, CancellationToken.None));

        public Dictionary<string, List<GlyphShape>> Shapes { get; private set; } = [];

        public async Task KnowAsync(IReadOnlyCollection<string> texts)
        {
            if (Shapes.Count == 0 && texts.Any(text => text.Any(letter => ranges.Any(range => letter >= range.First && letter <= range.Last))))
                Shapes = await drawing.Value;
        }

        // A letter that is another in its compatible form is looked for under that.
        static IEnumerable<string> In((char First, char Last)[] ranges) => ranges
            .SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
            .Where(letter => char.IsLetter((char)letter))
            .Select(letter => ((char)letter).ToString())
            .Where(letter => letter.IsNormalized(NormalizationForm.FormKC));
    }
}
