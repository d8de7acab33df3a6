using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>A bundled font, loaded once for the life of the process. Shaping and subsetting may run on many threads.</summary>
internal sealed class FontFace
{
    private static readonly Lazy<FontFace> LazyRegular = new(() => new FontFace("NotoSans-Regular"));
    private static readonly Lazy<FontFace> LazyBold = new(() => new FontFace("NotoSans-Bold"));
    private static readonly HarfBuzz.Feature[] Features = [Off("liga"), Off("clig"), Off("dlig")];
    private readonly nint _face;
    private readonly nint _font;

    private FontFace(string name)
    {
        HarfBuzz.Require();
        Name = name;
        var bytes = Load(name);
        var blob = HarfBuzz.BlobCreate(bytes, (uint)bytes.Length, HarfBuzz.CopyData, 0, 0);
        _face = HarfBuzz.FaceCreate(blob, 0);
        _font = HarfBuzz.FontCreate(_face);
        HarfBuzz.FontMakeImmutable(_font);
        HarfBuzz.BlobDestroy(blob);
        UnitsPerEm = (int)HarfBuzz.FaceUnitsPerEm(_face);
        Box = ReadBox(bytes);
    }

    public static FontFace Regular => LazyRegular.Value;

    public static FontFace Bold => LazyBold.Value;

    public string Name { get; }

    public int UnitsPerEm { get; }

    /// <summary>The box round all glyphs in font units: left, foot, right, top.</summary>
    public IReadOnlyList<int> Box { get; }

    public int Advance(uint glyph) => HarfBuzz.FontAdvance(_font, glyph);

    public bool Has(Rune character) => HarfBuzz.FontNominalGlyph(_font, (uint)character.Value, out _) != 0;

    /// <summary>Shapes one run of left-to-right text; clusters are positions in the text.</summary>
    public unsafe List<ShapedGlyph> Shape(string text, string language)
    {
        var buffer = HarfBuzz.BufferCreate();
        try
        {
            HarfBuzz.BufferSetClusterLevel(buffer, HarfBuzz.OneClusterPerCharacter);
            HarfBuzz.BufferAdd(buffer, MemoryMarshal.Cast<char, ushort>(text), text.Length, 0, text.Length);
            HarfBuzz.BufferSetDirection(buffer, HarfBuzz.LeftToRight);
            HarfBuzz.BufferSetLanguage(buffer, HarfBuzz.Language(language, -1));
            HarfBuzz.BufferGuess(buffer);
            HarfBuzz.Shape(_font, buffer, Features, (uint)Features.Length);
            var infos = HarfBuzz.BufferInfos(buffer, out var count);
            var positions = HarfBuzz.BufferPositions(buffer, out _);
            var glyphs = new List<ShapedGlyph>((int)count);
            for (var index = 0; index < count; index++)
            {
                var position = positions[index];
                glyphs.Add(new ShapedGlyph(infos[index].Glyph, (int)infos[index].Cluster, position.AdvanceX, position.OffsetX, position.OffsetY));
            }

            return glyphs;
        }
        finally
        {
            HarfBuzz.BufferDestroy(buffer);
        }
    }

    /// <summary>The font program with only these glyphs, which keep their numbers.</summary>
    public unsafe byte[] Subset(IEnumerable<uint> glyphs)
    {
        var input = HarfBuzz.SubsetInputCreate();
        var set = HarfBuzz.SubsetGlyphs(input);
        foreach (var glyph in glyphs)
            HarfBuzz.SetAdd(set, glyph);
        var dropped = HarfBuzz.SubsetSet(input, HarfBuzz.TablesToDrop);
        foreach (var table in (ReadOnlySpan<string>)["GSUB", "GPOS", "GDEF", "name", "post", "DSIG", "STAT", "OS/2"])
            HarfBuzz.SetAdd(dropped, HarfBuzz.Tag(table));
        HarfBuzz.SubsetFlags(input, HarfBuzz.NoHinting | HarfBuzz.RetainGlyphIds);
        var face = HarfBuzz.Subset(_face, input);
        HarfBuzz.SubsetInputDestroy(input);
        if (face == 0)
            throw new InvalidOperationException($"The font {Name} could not be subset.");

        var blob = HarfBuzz.FaceBlob(face);
        var data = HarfBuzz.BlobData(blob, out var length);
        var subset = new ReadOnlySpan<byte>((void*)data, (int)length).ToArray();
        HarfBuzz.BlobDestroy(blob);
        HarfBuzz.FaceDestroy(face);
        return subset;
    }

    private static HarfBuzz.Feature Off(string tag) => new(HarfBuzz.Tag(tag), 0, 0, uint.MaxValue);

    private static byte[] Load(string name)
    {
        using var resource = typeof(FontFace).Assembly.GetManifestResourceStream($"Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is missing from the build.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static int[] ReadBox(byte[] font)
    {
        var tables = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        for (var table = 0; table < tables; table++)
        {
            var entry = font.AsSpan(12 + 16 * table, 16);
            if (!entry[..4].SequenceEqual("head"u8))
                continue;
            var box = font.AsSpan(BinaryPrimitives.ReadInt32BigEndian(entry[8..]) + 36, 8);
            return
            [
                BinaryPrimitives.ReadInt16BigEndian(box),
                BinaryPrimitives.ReadInt16BigEndian(box[2..]),
                BinaryPrimitives.ReadInt16BigEndian(box[4..]),
                BinaryPrimitives.ReadInt16BigEndian(box[6..]),
            ];
        }

        throw new InvalidOperationException("The font has no head table.");
    }
}

/// <summary>A glyph as shaped, in font units.</summary>
internal readonly record struct ShapedGlyph(uint Glyph, int Cluster, int Advance, int OffsetX, int OffsetY);
