using System.Buffers.Binary;
using System.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>The smallest TrueType program with three empty glyphs: .notdef, a character, and a space without width.</summary>
internal static class GlyphlessTrueType
{
    private const int Glyphs = 3;
    private const int Advance = GlyphlessFont.Advance;

    public static PdfStream Stream()
    {
        var font = Build();
        return PdfStream.Deflated(new PdfDictionary { ["Length1"] = PdfNumber.Of(font.Length) }, font);
    }

    private static byte[] Build()
    {
        (string Tag, byte[] Data)[] tables =
        [
            ("glyf", []),
            ("head", Words(1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Advance, 1000, 0, 8, 2, 0, 0)),
            ("hhea", Words(1, 0, 800, 0xFF38, 0, Advance, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, Glyphs)),
            ("hmtx", Words(Advance, 0, Advance, 0, 0, 0)),
            ("loca", Words(0, 0, 0, 0)),
            ("maxp", Words(1, 0, Glyphs, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)),
        ];
        using var font = new MemoryStream();
        font.Write(Words(1, 0, (ushort)tables.Length, 64, 2, 32));
        var offset = 12 + 16 * tables.Length;
        Span<byte> entry = stackalloc byte[16];
        foreach (var (tag, data) in tables)
        {
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(data));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            font.Write(entry);
            offset += (data.Length + 3) / 4 * 4;
        }

        foreach (var (_, data) in tables)
        {
            font.Write(data);
            font.Write(new byte[(4 - data.Length % 4) % 4]);
        }

        return font.ToArray();
    }

    private static byte[] Words(params ReadOnlySpan<ushort> words)
    {
        var bytes = new byte[2 * words.Length];
        for (var index = 0; index < words.Length; index++)
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 * index), words[index]);
        return bytes;
    }

    private static uint Checksum(byte[] data)
    {
        var sum = 0u;
        for (var index = 0; index < data.Length; index++)
            sum += (uint)data[index] << (24 - 8 * (index % 4));
        return sum;
    }
}
