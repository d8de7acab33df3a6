using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>A font, loaded once for the life of the process. Shaping and subsetting may run on many threads.</summary>
internal sealed class FontFace
{
    private static readonly HarfBuzz.Feature[] Features = [Off("liga"), Off("clig"), Off("dlig")];
    private const int LastEmptyGlyph = 3;
    private readonly nint _face;
    private readonly nint _font;

    private FontFace(string name, nint blob, uint index, bool isBold)
    {
        (Name, IsBold) = (name, isBold);
        _face = HarfBuzz.FaceCreate(blob, index);
        _font = HarfBuzz.FontCreate(_face);
        HarfBuzz.FontMakeImmutable(_font);
        HarfBuzz.BlobDestroy(blob);
        UnitsPerEm = (int)HarfBuzz.FaceUnitsPerEm(_face);
        HasCff = HasTable(_face, "CFF ");
        Box = ReadNumbers(Table(_face, "head"), 36, 4);
        var lines = ReadNumbers(Table(_face, "hhea"), 4, 2);
        (Ascent, Descent) = (lines[0], lines[1]);
        CapHeight = ReadNumbers(Table(_face, "OS/2"), 88, 1)[0];
        Blank = FindBlank();
    }

    public string Name { get; }

    public bool IsBold { get; }

    public int UnitsPerEm { get; }

    /// <summary>True for a font with CFF outlines that counts its glyphs by CID; all others have TrueType outlines.</summary>
    public bool HasCff { get; }

