using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Conformance;

/// <summary>A font that content shows, with the codes that are shown in it.</summary>
internal sealed class ShownFont
{
    private readonly GlyphFont _codes;
    private readonly CharacterMap? _encoding;

    public ShownFont(CheckedFile file, PdfDictionary font)
    {
        var source = new FontSource(file.Source);
        Font = font;
        _codes = GlyphFont.Read(source, font, -1);
        _encoding = source.Map(font["Encoding"]);
        if (file.Name(font["Subtype"]) == "Type0")
            Descendant = file.Dictionary(file.List(font["DescendantFonts"]) is [var first, ..] ? first : null) ?? [];
    }

    public PdfDictionary Font { get; }

    /// <summary>The font of a composite font that holds its glyphs; null for a simple font.</summary>
    public PdfDictionary? Descendant { get; }

    /// <summary>Each code with the first page that shows it, from 0, its width in ems, its text as far as the font tells it, and whether it is painted anywhere.</summary>
    public Dictionary<int, ShownCode> Codes { get; } = [];

    public void Note(PdfString text, int page, bool isPainted)
    {
        for (var rest = text.Bytes.Span; rest.Length > 0;)
        {
            var next = _codes.Next(rest);
            Codes[next.Code] = Codes.TryGetValue(next.Code, out var known)
                ? known with { IsPainted = known.IsPainted || isPainted }
                : new ShownCode(page, next.Width, next.Text, isPainted);
            rest = rest[next.Bytes..];
        }
    }

    /// <summary>The glyph of a composite font's code: its number in the program, or its CID where no map is given; 0 is no glyph.</summary>
    /// <param name="map">The plain CIDToGIDMap, or null.</param>
    public int GlyphOf(int code, byte[]? map)
    {
        var cid = _encoding?.CidOf((uint)code) ?? code;
        if (map is null)
            return cid;
        return 2 * cid + 1 < map.Length ? map[2 * cid] << 8 | map[2 * cid + 1] : 0;
    }
}

/// <summary>How a code is shown.</summary>
internal readonly record struct ShownCode(int Page, double Width, string Text, bool IsPainted);
