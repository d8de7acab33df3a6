using System.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>
/// A font whose glyphs have no outline, for text that is searched and copied but never painted. Each character gets a
/// code when it is first used; ToUnicode gives the character back. Code 1 is a space without width: it parts words and
/// covers nothing.
/// </summary>
internal sealed class GlyphlessFont(PdfFileWriter file)
{
    /// <summary>Advance of every other glyph, in thousandths of the size.</summary>
    public const int Advance = 500;

    private const int SpaceCode = 1;
    private const int LargestCode = 65535;
    private readonly Dictionary<Rune, int> _codes = new() { [new Rune(' ')] = SpaceCode };
    private readonly List<Rune> _characters = [new Rune(' ')];

    public PdfReference Reference { get; } = file.Reserve();

    public int CodeOf(Rune character)
    {
        if (_codes.TryGetValue(character, out var code))
            return code;
        if (_characters.Count == LargestCode)
            throw new InvalidOperationException("The document uses more different characters than one font holds.");

        _characters.Add(character);
        _codes.Add(character, _characters.Count);
        return _characters.Count;
    }

    public void Finish()
    {
        var descriptor = file.Add(new PdfDictionary
        {
            ["Type"] = PdfName.Of("FontDescriptor"),
            ["FontName"] = PdfName.Of("AAAAAA+Glyphless"),
            ["Flags"] = PdfNumber.Of(4),
            ["FontBBox"] = PdfArray.OfNumbers(0, 0, Advance, 1000),
            ["ItalicAngle"] = PdfNumber.Of(0),
            ["Ascent"] = PdfNumber.Of(800),
            ["Descent"] = PdfNumber.Of(-200),
            ["CapHeight"] = PdfNumber.Of(800),
            ["StemV"] = PdfNumber.Of(80),
            ["FontFile2"] = file.Add(GlyphlessTrueType.Stream()),
        });
        var descendant = file.Add(new PdfDictionary
        {
            ["Type"] = PdfName.Of("Font"),
            ["Subtype"] = PdfName.Of("CIDFontType2"),
            ["BaseFont"] = PdfName.Of("AAAAAA+Glyphless"),
            ["CIDSystemInfo"] = CidSystem.Identity(),
            ["FontDescriptor"] = descriptor,
            ["DW"] = PdfNumber.Of(Advance),
            ["W"] = new PdfArray([PdfNumber.Of(SpaceCode), PdfArray.OfNumbers(0)]),
            ["CIDToGIDMap"] = file.Add(PdfStream.Deflated([], GlyphOfEachCode())),
        });
        file.Write(Reference, new PdfDictionary
        {
            ["Type"] = PdfName.Of("Font"),
            ["Subtype"] = PdfName.Of("Type0"),
            ["BaseFont"] = PdfName.Of("AAAAAA+Glyphless"),
            ["Encoding"] = PdfName.Of("Identity-H"),
            ["DescendantFonts"] = new PdfArray([descendant]),
            ["ToUnicode"] = file.Add(ToUnicode()),
        });
    }

    private byte[] GlyphOfEachCode()
    {
        var map = new byte[2 * (_characters.Count + 1)];
        map[3] = 2;
        for (var code = 2; code <= _characters.Count; code++)
            map[2 * code + 1] = 1;
        return map;
    }

    private PdfStream ToUnicode()
    {
        var map = new ToUnicodeMap();
        for (var index = 0; index < _characters.Count; index++)
            map.Add(index + 1, _characters[index].ToString());
        return map.ToStream();
    }
}

/// <summary>The identity character collection of CID fonts (ISO 32000-1, 9.7.3).</summary>
internal static class CidSystem
{
    public static PdfDictionary Identity() => new()
    {
        ["Registry"] = PdfString.OfText("Adobe"),
        ["Ordering"] = PdfString.OfText("Identity"),
        ["Supplement"] = PdfNumber.Of(0),
    };
}
