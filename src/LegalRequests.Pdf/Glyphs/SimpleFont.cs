using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>A font of one-byte codes: Type 1, TrueType and Type 3 (ISO 32000-2, 9.6).</summary>
sealed class SimpleFont : GlyphFont
{
    const double Thousandth = 0.001;

    readonly string[] texts = new string[256];
    readonly double[] widths = new double[256];

    public SimpleFont(FontSource source, PdfDictionary font, int number)
        : base(number)
    {
        var map = source.Map(font["ToUnicode"]);
        var names = Names(source, font);
        var encoding = SimpleEncodings.Named(BaseEncoding(source, font));
        var named = new string[256];
        for (var code = 0; code < 256; code++)
        {
            named[code] = names.TryGetValue(code, out var name) ? GlyphNames.TextOf(name) : encoding[code];
            texts[code] = map?.TextOf((uint)code) ?? named[code];
        }

        // A letter is as wide as the one that is drawn, whatever it is said to be.
        ReadWidths(source, font, named);
    }

    public override FontCode Next(ReadOnlySpan<byte> bytes) => new(bytes[0], 1, texts[bytes[0]], widths[bytes[0]]);

    static string? BaseEncoding(FontSource source, PdfDictionary font) => source.Resolve(font["Encoding"]) switch
    {
        PdfName name => name.Value,
        PdfDictionary dictionary => source.Name(dictionary["BaseEncoding"]),
        _ => null,
    };

    static Dictionary<int, string> Names(FontSource source, PdfDictionary font)
    {
        var names = BaseEncoding(source, font) is null ? BuiltInEncoding.Read(source, font) : [];
        var code = 0;
        foreach (var item in source.Array(source.Dictionary(font["Encoding"])["Differences"]))
        {
            switch (source.Resolve(item))
            {
                case PdfNumber start:
                    code = (int)Math.Clamp(start.Value, 0, 256);
                    break;
                case PdfName name when code < 256:
                    names[code++] = name.Value;
                    break;
                default:
                    break;
            }
        }

        return names;
    }

    void ReadWidths(FontSource source, PdfDictionary font, string[] named)
    {
        var given = source.Array(font["Widths"]);
        var first = (int)Math.Clamp(source.Number(font["FirstChar"]) ?? 0, 0, 255);
        var isDrawn = source.Name(font["Subtype"]) == "Type3";
        var unit = isDrawn && source.Array(font["FontMatrix"]) is [var across, ..] ? source.Number(across) ?? Thousandth : Thousandth;
        var missing = (source.Number(source.Dictionary(font["FontDescriptor"])["MissingWidth"]) ?? 0) * Thousandth;
        var baseFont = source.Name(font["BaseFont"]) ?? "";
        for (var code = 0; code < 256; code++)
        {
            var index = code - first;
            widths[code] = index >= 0 && index < given.Count && source.Number(given[index]) is { } width
                ? Math.Clamp(width * unit, -100, 100)
                : given.Count > 0 || isDrawn ? missing : StandardWidths.Of(baseFont, named[code]);
        }
    }
}
