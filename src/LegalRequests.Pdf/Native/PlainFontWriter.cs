using System.Buffers.Binary;
using System.Text.RegularExpressions;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Native;

/// <summary>
/// Writes a font anew: its widths, names and texts for the codes that pages show and for no other, its program without the
/// tables that hold words. TrueType programs and the fonts that every viewer has are written; others are refused.
/// </summary>
static partial class PlainFontWriter
{
    const int LongestText = 8;

    static readonly string[] Measures = ["Flags", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV", "XHeight"];

    /// <exception cref="NotUnderstoodException">It is not understood to the last entry.</exception>
    public static PdfDictionary Write(FontSource source, PdfFileWriter file, PlainFont font) => source.Name(font.From["Subtype"]) switch
    {
        "Type0" => Composite(source, file, font),
        "TrueType" => Simple(source, file, font, "TrueType"),
        "Type1" when font.From["FontDescriptor"] is null && StandardFont().IsMatch(source.Name(font.From["BaseFont"]) ?? "") => Simple(source, file, font, "Type1"),
        "Type3" => throw new NotUnderstoodException("It has fonts whose letters are drawings and may say something else."),
        _ => throw new NotUnderstoodException("A font is of a kind that is not looked through here."),
    };

    static PdfDictionary Simple(FontSource source, PdfFileWriter file, PlainFont font, string kind)
    {
        var isStandard = kind == "Type1";
        var to = new PdfDictionary
        {
            ["Type"] = PdfName.Of("Font"),
            ["Subtype"] = PdfName.Of(kind),
            ["BaseFont"] = PdfName.Of(isStandard ? source.Name(font.From["BaseFont"]) ?? "" : NameOf(font)),
        };
        if (EncodingOf(source, font) is { } encoding)
            to["Encoding"] = encoding;
        if (!isStandard)
        {
            var (first, last) = font.Used.Count == 0 ? (32, 32) : (font.Used.Keys.First(), font.Used.Keys.Last());
            to["FirstChar"] = PdfNumber.Of(first);
            to["LastChar"] = PdfNumber.Of(last);
            to["Widths"] = new PdfArray(Enumerable.Range(first, last - first + 1).Select(code => PdfNumber.Of(font.Used.TryGetValue(code, out var shown) ? shown.Width * 1000 : 0)));
            to["FontDescriptor"] = file.AddOnce(Descriptor(source, file, font, source.Dictionary(font.From["FontDescriptor"]), null));
        }

        to["ToUnicode"] = file.AddOnce(TextsOf(font, 1));
        return to;
    }

    static PdfDictionary Composite(FontSource source, PdfFileWriter file, PlainFont font)
    {
        if (source.Name(font.From["Encoding"]) != "Identity-H" || source.Array(font.From["DescendantFonts"]) is not [var link])
            throw new NotUnderstoodException("A font is of a kind that is not looked through here.");
        var descendant = source.Dictionary(link);
        KnownEntries.CheckDescendant(descendant);
        if (source.Name(descendant["Subtype"]) != "CIDFontType2")
            throw new NotUnderstoodException("A font is of a kind that is not looked through here.");

        var glyphs = GlyphsOf(source, descendant["CIDToGIDMap"], font);
        var name = PdfName.Of(NameOf(font));
        var widths = new PdfArray();
        foreach (var (code, shown) in font.Used)
        {
            widths.Add(PdfNumber.Of(code));
            widths.Add(PdfArray.OfNumbers(shown.Width * 1000));
        }

        var below = new PdfDictionary
        {
            ["Type"] = PdfName.Of("Font"),
            ["Subtype"] = PdfName.Of("CIDFontType2"),
            ["BaseFont"] = name,
            ["CIDSystemInfo"] = new PdfDictionary
            {
                ["Registry"] = PdfString.OfText("Adobe"),
                ["Ordering"] = PdfString.OfText("Identity"),
                ["Supplement"] = PdfNumber.Of(0),
            },
            ["FontDescriptor"] = file.AddOnce(Descriptor(source, file, font, source.Dictionary(descendant["FontDescriptor"]), glyphs.Values)),
            ["CIDToGIDMap"] = MapOf(file, glyphs),
            ["W"] = widths,
        };
        return new PdfDictionary
        {
            ["Type"] = PdfName.Of("Font"),
            ["Subtype"] = PdfName.Of("Type0"),
            ["BaseFont"] = name,
            ["Encoding"] = PdfName.Of("Identity-H"),
            ["DescendantFonts"] = new PdfArray([file.AddOnce(below)]),
            ["ToUnicode"] = file.AddOnce(TextsOf(font, 2)),
        };
    }

    // Which glyph each shown code draws: the code itself, or what a table of two bytes a code says.
    static SortedDictionary<int, int> GlyphsOf(FontSource source, PdfObject? map, PlainFont font)
    {
        var table = source.Resolve(map) switch
        {
            PdfNull or PdfName { Value: "Identity" } => null,
            PdfStream => source.Bytes(map),
            _ => throw new NotUnderstoodException("A font is of a kind that is not looked through here."),
        };
        var glyphs = new SortedDictionary<int, int>();
        foreach (var code in font.Used.Keys)
            glyphs[code] = table is null ? code : (2 * code) + 1 < table.Length ? BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(2 * code)) : 0;
        return glyphs;
    }

