using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>
/// The shapes of glyphs, each worked out once for the same pixels: a letter of a font falls upon the pixels of a page in but a few
/// ways, and a page repeats them.
/// </summary>
sealed class GlyphLooks
{
    // Some ten million bytes with their shapes: a few pages of print in several fonts.
    const int MostKept = 4096;

    readonly Dictionary<GlyphCut, GlyphShape?> shapes = [];

    /// <summary>As <see cref="GlyphShape.Of(PageImage, in ShownGlyph)"/>.</summary>
    public GlyphShape? Of(PageImage image, in ShownGlyph glyph)
    {
        if (GlyphCell.Cut(image, glyph) is not { } cut)
            return null;
        if (shapes.TryGetValue(cut, out var known))
            return known;
        if (shapes.Count == MostKept)
            shapes.Clear();
        return shapes[cut] = GlyphShape.Of(GlyphCell.Of(cut));
    }
}
