using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>A font of codes of several bytes (ISO 32000-2, 9.7), as far as its CMap is embedded or one of the common ones.</summary>
sealed class CompositeFont : GlyphFont
{
    const double Thousandth = 0.001;
    const int MostWidths = 200_000;

    readonly CharacterMap? toUnicode;
    readonly CharacterMap? embedded;
    readonly string name;
    readonly Encoding? codePage;
    readonly Dictionary<int, double> widths = [];
    readonly RangeTable<double> ranges = new();
    readonly double otherWidth;

    public CompositeFont(FontSource source, PdfDictionary font, int number)
        : base(number)
    {
        toUnicode = source.Map(font["ToUnicode"]);
        embedded = source.Map(font["Encoding"]);
        name = source.Name(font["Encoding"]) ?? "";
        codePage = CodePageOf(name);
        var descendant = source.Dictionary(source.Array(font["DescendantFonts"]) is [var first, ..] ? first : null);
        otherWidth = (source.Number(descendant["DW"]) ?? 1000) * Thousandth;
        ReadWidths(source, source.Array(descendant["W"]));
        var fall = source.Array(descendant["DW2"]);
        Fall = fall.Count == 2 && source.Number(fall[1]) is { } down ? Math.Clamp(-down * Thousandth, -10, 10) : 1;
    }

    public override bool Vertical => embedded?.Vertical ?? name.EndsWith("-V", StringComparison.Ordinal);

    public override double Fall { get; }

    public override FontCode Next(ReadOnlySpan<byte> bytes)
    {
        var length = LengthOf(bytes);
        var code = 0u;
        foreach (var part in bytes[..length])
            code = code << 8 | part;
        var cid = embedded?.CidOf(code) ?? (int)code;
        return new FontCode((int)code, length, toUnicode?.TextOf(code) ?? OwnText(bytes[..length]), WidthOf(cid));
    }

    int LengthOf(ReadOnlySpan<byte> bytes)
    {
        if (embedded is not null)
            return embedded.LengthOf(bytes);
        if (codePage is null)
            return Math.Min(IsUtf16 && bytes.Length >= 4 && bytes[0] is >= 0xD8 and < 0xDC ? 4 : 2, bytes.Length);
        return Math.Min(IsLead(bytes[0]) ? 2 : 1, bytes.Length);
    }

    bool IsUtf16 => name.Contains("UTF16", StringComparison.Ordinal);

    // The upper half of a code page begins a pair, but for the half-width kana of Shift-JIS.
    bool IsLead(byte value) => value >= 0x81 && !(codePage?.CodePage == 932 && value is >= 0xA0 and < 0xE0);

    string OwnText(ReadOnlySpan<byte> bytes)
    {
        if (IsUtf16 || name.Contains("UCS2", StringComparison.Ordinal))
            return Encoding.BigEndianUnicode.GetString(bytes);
        return codePage?.GetString(bytes) ?? "";
    }

    double WidthOf(int cid)
    {
        if (widths.TryGetValue(cid, out var width))
            return width;
        return ranges.TryFind((uint)cid, out _, out var shared) ? shared : otherWidth;
    }

    void ReadWidths(FontSource source, PdfArray list)
    {
        var count = 0;
        for (var index = 0; index + 1 < list.Count && count < MostWidths;)
        {
            if (source.Number(list[index]) is not { } first)
                return;
            if (source.Resolve(list[index + 1]) is PdfArray each)
            {
                foreach (var (item, step) in each.Select((item, step) => (item, step)))
                    widths[(int)first + step] = (source.Number(item) ?? 0) * Thousandth;
                count += each.Count;
                index += 2;
            }
            else
            {
                if (index + 2 < list.Count && source.Number(list[index + 1]) is { } last && source.Number(list[index + 2]) is { } width)
                    ranges.Add((uint)first, (uint)last, width * Thousandth);
                index += 3;
            }
        }
    }

    static Encoding? CodePageOf(string name) => name switch
    {
        _ when name.Contains("UCS2", StringComparison.Ordinal) || name.Contains("UTF16", StringComparison.Ordinal) => null,
        _ when name.Contains("RKSJ", StringComparison.Ordinal) => SimpleEncodings.CodePage(932),
        _ when name.StartsWith("GB", StringComparison.Ordinal) => SimpleEncodings.CodePage(936),
        _ when name.Contains("B5", StringComparison.Ordinal) => SimpleEncodings.CodePage(950),
        _ when name.StartsWith("KSC", StringComparison.Ordinal) => SimpleEncodings.CodePage(949),
        "EUC-H" or "EUC-V" => SimpleEncodings.CodePage(51932),
        _ => null,
    };
}