    static PdfObject MapOf(PdfFileWriter file, SortedDictionary<int, int> glyphs)
    {
        if (glyphs.All(glyph => glyph.Key == glyph.Value))
            return PdfName.Of("Identity");
        var table = new byte[2 * (glyphs.Keys.Last() + 1)];
        foreach (var (code, glyph) in glyphs)
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(2 * code), (ushort)glyph);
        return file.AddOnce(PdfStream.Deflated([], table));
    }

    static PdfDictionary Descriptor(FontSource source, PdfFileWriter file, PlainFont font, PdfDictionary from, IEnumerable<int>? glyphs)
    {
        KnownEntries.CheckDescriptor(from);
        if (source.Resolve(from["FontFile2"]) is not PdfStream program)
            throw new NotUnderstoodException("A font is of a kind that is not looked through here, or is not in the file.");
        KnownEntries.CheckProgram(program.Dictionary);
        var plain = TrueTypeProgram.Rebuild(source.Bytes(program), glyphs);
        var to = new PdfDictionary { ["Type"] = PdfName.Of("FontDescriptor"), ["FontName"] = PdfName.Of(NameOf(font)) };
        foreach (var key in Measures)
        {
            if (source.Number(from[key]) is { } value)
                to[key] = PdfNumber.Of(value);
        }

        if (source.Array(from["FontBBox"]) is { Count: 4 } box)
            to["FontBBox"] = new PdfArray(box.Select(side => PdfNumber.Of(source.Number(side) ?? 0)));
        to["FontFile2"] = file.AddOnce(PdfStream.Deflated(new PdfDictionary { ["Length1"] = PdfNumber.Of(plain.Length) }, plain));
        return to;
    }

    // Only the names of codes that are shown; the name must be that of the letter, or a number.
    static PdfObject? EncodingOf(FontSource source, PlainFont font)
    {
        var from = source.Resolve(font.From["Encoding"]);
        if (from is PdfNull)
            return null;
        var given = from as PdfDictionary;
        var name = given is null ? (from as PdfName)?.Value : source.Name(given["BaseEncoding"]);
        if (name is not (null or "WinAnsiEncoding" or "MacRomanEncoding" or "StandardEncoding") || (given is not null && given.Any(entry => entry.Key is not ("Type" or "BaseEncoding" or "Differences"))))
            throw new NotUnderstoodException("A font is of a kind that is not looked through here.");
        if (given?["Differences"] is null)
            return name is null ? null : PdfName.Of(name);

        var to = new PdfDictionary { ["Type"] = PdfName.Of("Encoding") };
        if (name is not null)
            to["BaseEncoding"] = PdfName.Of(name);
        to["Differences"] = Differences(source, source.Array(given["Differences"]), font);
        return to;
    }

    static PdfArray Differences(FontSource source, PdfArray from, PlainFont font)
    {
        var to = new PdfArray();
        var code = 0;
        foreach (var item in from)
        {
            switch (source.Resolve(item))
            {
                case PdfNumber start:
                    code = (int)Math.Clamp(start.Value, 0, 256);
                    break;
                case PdfName name when font.Used.ContainsKey(code):
                    if (GlyphNames.TextOf(name.Value).Length == 0 && !NumberedGlyph().IsMatch(name.Value))
                        throw new NotUnderstoodException("A font gives its letters names of its own.");
                    to.Add(PdfNumber.Of(code));
                    to.Add(PdfName.Of(name.Value));
                    code++;
                    break;
                default:
                    code++;
                    break;
            }
        }

        return to;
    }

    static PdfStream TextsOf(PlainFont font, int bytes)
    {
        var map = new ToUnicodeMap(bytes);
        foreach (var (code, shown) in font.Used.Where(entry => entry.Value.Text.Length > 0))
        {
            if (shown.Text.Length > LongestText || shown.Bytes != bytes)
                throw new NotUnderstoodException("A font says more of a letter than the letter.");
            map.Add(code, shown.Text);
        }

        return map.ToStream();
    }

    static string NameOf(PlainFont font) => $"NATIVE+{font.Name}";

    [GeneratedRegex("^(Helvetica|Times|Courier)(-(Roman|Bold|Oblique|Italic|BoldOblique|BoldItalic))?$")]
    private static partial Regex StandardFont();

    [GeneratedRegex("^[A-Za-z]{1,5}[0-9]{1,5}$")]
    private static partial Regex NumberedGlyph();
}
