using System.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>A string of bytes (ISO 32000-1, 7.3.4).</summary>
public sealed class PdfString : PdfObject
{
    private readonly byte[] _bytes;

    private PdfString(byte[] bytes) => _bytes = bytes;

    /// <summary>The bytes of the string, unescaped.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>A string of these bytes.</summary>
    public static PdfString OfBytes(ReadOnlySpan<byte> bytes) => new(bytes.ToArray());

    /// <summary>A text string (7.9.2.2): ASCII where that suffices, UTF-16 with its byte order mark otherwise.</summary>
    public static PdfString OfText(string text)
    {
        if (text.All(static character => character is >= ' ' and < '\x7f'))
            return new PdfString(Encoding.ASCII.GetBytes(text));

        var bytes = new byte[2 + Encoding.BigEndianUnicode.GetByteCount(text)];
        bytes[0] = 0xFE;
        bytes[1] = 0xFF;
        Encoding.BigEndianUnicode.GetBytes(text, bytes.AsSpan(2));
        return new PdfString(bytes);
    }

    /// <summary>A date string (7.9.4) in UTC.</summary>
    public static PdfString OfDate(DateTimeOffset date) =>
        OfText(date.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture));

    internal override void WriteTo(ByteSink sink)
    {
        if (_bytes.AsSpan().IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0)
            WriteHex(sink);
        else
            WriteLiteral(sink);
    }

    private void WriteHex(ByteSink sink)
    {
        sink.Byte((byte)'<');
        foreach (var value in _bytes)
            sink.Hex(value);
        sink.Byte((byte)'>');
    }

    private void WriteLiteral(ByteSink sink)
    {
        sink.Byte((byte)'(');
        foreach (var value in _bytes)
        {
            if (value is (byte)'(' or (byte)')' or (byte)'\\')
                sink.Byte((byte)'\\');
            sink.Byte(value);
        }

        sink.Byte((byte)')');
    }
}
