namespace LegalRequests.Pdf.Typesetting;

/// <summary>Says which text each glyph of a shaped word stands for.</summary>
internal static class GlyphTexts
{
    // What a glyph says whose text stands at another: no glyph may be without any.
    private const string NothingMore = "\u200B";

    /// <summary>
    /// The text of each glyph. A letter says its marks as well; the glyphs of the marks only draw them. Glyphs stand in
    /// the order of the eye and clusters are places in the text: a cluster reaches to the next one after it.
    /// </summary>
    public static string[] Of(List<ShapedGlyph> glyphs, string text)
    {
        if (IsOneEach(glyphs, text))
            return Array.ConvertAll(text.ToCharArray(), static letter => letter.ToString());
        var hasLetter = glyphs.Any(static glyph => !glyph.IsMark);
        var letters = glyphs.Where(glyph => !hasLetter || !glyph.IsMark).Select(static glyph => glyph.Cluster).ToList();
        var starts = letters.Append(text.Length).Distinct().Order().ToArray();
        if (letters.Count > 0)
            starts[0] = Math.Min(starts[0], glyphs.Min(static glyph => glyph.Cluster));
        var said = new HashSet<int>();
        return [.. glyphs.Select(glyph => (!hasLetter || !glyph.IsMark) && said.Add(glyph.Cluster) ? TextAt(glyph.Cluster) : NothingMore)];

        string TextAt(int cluster)
        {
            var place = Array.FindLastIndex(starts, start => start <= cluster);
            return text[starts[place]..starts[place + 1]];
        }
    }

    private static bool IsOneEach(List<ShapedGlyph> glyphs, string text)
    {
        if (glyphs.Count != text.Length)
            return false;
        for (var index = 0; index < glyphs.Count; index++)
        {
            if (glyphs[index].IsMark || glyphs[index].Cluster != index)
                return false;
        }

        return true;
    }
}
