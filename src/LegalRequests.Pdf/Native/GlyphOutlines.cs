using System.Buffers.Binary;

namespace LegalRequests.Pdf.Native;

/// <summary>The outlines of a TrueType program, glyph by glyph (tables loca and glyf).</summary>
sealed class GlyphOutlines
{
    /// <summary>Where the table head says how offsets are written, and that they are whole ones.</summary>
    public const int FormatAt = 50;
    public const short LongFormat = 1;

    const int CompositeHeader = 10;
    const int DeepestComposite = 8;

    readonly byte[] glyf;
    readonly int[] starts;

    GlyphOutlines(byte[] glyf, int[] starts) => (this.glyf, this.starts) = (glyf, starts);

    public static GlyphOutlines Of(IReadOnlyDictionary<string, byte[]> tables)
    {
        var (loca, glyf) = (tables["loca"], tables["glyf"]);
        var isLong = BinaryPrimitives.ReadInt16BigEndian(tables["head"].AsSpan(FormatAt)) != 0;
        var count = BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].AsSpan(4)) + 1;
        var starts = new int[count];
        for (var index = 0; index < count; index++)
        {
            starts[index] = isLong
                ? BinaryPrimitives.ReadInt32BigEndian(loca.AsSpan(index * 4))
                : BinaryPrimitives.ReadUInt16BigEndian(loca.AsSpan(index * 2)) * 2;
            if (starts[index] < (index == 0 ? 0 : starts[index - 1]) || starts[index] > glyf.Length)
                throw new NotUnderstoodException("A font in the file is broken.");
        }

        return new GlyphOutlines(glyf, starts);
    }

    /// <summary>Both tables, the first in the long format, with the outlines of these glyphs alone and of those that they are made up of.</summary>
    /// <param name="shown">Null to keep all.</param>
    public (byte[] Loca, byte[] Glyf) Only(IEnumerable<int>? shown)
    {
        HashSet<int>? kept = shown is null ? null : [0];
        foreach (var glyph in shown ?? [])
            Add(glyph, kept ?? [], 0);
        var loca = new byte[starts.Length * 4];
        using var outlines = new MemoryStream();
        for (var glyph = 0; glyph < starts.Length; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(glyph * 4), (int)outlines.Length);
            if (glyph + 1 == starts.Length || kept?.Contains(glyph) == false)
                continue;
            outlines.Write(glyf.AsSpan(starts[glyph], starts[glyph + 1] - starts[glyph]));
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
        }

        return (loca, outlines.ToArray());
    }

    void Add(int glyph, HashSet<int> kept, int depth)
    {
        if (glyph < 0 || glyph + 1 >= starts.Length || depth > DeepestComposite || (!kept.Add(glyph) && glyph != 0))
            return;
        var outline = glyf.AsSpan(starts[glyph], starts[glyph + 1] - starts[glyph]);
        if (outline.Length < CompositeHeader || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            return;
        for (var part = outline[CompositeHeader..]; part.Length >= 4;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(part);
            Add(BinaryPrimitives.ReadUInt16BigEndian(part[2..]), kept, depth + 1);
            // Words or bytes for the place, then a scale of one, two or four numbers (OpenType, glyf).
            var length = 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
            if ((flags & 0x20) == 0 || length > part.Length)
                return;
            part = part[length..];
        }
    }
}
