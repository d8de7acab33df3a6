namespace LegalRequests.Pdf.Glyphs;

/// <summary>The brightness of each pixel in the cell of a glyph, row by row; equal to another with the same pixels.</summary>
readonly record struct GlyphCut(int Width, byte[] Light)
{
    public bool Equals(GlyphCut other) => Width == other.Width && Light.AsSpan().SequenceEqual(other.Light);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Light);
        return hash.ToHashCode();
    }
}