    /// <summary>The box round all glyphs in font units: left, foot, right, top.</summary>
    public IReadOnlyList<int> Box { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    /// <summary>A glyph without ink and width, which can carry a character that is drawn elsewhere; null where the font has none.</summary>
    public uint? Blank { get; }

    /// <summary>A font that comes with the product.</summary>
    public static FontFace Bundled(string name)
    {
        HarfBuzz.Require();
        using var resource = typeof(FontFace).Assembly.GetManifestResourceStream($"Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is missing from the build.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        var blob = HarfBuzz.BlobCreate(bytes.ToArray(), (uint)bytes.Length, HarfBuzz.CopyData, 0, 0);
        return new FontFace(name, blob, 0, name.EndsWith("-Bold", StringComparison.Ordinal));
    }

    /// <summary>A font of the machine, mapped into memory; null where it is not installed.</summary>
    public static FontFace? Installed(string path, uint index, string name, bool isBold)
    {
        HarfBuzz.Require();
        var blob = File.Exists(path) ? HarfBuzz.BlobOfFile(path) : 0;
        return blob == 0 ? null : new FontFace(name, blob, index, isBold);
    }

    public int Advance(uint glyph) => HarfBuzz.FontAdvance(_font, glyph);

    public bool Has(Rune character) => HarfBuzz.FontNominalGlyph(_font, (uint)character.Value, out _) != 0;

    /// <summary>Shapes one run; clusters are positions in the text, glyphs come in the order of the eye.</summary>
    public unsafe List<ShapedGlyph> Shape(string text, string language, bool rightToLeft)
    {
        var buffer = HarfBuzz.BufferCreate();
        try
        {
            HarfBuzz.BufferSetClusterLevel(buffer, HarfBuzz.OneClusterPerCharacter);
            HarfBuzz.BufferSetFlags(buffer, HarfBuzz.RemoveIgnorables);
            HarfBuzz.BufferAdd(buffer, MemoryMarshal.Cast<char, ushort>(text), text.Length, 0, text.Length);
            HarfBuzz.BufferSetDirection(buffer, rightToLeft ? HarfBuzz.RightToLeft : HarfBuzz.LeftToRight);
            HarfBuzz.BufferSetLanguage(buffer, HarfBuzz.Language(language, -1));
            HarfBuzz.BufferGuess(buffer);
            HarfBuzz.Shape(_font, buffer, Features, (uint)Features.Length);
            var infos = HarfBuzz.BufferInfos(buffer, out var count);
            var positions = HarfBuzz.BufferPositions(buffer, out _);
            var glyphs = new List<ShapedGlyph>((int)count);
            for (var index = 0; index < count; index++)
            {
                var position = positions[index];
                glyphs.Add(new ShapedGlyph(infos[index].Glyph, (int)infos[index].Cluster, position.AdvanceX, position.OffsetX, position.OffsetY)
                {
                    IsMark = HarfBuzz.GlyphClass(_face, infos[index].Glyph) == HarfBuzz.MarkGlyph,
                });
            }

            return glyphs;
        }
        finally
        {
            HarfBuzz.BufferDestroy(buffer);
        }
    }

    /// <summary>
    /// The font program with only these glyphs: a TrueType font whose glyphs keep their numbers, or bare CFF data whose
    /// CIDs stay what they were.
    /// </summary>
    public byte[] Subset(IEnumerable<uint> glyphs)
    {
        var input = HarfBuzz.SubsetInputCreate();
        var set = HarfBuzz.SubsetGlyphs(input);
        foreach (var glyph in glyphs)
            HarfBuzz.SetAdd(set, glyph);
        var dropped = HarfBuzz.SubsetSet(input, HarfBuzz.TablesToDrop);
        foreach (var table in (ReadOnlySpan<string>)["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "name", "post", "DSIG", "STAT", "OS/2"])
            HarfBuzz.SetAdd(dropped, HarfBuzz.Tag(table));
        HarfBuzz.SubsetFlags(input, HasCff ? HarfBuzz.NoHinting : HarfBuzz.NoHinting | HarfBuzz.RetainGlyphIds);
        var face = HarfBuzz.Subset(_face, input);
        HarfBuzz.SubsetInputDestroy(input);
        if (face == 0)
            throw new InvalidOperationException($"The font {Name} could not be subset.");

        var subset = HasCff ? Table(face, "CFF ") : Bytes(HarfBuzz.FaceBlob(face));
        HarfBuzz.FaceDestroy(face);
        return subset;
    }

    /// <summary>True where a glyph has an outline.</summary>
    public bool HasInk(uint glyph) => HarfBuzz.FontGlyphExtents(_font, glyph, out var extents) == 0 || extents.Width != 0 || extents.Height != 0;

    // Fonts of this kind keep empty glyphs among their first. Signs without width are no such glyphs by themselves: many
    // fonts draw a bar for the joiners and for the marks of direction.
    private uint? FindBlank()
    {
        foreach (var sign in (ReadOnlySpan<uint>)[0x200B, 0xFEFF])
        {
            if (HarfBuzz.FontNominalGlyph(_font, sign, out var glyph) != 0 && Advance(glyph) == 0 && !HasInk(glyph))
                return glyph;
        }

        for (var glyph = 1u; glyph <= LastEmptyGlyph; glyph++)
        {
            if (Advance(glyph) == 0 && !HasInk(glyph))
                return glyph;
        }

        return null;
    }

    private static bool HasTable(nint face, string tag)
    {
        var blob = HarfBuzz.FaceTable(face, HarfBuzz.Tag(tag));
        HarfBuzz.BlobData(blob, out var length);
        HarfBuzz.BlobDestroy(blob);
        return length > 0;
    }

    private static byte[] Table(nint face, string tag) => Bytes(HarfBuzz.FaceTable(face, HarfBuzz.Tag(tag)));

    private static unsafe byte[] Bytes(nint blob)
    {
        var data = HarfBuzz.BlobData(blob, out var length);
        var bytes = new ReadOnlySpan<byte>((void*)data, (int)length).ToArray();
        HarfBuzz.BlobDestroy(blob);
        return bytes;
    }

    private static HarfBuzz.Feature Off(string tag) => new(HarfBuzz.Tag(tag), 0, 0, uint.MaxValue);

    private static int[] ReadNumbers(byte[] table, int offset, int count)
    {
        var numbers = new int[count];
        for (var index = 0; index < count; index++)
            numbers[index] = BinaryPrimitives.ReadInt16BigEndian(table.AsSpan(offset + 2 * index));
        return numbers;
    }
}

/// <summary>A glyph as shaped, in font units.</summary>
internal readonly record struct ShapedGlyph(uint Glyph, int Cluster, int Advance, int OffsetX, int OffsetY)
{
    /// <summary>True for a sign that stands above, below or in a letter.</summary>
    public bool IsMark { get; init; }
}
