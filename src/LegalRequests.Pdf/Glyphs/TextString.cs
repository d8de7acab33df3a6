using System.Text;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>Text strings outside content (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 with a mark, PDFDocEncoding without.</summary>
static class TextString
{
    const string DocumentUpper = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\uFFFD€";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(bytes[3..]);
        return string.Create(bytes.Length, bytes, static (text, source) =>
        {
            for (var index = 0; index < text.Length; index++)
                text[index] = source[index] is >= 0x80 and <= 0xA0 ? DocumentUpper[source[index] - 0x80] : (char)source[index];
        });
    }
}
