using System.Globalization;
using System.Text;

namespace LegalRequests.Pdf.Tests.Fuzzing;

/// <summary>Damages bytes in the ways in which files are damaged, by chance and on purpose. The same random numbers damage alike.</summary>
sealed class Mutation(Random random)
{
    const int Largest = 2 << 20;

    static readonly string[] Numbers =
    [
        "0", "1", "-1", "255", "65535", "65536", "2147483647", "-2147483648", "4294967295", "4294967296", "99999999999999999999", "1e400",
        "0.0000001", "-0", ".", "1000000000", "-90", "450",
    ];

    static readonly string[] Words =
    [
        "<<", ">>", "[", "]", "(", ")", "<", ">", "/", "%", "{", "}", "\r", "\0", " obj", " R ", "endobj", "stream", "endstream", "xref", "trailer",
        "startxref", "/Length", "/Kids", "/Parent", "/Filter", "/FlateDecode", "/Type", "/Page", "/Resources", "/Font", "/XObject", "/Form", "/W",
        "/DescendantFonts", "/ToUnicode", "/Encoding", "/Differences", "/Widths", "/Matrix", "/BBox", "/Rotate", "/UserUnit", "/CropBox", "/Prev",
        "q ", "Q ", "BT ", "ET ", " cm ", " Tf ", " Tj ", " TJ ", " Do ", " BDC ", " BI ", " ID ", " EI ", " Tm ", " Td ", "null", "true",
        "beginbfrange", "endbfrange", "endbfchar", "endcidrange", "endcodespacerange", "<0000> <FFFF> <0041>", "<00> <FF>", "NaN", "\t", "\n",
        "&#0;", "</word>", "<word xMin=\"1\">", "<page>",
    ];

    public byte[] Of(byte[] sound, byte[] other)
    {
        var bytes = sound;
        for (var hits = 1 + random.Next(4); hits > 0 && bytes.Length is > 0 and < Largest; hits--)
            bytes = Once(bytes, other);
        return bytes;
    }

    byte[] Once(byte[] bytes, byte[] other)
    {
        var at = random.Next(bytes.Length);
        var length = Math.Min(bytes.Length - at, 1 + random.Next(random.Next(2) == 0 ? 8 : 2000));
        return random.Next(10) switch
        {
            0 => Changed(bytes, at),
            1 => Replaced(bytes, at, length, []),
            2 => Replaced(bytes, random.Next(bytes.Length), 0, bytes.AsSpan(at, length)),
            3 => Replaced(bytes, at, length, Slice(other)),
            4 => bytes[..at],
            5 => Replaced(bytes, at, 0, Ascii(Pick(Words))),
            6 => Replaced(bytes, at, 0, Ascii(string.Concat(Enumerable.Repeat(Pick(Words), 1 << random.Next(14))))),
            _ => WithNumber(bytes, at),
        };
    }

    byte[] Changed(byte[] bytes, int at)
    {
        var changed = (byte[])bytes.Clone();
        for (var count = 1 + random.Next(6); count > 0; count--)
        {
            changed[at] = (byte)random.Next(256);
            at = random.Next(bytes.Length);
        }

        return changed;
    }

    // Numbers say where things are, how long and how many: nothing else in a file does as much harm.
    byte[] WithNumber(byte[] bytes, int at)
    {
        var next = bytes.AsSpan(at).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (next < 0)
            return Changed(bytes, at);
        var start = at + next;
        var after = bytes.AsSpan(start).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var length = after < 0 ? bytes.Length - start : after;
        var number = random.Next(2) == 0 ? Pick(Numbers) : random.Next(60).ToString(CultureInfo.InvariantCulture);
        return Replaced(bytes, start, length, Ascii(number));
    }

    ReadOnlySpan<byte> Slice(byte[] other)
    {
        var at = random.Next(other.Length + 1);
        return other.AsSpan(at, Math.Min(other.Length - at, random.Next(2000)));
    }

    string Pick(string[] list) => list[random.Next(list.Length)];

    static byte[] Replaced(byte[] bytes, int at, int length, ReadOnlySpan<byte> by) => [.. bytes.AsSpan(0, at), .. by, .. bytes.AsSpan(at + length)];

    static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
