using System.Buffers.Binary;

namespace LegalRequests.Pdf.Conformance;

/// <summary>The advances in a font program.</summary>
internal abstract class GlyphAdvances
{
    /// <summary>Width of a glyph in thousandths of the size; null where the program does not say. A glyph is a number of TrueType, or a CID of CFF.</summary>
    public abstract double? Of(int glyph);

    /// <summary>True where the program has the glyph at all.</summary>
    public abstract bool Has(int glyph);

    /// <summary>Reads a TrueType program; null where a table is missing or broken.</summary>
    public static GlyphAdvances? OfTrueType(ReadOnlySpan<byte> program)
    {
        var head = Table(program, "head"u8);
        var lines = Table(program, "hhea"u8);
        var metrics = Table(program, "hmtx"u8);
        var most = Table(program, "maxp"u8);
        if (head.Length < 20 || most.Length < 6 || lines.Length < 36)
            return null;
        var unitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(head[18..]);
        var count = BinaryPrimitives.ReadUInt16BigEndian(lines[34..]);
        if (unitsPerEm == 0 || count == 0 || metrics.Length < 4 * count)
            return null;
        var widths = new double[count];
        for (var glyph = 0; glyph < count; glyph++)
            widths[glyph] = BinaryPrimitives.ReadUInt16BigEndian(metrics[(4 * glyph)..]) * 1000.0 / unitsPerEm;
        return new TrueType(widths, BinaryPrimitives.ReadUInt16BigEndian(most[4..]));
    }

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> program, ReadOnlySpan<byte> tag)
    {
        var count = program.Length < 12 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(program[4..]);
        for (var entry = 12; entry < 12 + 16 * count && entry + 16 <= program.Length; entry += 16)
        {
            if (!program.Slice(entry, 4).SequenceEqual(tag))
                continue;
            var offset = BinaryPrimitives.ReadUInt32BigEndian(program[(entry + 8)..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(program[(entry + 12)..]);
            return offset + (ulong)length <= (ulong)program.Length ? program.Slice((int)offset, (int)length) : [];
        }

        return [];
    }

    // Glyphs after the last metric all have its width (OpenType, hmtx).
    private sealed class TrueType(double[] widths, int glyphs) : GlyphAdvances
    {
        public override bool Has(int glyph) => glyph < glyphs;

        public override double? Of(int glyph) => widths[Math.Min(glyph, widths.Length - 1)];
    }
}
