using System.Buffers.Binary;

namespace LegalRequests.Pdf.Native;

/// <summary>
/// Looks at every segment of a JPEG (ITU-T T.81, annex B). Only what its pixels need may be there: no notes of a camera (EXIF),
/// no comments, no previews, no profile, nothing after the end.
/// </summary>
static class JpegSegments
{
    const int JfifLength = 14;
    const int AdobeLength = 12;

    delegate int TableLength(ReadOnlySpan<byte> table);

    public static void Check(ReadOnlySpan<byte> file, int width, int height, int inks)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            throw NotPlain();
        var at = 2;
        var frames = 0;
        while (true)
        {
            if (at + 2 > file.Length || file[at] != 0xFF)
                throw NotPlain();
            var marker = file[at + 1];
            at += 2;
            if (marker == 0xD9)
                break;
            var length = at + 2 <= file.Length ? BinaryPrimitives.ReadUInt16BigEndian(file[at..]) : 0;
            if (length < 2 || at + length > file.Length || !IsPlain(marker, file.Slice(at + 2, length - 2), width, height, inks, ref frames))
                throw NotPlain();
            at += length;
            if (marker == 0xDA)
                at = AfterScan(file, at);
        }

        if (frames != 1 || file[at..].IndexOfAnyExcept((byte)'\n', (byte)'\r') >= 0 || file.Length - at > 2)
            throw NotPlain();
    }

    static bool IsPlain(byte marker, ReadOnlySpan<byte> segment, int width, int height, int inks, ref int frames)
    {
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                frames++;
                return segment.Length == 6 + (3 * inks) && segment[0] == 8 && segment[5] == inks
                    && BinaryPrimitives.ReadUInt16BigEndian(segment[1..]) == height && BinaryPrimitives.ReadUInt16BigEndian(segment[3..]) == width;
            case 0xDA:
                return segment.Length > 0 && segment.Length == 4 + (2 * segment[0]);
            case 0xDB:
                return AreTables(segment, static table => table[0] >> 4 == 0 ? 65 : 129);
            case 0xC4:
                return AreTables(segment, static table => table.Length < 17 ? int.MaxValue : 17 + Sum(table[1..17]));
            case 0xDD:
                return segment.Length == 2;
            case 0xE0:
                return segment.Length == JfifLength && segment.StartsWith("JFIF\0"u8) && segment[12] == 0 && segment[13] == 0;
            case 0xEE:
                return segment.Length == AdobeLength && segment.StartsWith("Adobe"u8);
            default:
                return false;
        }
    }

    static bool AreTables(ReadOnlySpan<byte> segment, TableLength lengthOf)
    {
        while (segment.Length > 0)
        {
            var length = lengthOf(segment);
            if (length > segment.Length)
                return false;
            segment = segment[length..];
        }

        return true;
    }

    static int Sum(ReadOnlySpan<byte> counts)
    {
        var sum = 0;
        foreach (var count in counts)
            sum += count;
        return sum;
    }

    // In the coded pixels FF is followed by 00, or by one of the eight marks between which decoding can begin anew.
    static int AfterScan(ReadOnlySpan<byte> file, int at)
    {
        for (; at + 1 < file.Length; at++)
        {
            if (file[at] == 0xFF && file[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
                return at;
        }

        throw NotPlain();
    }

    static NotUnderstoodException NotPlain() => new("A picture carries more than its pixels, such as the notes of a camera.");
}
