using System.Buffers.Binary;

namespace LegalRequests.Pdf.Incoming;

/// <summary>
/// Reads the directories of tags in TIFF and EXIF (TIFF 6.0, section 2; BigTIFF). Nothing outside the file is followed and
/// no directory is read twice.
/// </summary>
sealed class TagReader(ReadOnlyMemory<byte> file)
{
    const int MostTags = 4096;

    readonly bool little = file.Span.StartsWith("II"u8);
    readonly bool big = file.Length > 3 && (file.Span[2] == 43 || file.Span[3] == 43);

    /// <summary>The directories in the order of the file, at most so many.</summary>
    /// <exception cref="UnreadableFileException">A directory lies outside the file or leads back to another.</exception>
    public List<Dictionary<int, double>> Directories(int most)
    {
        List<Dictionary<int, double>> found = [];
        HashSet<long> seen = [];
        var at = big ? Long(8) : Whole(4);
        while (at != 0 && found.Count < most)
        {
            if (!seen.Add(at))
                throw new UnreadableFileException(Reading.IntakeRefusal.Damaged);
            found.Add(Directory(at, out at));
        }

        return found;
    }

    Dictionary<int, double> Directory(long at, out long next)
    {
        var count = big ? Long(at) : Short(at);
        var start = at + (big ? 8 : 2);
        var size = big ? 20 : 12;
        if (count is < 0 or > MostTags)
            throw new UnreadableFileException(Reading.IntakeRefusal.Damaged);
        Dictionary<int, double> tags = [];
        for (var index = 0; index < count; index++)
        {
            if (ValueAt(start + (index * size)) is var (tag, value))
                tags.TryAdd(tag, value);
        }

        var link = start + (count * size);
        // Some writers leave the last link out.
        next = link + (big ? 8 : 4) > file.Length ? 0 : big ? Long(link) : Whole(link);
        return tags;
    }

    // The first value of a tag, where it is a number.
    (int Tag, double Value)? ValueAt(long entry)
    {
        var type = Short(entry + 2);
        var held = entry + (big ? 12 : 8);
        var tag = Short(entry);
        return type switch
        {
            1 => (tag, Byte(held)),
            3 => (tag, Short(held)),
            4 => (tag, Whole(held)),
            16 when big => (tag, Long(held)),
            5 => Ratio(big ? held : Whole(held)) is { } ratio ? (tag, ratio) : null,
            _ => null,
        };
    }

    double? Ratio(long at) =>
        at < 0 || at > file.Length - 8 ? null : Whole(at + 4) is not 0 and var below ? (double)Whole(at) / below : null;

    byte Byte(long at) => Part(at, 1)[0];

    int Short(long at) => little ? BinaryPrimitives.ReadUInt16LittleEndian(Part(at, 2)) : BinaryPrimitives.ReadUInt16BigEndian(Part(at, 2));

    long Whole(long at) => little ? BinaryPrimitives.ReadUInt32LittleEndian(Part(at, 4)) : BinaryPrimitives.ReadUInt32BigEndian(Part(at, 4));

    long Long(long at) => little ? BinaryPrimitives.ReadInt64LittleEndian(Part(at, 8)) : BinaryPrimitives.ReadInt64BigEndian(Part(at, 8));

    ReadOnlySpan<byte> Part(long at, int length) => at >= 0 && at <= file.Length - length
        ? file.Span.Slice((int)at, length)
        : throw new UnreadableFileException(Reading.IntakeRefusal.Damaged);
}
