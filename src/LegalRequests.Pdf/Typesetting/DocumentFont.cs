using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>
/// A font as one document uses it: Type0 over CIDFontType2 with Identity-H, or over CIDFontType0 with a CMap of its own.
/// A code stands for a glyph together with the text it shows, so that copied text is the text that was written even
/// where two characters share a glyph.
/// </summary>
internal sealed class DocumentFont(PdfFileWriter file, FontFace face, string resourceName, string language, MissingGlyphs policy)
{
    private const char Replacement = '\uFFFD';
    private const string RightToLeftMark = "\u200F";
    private readonly Dictionary<(uint Glyph, string Text), int> _codes = [];
    private readonly List<(uint Glyph, string Text)> _used = [];
    private readonly Dictionary<(string Text, bool RightToLeft), ShapedWord> _words = [];
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private bool? _hasAscii;

    public PdfReference Reference { get; } = file.Reserve();

    public string ResourceName => resourceName;

    public string Language => language;

    public bool IsBold => face.IsBold;

    /// <summary>Characters that were replaced, in code order.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    public bool Has(Rune character) => face.Has(character);

    public ShapedWord Shape(string text, bool rightToLeft = false)
    {
        if (_words.TryGetValue((text, rightToLeft), out var known))
            return known;
        var word = ShapeAnew(Drawable(text), rightToLeft);
        _words.Add((text, rightToLeft), word);
        return word;
    }

    /// <summary>
    /// The word with a sign of direction before it, which tells readers that what stands further left goes on from right
    /// to left; without it they take the space there, or the last mark of a word, for a part of what runs the other way.
    /// </summary>
    public ShapedWord Turned(ShapedWord word) => face.Blank is { } blank
        ? word with { Strokes = [Stroke(new ContentBuilder().Raw("<").Code(CodeOf(blank, RightToLeftMark)), 0, isMark: false), .. word.Strokes] }
        : word;

    public void Finish()
    {
        var program = face.Subset(_used.Select(static use => use.Glyph));
        var name = $"{SubsetTag(program)}+{face.Name}";
        var descendant = new PdfDictionary
        {
            ["Type"] = PdfName.Of("Font"),
            ["Subtype"] = PdfName.Of(face.HasCff ? "CIDFontType0" : "CIDFontType2"),
            ["BaseFont"] = PdfName.Of(name),
            ["CIDSystemInfo"] = CidSystem.Identity(),
            ["FontDescriptor"] = file.Add(Descriptor(name, program)),
            ["W"] = face.HasCff ? WidthsOfGlyphs() : WidthsOfCodes(),
        };
        if (!face.HasCff)
            descendant["CIDToGIDMap"] = file.Add(PdfStream.Deflated([], GlyphOfEachCode()));
        file.Write(Reference, new PdfDictionary
        {
            ["Type"] = PdfName.Of("Font"),
            ["Subtype"] = PdfName.Of("Type0"),
            ["BaseFont"] = PdfName.Of(name),
            ["Encoding"] = face.HasCff ? file.Add(CodeMap.Write([.. _used.Select(static use => use.Glyph)])) : PdfName.Of("Identity-H"),
            ["DescendantFonts"] = new PdfArray([file.Add(descendant)]),
            ["ToUnicode"] = file.Add(ToUnicode()),
        });
    }

    private PdfArray WidthsOfCodes() => new([PdfNumber.Of(1), new PdfArray(_used.Select(use => PdfNumber.Of(Thousandths(face.Advance(use.Glyph)))))]);

    private PdfArray WidthsOfGlyphs()
    {
        var widths = new PdfArray();
        foreach (var glyph in _used.Select(static use => use.Glyph).Distinct().Order())
        {
            widths.Add(PdfNumber.Of(glyph));
            widths.Add(PdfArray.OfNumbers(Thousandths(face.Advance(glyph))));
        }

        return widths;
    }

