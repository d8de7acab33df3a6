using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>
/// A font as one document uses it: Type0 over CIDFontType2 with Identity-H. A code stands for a glyph together with the
/// text it shows, so that copied text is the text that was written even where two characters share a glyph.
/// </summary>
internal sealed class DocumentFont(PdfFileWriter file, FontFace face, string language, MissingGlyphs policy)
{
    private const char Replacement = '\uFFFD';
    private readonly Dictionary<(uint Glyph, string Text), int> _codes = [];
    private readonly List<(uint Glyph, string Text)> _used = [];
    private readonly Dictionary<string, ShapedWord> _words = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    public PdfReference Reference { get; } = file.Reserve();

    public bool IsUsed => _used.Count > 0;

    /// <summary>Characters that were replaced, in code order.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    public ShapedWord Shape(string text)
    {
        if (_words.TryGetValue(text, out var known))
            return known;
        var word = ShapeAnew(Drawable(text));
        _words.Add(text, word);
        return word;
    }

    public void Finish()
    {
        var program = face.Subset(_used.Select(static use => use.Glyph));
        var name = $"{SubsetTag(program)}+{face.Name}";
        var descriptor = file.Add(Descriptor(name, program));
        var widths = new PdfArray();
        foreach (var (glyph, _) in _used)
            widths.Add(PdfNumber.Of(Thousandths(face.Advance(glyph))));
        var descendant = file.Add(new PdfDictionary
        {
            ["Type"] = PdfName.Of("Font"),
            ["Subtype"] = PdfName.Of("CIDFontType2"),
            ["BaseFont"] = PdfName.Of(name),
            ["CIDSystemInfo"] = CidSystem.Identity(),
            ["FontDescriptor"] = descriptor,
            ["W"] = new PdfArray([PdfNumber.Of(1), widths]),
            ["CIDToGIDMap"] = file.Add(PdfStream.Deflated([], GlyphOfEachCode())),
        });
        file.Write(Reference, new PdfDictionary
        {
            ["Type"] = PdfName.Of("Font"),
            ["Subtype"] = PdfName.Of("Type0"),
            ["BaseFont"] = PdfName.Of(name),
            ["Encoding"] = PdfName.Of("Identity-H"),
            ["DescendantFonts"] = new PdfArray([descendant]),
            ["ToUnicode"] = file.Add(ToUnicode()),
        });
    }

    private ShapedWord ShapeAnew(string text)
    {
        var glyphs = face.Shape(text, language);
        var content = new ContentBuilder();
        var width = 0.0;
        var pending = 0.0;
        content.Raw("<");
        for (var index = 0; index < glyphs.Count; index++)
        {
            var glyph = glyphs[index];
            var end = index + 1 < glyphs.Count ? glyphs[index + 1].Cluster : text.Length;
            var shift = pending + Thousandths(glyph.OffsetX);
            if (shift != 0)
                content.Raw(">").Number(-shift).Raw("<");
            content.Code(CodeOf(glyph.Glyph, text[glyph.Cluster..Math.Max(end, glyph.Cluster)]));
            pending = Thousandths(glyph.Advance - face.Advance(glyph.Glyph) - glyph.OffsetX);
            width += Thousandths(glyph.Advance);
        }

        content.Raw(">");
        if (pending != 0)
            content.Number(-pending);
        return new ShapedWord(width / 1000, Encoding.ASCII.GetString(content.Bytes));
    }

    private string Drawable(string text)
    {
        var drawable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune))
                continue;
            if (face.Has(rune))
            {
                drawable.Append(rune.ToString());
                continue;
            }

            if (policy == MissingGlyphs.Refuse)
                throw new MissingGlyphException(rune.ToString());
            _missing.Add(rune.ToString());
            drawable.Append(Replacement);
        }

        return drawable.ToString();
    }

    // Joiners, directional marks, soft hyphens and byte order marks have nothing to draw.
    private static bool IsInvisible(Rune rune) =>
        rune.Value is 0x00AD or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2069) or 0xFEFF;

    private int CodeOf(uint glyph, string text)
    {
        if (_codes.TryGetValue((glyph, text), out var code))
            return code;
        _used.Add((glyph, text));
        _codes.Add((glyph, text), _used.Count);
        return _used.Count;
    }

    private double Thousandths(int units) => units * 1000.0 / face.UnitsPerEm;

    private byte[] GlyphOfEachCode()
    {
        var map = new byte[2 * (_used.Count + 1)];
        for (var index = 0; index < _used.Count; index++)
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(2 * index + 2), (ushort)_used[index].Glyph);
        return map;
    }

    private PdfStream ToUnicode()
    {
        var map = new ToUnicodeMap();
        for (var index = 0; index < _used.Count; index++)
            map.Add(index + 1, _used[index].Text);
        return map.ToStream();
    }

    private PdfDictionary Descriptor(string name, byte[] program) => new()
    {
        ["Type"] = PdfName.Of("FontDescriptor"),
        ["FontName"] = PdfName.Of(name),
        ["Flags"] = PdfNumber.Of(4),
        ["FontBBox"] = new PdfArray(face.Box.Select(edge => PdfNumber.Of(Math.Round(Thousandths(edge))))),
        ["ItalicAngle"] = PdfNumber.Of(0),
        ["Ascent"] = PdfNumber.Of(1069),
        ["Descent"] = PdfNumber.Of(-293),
        ["CapHeight"] = PdfNumber.Of(714),
        ["StemV"] = PdfNumber.Of(face == FontFace.Bold ? 140 : 80),
        ["FontFile2"] = file.Add(PdfStream.Deflated(new PdfDictionary { ["Length1"] = PdfNumber.Of(program.Length) }, program)),
    };

    private static string SubsetTag(byte[] program)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(program);
        return string.Create(6, hash, static (tag, bytes) =>
        {
            for (var index = 0; index < tag.Length; index++)
                tag[index] = (char)('A' + bytes[index] % 26);
        });
    }
}

/// <summary>A shaped word.</summary>
/// <param name="Width">Its width at size 1.</param>
/// <param name="Codes">Its codes and kerning, as they stand between the brackets of TJ.</param>
internal sealed record ShapedWord(double Width, string Codes);
