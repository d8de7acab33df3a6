using System.Buffers.Binary;
using System.Text;

namespace LegalRequests.Pdf.Native;

/// <summary>
/// A TrueType program (ISO/IEC 14496-22) put together anew from the tables by which letters are drawn. Names, notices, glyph
/// names and everything else that may hold words stay behind, and so do outlines past the last glyph. Where codes are glyphs,
/// the outlines of glyphs that no page shows stay behind too.
/// </summary>
static class TrueTypeProgram
{
    const int HeaderLength = 12;
    const int EntryLength = 16;
    const int MostTables = 64;
    const int LargestCodes = 1 << 17;
    const uint Magic = 0xB1B0AFBA;
    const int ChecksumAt = 8;

    static readonly string[] Drawn = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    /// <param name="program">The program as it is embedded.</param>
    /// <param name="shown">The glyphs that pages show; null to keep all, with the table that leads from codes to glyphs.</param>
    /// <exception cref="NotUnderstoodException">It is not one, or is broken.</exception>
    public static byte[] Rebuild(byte[] program, IEnumerable<int>? shown)
    {
        try
        {
            var tables = Tables(program);
            var outlines = GlyphOutlines.Of(tables);
            var (loca, glyf) = outlines.Only(shown);
            tables["loca"] = loca;
            tables["glyf"] = glyf;
            BinaryPrimitives.WriteInt16BigEndian(tables["head"].AsSpan(GlyphOutlines.FormatAt), GlyphOutlines.LongFormat);
            if (shown is null && tables.GetValueOrDefault("cmap")?.Length > LargestCodes)
                throw new NotUnderstoodException("A font holds more than its letters.");
            return Joined([.. tables.Where(table => Drawn.Contains(table.Key) || (shown is null && table.Key == "cmap"))]);
        }
        catch (Exception exception) when (exception is ArgumentException or IndexOutOfRangeException or KeyNotFoundException)
        {
            throw new NotUnderstoodException("A font in the file is broken.", exception);
        }
    }

    static SortedDictionary<string, byte[]> Tables(byte[] program)
    {
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var version = BinaryPrimitives.ReadUInt32BigEndian(program);
        var count = BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(4));
        if (version is not (0x00010000 or 0x74727565) || count > MostTables)
            throw new NotUnderstoodException("A font is of a kind that is not looked through here.");
        for (var index = 0; index < count; index++)
        {
            var entry = program.AsSpan(HeaderLength + (index * EntryLength), EntryLength);
            var (at, length) = (BinaryPrimitives.ReadInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
            tables[Encoding.Latin1.GetString(entry[..4])] = program.AsSpan(at, length).ToArray();
        }

        return tables;
    }

    static byte[] Joined(List<KeyValuePair<string, byte[]>> tables)
    {
        var length = HeaderLength + (EntryLength * tables.Count) + tables.Sum(table => Padded(table.Value.Length));
        var program = new byte[length];
        var power = (int)Math.Floor(Math.Log2(tables.Count));
        BinaryPrimitives.WriteUInt32BigEndian(program, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(program.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(program.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(program.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(program.AsSpan(10), (ushort)((16 * tables.Count) - (16 << power)));
        var at = HeaderLength + (EntryLength * tables.Count);
        var head = 0;
        foreach (var ((name, table), index) in tables.Select((table, index) => (table, index)))
        {
            table.CopyTo(program, at);
            if (name == "head")
            {
                head = at;
                program.AsSpan(at + ChecksumAt, 4).Clear();
            }

            var entry = program.AsSpan(HeaderLength + (index * EntryLength));
            Encoding.Latin1.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(program.AsSpan(at, Padded(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], table.Length);
            at += Padded(table.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(program.AsSpan(head + ChecksumAt), unchecked(Magic - Checksum(program)));
        return program;
    }

    static int Padded(int length) => (length + 3) & ~3;

    static uint Checksum(ReadOnlySpan<byte> words)
    {
        var sum = 0u;
        for (; words.Length >= 4; words = words[4..])
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(words));
        return sum;
    }
}
