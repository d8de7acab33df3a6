using System.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>A name (ISO 32000-1, 7.3.5). Its characters stand for bytes, one each (Latin-1).</summary>
public sealed class PdfName : PdfObject
{
    private const int LongestKept = 64;
    private const uint MostKept = 2048;

    // The same names stand on every page of every file. Each place holds the last one that fell on it, so that a hostile
    // file with millions of names fills no memory; two threads may at worst make a name twice.
    private static readonly PdfName?[] Recent = new PdfName?[MostKept];
    private readonly byte[] _written;

    private PdfName(string value)
    {
        Value = value;
        _written = Write(value);
    }

    /// <summary>The name without its slash.</summary>
    public string Value { get; }

    /// <summary>The name as an object.</summary>
    public static PdfName Of(string value)
    {
        var hash = (uint)value.Length;
        foreach (var character in value)
            hash = 31 * hash + character;
        ref var place = ref Recent[hash % MostKept];
        return place is { } known && known.Value == value ? known : Keep(ref place, value);
    }

    /// <inheritdoc/>
    public override string ToString() => "/" + Value;

    /// <summary>The name whose bytes stand in a file, without slash and without escapes.</summary>
    internal static PdfName OfBytes(ReadOnlySpan<byte> bytes)
    {
        var hash = (uint)bytes.Length;
        foreach (var value in bytes)
            hash = 31 * hash + value;
        ref var place = ref Recent[hash % MostKept];
        return place is { } known && known._written.AsSpan(1).SequenceEqual(bytes) ? known : Keep(ref place, Encoding.Latin1.GetString(bytes));
    }

    internal override void WriteTo(ByteSink sink) => sink.Bytes(_written);

    private static PdfName Keep(ref PdfName? place, string value)
    {
        var name = new PdfName(value);
        if (value.Length <= LongestKept)
            place = name;
        return name;
    }

    private static byte[] Write(string value)
    {
        const string digits = "0123456789ABCDEF";
        var written = new byte[1 + value.Length + 2 * value.Count(static character => !IsRegular(character))];
        written[0] = (byte)'/';
        var length = 1;
        foreach (var character in value)
        {
            if (IsRegular(character))
            {
                written[length++] = (byte)character;
                continue;
            }

            written[length++] = (byte)'#';
            written[length++] = (byte)digits[character >> 4 & 15];
            written[length++] = (byte)digits[character & 15];
        }

        return written;
    }

    private static bool IsRegular(char character) =>
        character is > ' ' and < '\x7f' and not ('#' or '/' or '%' or '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}');
}
