using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>The encoding that a Type 1 font program brings itself, which holds where the font dictionary names none.</summary>
static partial class BuiltInEncoding
{
    /// <summary>Code to glyph name; empty where the font has no such program or it cannot be read.</summary>
    public static Dictionary<int, string> Read(FontSource source, PdfDictionary font)
    {
        Dictionary<int, string> names = [];
        var program = source.Bytes(source.Dictionary(font["FontDescriptor"])["FontFile"]);
        var end = program.AsSpan().IndexOf("eexec"u8);
        foreach (Match entry in Entry().Matches(Encoding.Latin1.GetString(program, 0, Math.Max(0, end))))
        {
            var code = int.Parse(entry.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (code < 256)
                names[code] = entry.Groups[2].Value;
        }

        return names;
    }

    [GeneratedRegex(@"\bdup\s+(\d{1,3})\s*/([^\s/]{1,60})\s+put\b")]
    private static partial Regex Entry();
}
