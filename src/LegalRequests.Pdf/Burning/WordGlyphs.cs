using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>Finds the glyphs that stand in the box of a word, on a page where both were read by different programs.</summary>
sealed class WordGlyphs
{
    const double Square = 24;
    const double Slack = 1;
    const double Farthest = 100_000;
    const int MostInWord = 500;

    // How far from its box the letters of a word are looked for that its glyphs do not spell, in points.
    const double Reach = 12;

    // Bold is often made by drawing a glyph twice, a hair apart.
    const double SamePlace = 0.08;

    readonly Dictionary<(int, int), List<(int Order, ShownGlyph Glyph)>> squares = [];

    public WordGlyphs(GlyphPage page)
    {
        for (var order = 0; order < page.Glyphs.Count; order++)
        {
            var (x, y) = page.Glyphs[order].Middle;
            if (!(Math.Abs(x) < Farthest && Math.Abs(y) < Farthest))
                continue;
            var square = ((int)Math.Floor(x / Square), (int)Math.Floor(y / Square));
            if (!squares.TryGetValue(square, out var inside))
                squares.Add(square, inside = []);
            inside.Add((order, page.Glyphs[order]));
        }
    }

    /// <summary>The painted glyphs with their middle in the word's box, in the order in which they are shown.</summary>
    public List<ShownGlyph> Of(PageWord word) => In(word.Box);

    /// <summary>
    /// The glyphs of a word, where those in its box do not spell it: some that are shown one after another and do, one of
    /// them at least in the box. The box of a font that rises high holds letters of the lines above and below; one that
    /// ends with a mark ends where the mark was set, within the letter below it. Null where there are none.
    /// </summary>
    /// <param name="folded">The word's folded text.</param>
    public List<ShownGlyph>? Beside(PageWord word, string folded)
    {
        var box = word.Box;
        var reach = Math.Min(Reach, box.Height / 2);
        var near = In(box with { Left = box.Left - reach, Right = box.Right + reach });
        List<int> lengths = [.. near.Select(glyph => FoldedText.Of(glyph.Text).Length)];
        for (var first = 0; first < near.Count; first++)
        {
            var (end, length) = (first, 0);
            while (end < near.Count && (length < folded.Length || (lengths[end] == 0 && near[end].Width <= 0)))
                length += lengths[end++];
            if (lengths[first] > 0 && length == folded.Length && near.GetRange(first, end - first) is var some
                && some.Exists(glyph => IsIn(glyph, box)) && Spell(some, folded))
                return some;
        }

        return null;
    }

    List<ShownGlyph> In(PageBox box)
    {
        List<(int Order, ShownGlyph Glyph)> found = [];
        if (!(Math.Max(Math.Abs(box.Left), Math.Abs(box.Right)) < Farthest && Math.Max(Math.Abs(box.Top), Math.Abs(box.Bottom)) < Farthest))
            return [];
        for (var row = (int)Math.Floor((box.Top - Slack) / Square); row <= (box.Bottom + Slack) / Square; row++)
        {
            for (var column = (int)Math.Floor((box.Left - Slack) / Square); column <= (box.Right + Slack) / Square; column++)
            {
                if (squares.TryGetValue((column, row), out var inside))
                    found.AddRange(inside.Where(entry => entry.Glyph.Painted && IsIn(entry.Glyph, box)));
                if (found.Count > MostInWord)
                    return [];
            }
        }

        found.Sort(static (one, other) => one.Order.CompareTo(other.Order));
        return WithoutDoubles(found.ConvertAll(entry => entry.Glyph));
    }

    /// <summary>True where the glyphs spell the word, in either direction: right-to-left text is stored in both.</summary>
    public static bool Spell(IReadOnlyList<ShownGlyph> glyphs, string folded)
    {
        var forward = FoldedText.Of(string.Concat(glyphs.Select(glyph => glyph.Text)));
        if (forward == folded)
            return true;
        return folded.EnumerateRunes().Any(Scripts.IsRightToLeft)
            && forward.EnumerateRunes().Order().SequenceEqual(folded.EnumerateRunes().Order());
    }

    /// <summary>
    /// The glyphs with the letters of the word, one each, where their font says nothing that can be read here; else as
    /// they are. That the page shows those letters remains to be seen.
    /// </summary>
    public static List<ShownGlyph> Named(List<ShownGlyph> glyphs, string word)
    {
        List<string> letters = [.. word.EnumerateRunes().Select(letter => letter.ToString())];
        return glyphs.Count == letters.Count && glyphs.TrueForAll(glyph => glyph.Text.Length == 0)
            ? [.. glyphs.Zip(letters, (glyph, letter) => glyph with { Text = letter })]
            : glyphs;
    }

    static bool IsIn(ShownGlyph glyph, PageBox box)
    {
        var (x, y) = glyph.Middle;
        return x >= box.Left - Slack && x <= box.Right + Slack && y >= box.Top - Slack && y <= box.Bottom + Slack;
    }

    static List<ShownGlyph> WithoutDoubles(List<ShownGlyph> glyphs)
    {
        List<ShownGlyph> single = [];
        foreach (var glyph in glyphs)
        {
            var height = Math.Abs(glyph.Em.C) + Math.Abs(glyph.Em.D);
            var isDouble = single.Exists(other => other.Text == glyph.Text
                && Math.Abs(other.Em.E - glyph.Em.E) + Math.Abs(other.Em.F - glyph.Em.F) < SamePlace * height);
            if (!isDouble)
                single.Add(glyph);
        }

        return single;
    }
}