    private ShapedWord ShapeAnew(string text, bool rightToLeft)
    {
        var glyphs = face.Shape(text, language, rightToLeft);
        var texts = GlyphTexts.Of(glyphs, text);
        var strokes = new List<ShapedStroke>(1);
        var content = new ContentBuilder().Raw("<");
        var (width, pending, rise, isMark) = (0.0, 0.0, 0, false);
        for (var index = 0; index < glyphs.Count; index++)
        {
            var glyph = glyphs[index];
            if (glyph.OffsetY != rise || glyph.IsMark != isMark)
            {
                strokes.Add(Stroke(content, rise, isMark));
                content = new ContentBuilder().Raw("<");
                (rise, isMark) = (glyph.OffsetY, glyph.IsMark);
            }

            var shift = pending + Thousandths(glyph.OffsetX);
            if (shift != 0)
                content.Raw(">").Number(-shift).Raw("<");
            AddCodes(content, glyph.Glyph, texts[index], rightToLeft);
            pending = Thousandths(glyph.Advance - face.Advance(glyph.Glyph) - glyph.OffsetX);
            width += Thousandths(glyph.Advance);
        }

        var last = Stroke(content, rise, isMark);
        if (pending != 0)
            last = last with { Codes = last.Codes + Encoding.ASCII.GetString(new ContentBuilder().Number(-pending).Bytes) };
        strokes.Add(last);
        var word = new ShapedWord(width / 1000, [.. strokes.Where(static stroke => stroke.Codes.Length > 0)]);
        var leftmost = glyphs.FindIndex(static glyph => !glyph.IsMark);
        return rightToLeft && leftmost >= 0 && texts[leftmost].Length > 1 ? Turned(word) : word;
    }

    // Readers turn a line that runs from right to left round sign by sign, also within the text of one glyph: so each
    // sign gets a code of its own, in the order of the eye.
    private void AddCodes(ContentBuilder content, uint glyph, string text, bool rightToLeft)
    {
        List<Rune> runes = rightToLeft ? [.. text.EnumerateRunes()] : [];
        if (runes.Count < 2 || face.Blank is not { } blank)
        {
            content.Code(CodeOf(glyph, text));
            return;
        }

        for (var index = runes.Count - 1; index > 0; index--)
            content.Code(CodeOf(blank, runes[index].ToString()));
        content.Code(CodeOf(glyph, runes[0].ToString()));
    }

    private ShapedStroke Stroke(ContentBuilder content, int rise, bool isMark) =>
        new(Thousandths(rise) / 1000, Encoding.ASCII.GetString(content.Raw(">").Bytes).Replace("<>", "", StringComparison.Ordinal), isMark);

    private string Drawable(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && (_hasAscii ??= HasAscii()))
            return text;
        var drawable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (InvisibleSigns.IsDropped(rune))
                continue;
            if (face.Has(rune) || InvisibleSigns.IsJoiner(rune))
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

    private bool HasAscii()
    {
        var all = true;
        for (var letter = ' '; letter <= '~'; letter++)
            all &= face.Has(new Rune(letter)) && !InvisibleSigns.IsDropped(new Rune(letter));
        return all;
    }

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
        ["Ascent"] = PdfNumber.Of(Math.Round(Thousandths(face.Ascent))),
        ["Descent"] = PdfNumber.Of(Math.Round(Thousandths(face.Descent))),
        ["CapHeight"] = PdfNumber.Of(Math.Round(Thousandths(face.CapHeight))),
        ["StemV"] = PdfNumber.Of(face.IsBold ? 140 : 80),
        [face.HasCff ? "FontFile3" : "FontFile2"] = file.Add(PdfStream.Deflated(ProgramFacts(program), program)),
    };

    private PdfDictionary ProgramFacts(byte[] program) => face.HasCff
        ? new() { ["Subtype"] = PdfName.Of("CIDFontType0C") }
        : new() { ["Length1"] = PdfNumber.Of(program.Length) };

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
/// <param name="Strokes">Its glyphs from the left.</param>
internal sealed record ShapedWord(double Width, IReadOnlyList<ShapedStroke> Strokes);

/// <summary>Glyphs that stand at one height.</summary>
/// <param name="Rise">Height above the baseline at size 1; marks over and under letters have one.</param>
/// <param name="Codes">Codes and kerning, as they stand between the brackets of TJ.</param>
/// <param name="IsMark">True where they only draw what the letters beside them say.</param>
internal readonly record struct ShapedStroke(double Rise, string Codes, bool IsMark);
