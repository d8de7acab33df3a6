using System.Runtime.InteropServices;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>The calls of libharfbuzz and libharfbuzz-subset that are used here (HarfBuzz 6 or later).</summary>
internal static partial class HarfBuzz
{
    public const int CopyData = 0;
    public const int OneClusterPerCharacter = 1;
    public const int LeftToRight = 4;
    public const int RightToLeft = 5;
    public const int RemoveIgnorables = 8;
    public const uint NoHinting = 1;
    public const uint RetainGlyphIds = 2;
    public const int TablesToDrop = 3;
    public const int MarkGlyph = 3;

    private const string Shaping = "libharfbuzz.so.0";
    private const string Subsetting = "libharfbuzz-subset.so.0";

    /// <summary>Fails early, with the package to install, where a library is missing.</summary>
    public static void Require()
    {
        Require(Shaping, "libharfbuzz0b");
        Require(Subsetting, "libharfbuzz-subset0");
    }

    [LibraryImport(Shaping, EntryPoint = "hb_blob_create")]
    public static partial nint BlobCreate(ReadOnlySpan<byte> data, uint length, int mode, nint user, nint destroy);

    [LibraryImport(Shaping, EntryPoint = "hb_blob_create_from_file_or_fail", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint BlobOfFile(string path);

    [LibraryImport(Shaping, EntryPoint = "hb_blob_get_data")]
    public static partial nint BlobData(nint blob, out uint length);

    [LibraryImport(Shaping, EntryPoint = "hb_blob_destroy")]
    public static partial void BlobDestroy(nint blob);

    [LibraryImport(Shaping, EntryPoint = "hb_face_create")]
    public static partial nint FaceCreate(nint blob, uint index);

    [LibraryImport(Shaping, EntryPoint = "hb_face_reference_blob")]
    public static partial nint FaceBlob(nint face);

    [LibraryImport(Shaping, EntryPoint = "hb_face_reference_table")]
    public static partial nint FaceTable(nint face, uint tag);

    [LibraryImport(Shaping, EntryPoint = "hb_face_get_upem")]
    public static partial uint FaceUnitsPerEm(nint face);

    [LibraryImport(Shaping, EntryPoint = "hb_face_destroy")]
    public static partial void FaceDestroy(nint face);

    [LibraryImport(Shaping, EntryPoint = "hb_font_create")]
    public static partial nint FontCreate(nint face);

    [LibraryImport(Shaping, EntryPoint = "hb_font_make_immutable")]
    public static partial void FontMakeImmutable(nint font);

    [LibraryImport(Shaping, EntryPoint = "hb_font_get_glyph_h_advance")]
    public static partial int FontAdvance(nint font, uint glyph);

    [LibraryImport(Shaping, EntryPoint = "hb_font_get_nominal_glyph")]
    public static partial int FontNominalGlyph(nint font, uint character, out uint glyph);

    [LibraryImport(Shaping, EntryPoint = "hb_font_get_glyph_extents")]
    public static partial int FontGlyphExtents(nint font, uint glyph, out Extents extents);

    [LibraryImport(Shaping, EntryPoint = "hb_ot_layout_get_glyph_class")]
    public static partial int GlyphClass(nint face, uint glyph);

    [LibraryImport(Shaping, EntryPoint = "hb_buffer_create")]
    public static partial nint BufferCreate();

    [LibraryImport(Shaping, EntryPoint = "hb_buffer_destroy")]
    public static partial void BufferDestroy(nint buffer);

    [LibraryImport(Shaping, EntryPoint = "hb_buffer_add_utf16")]
    public static partial void BufferAdd(nint buffer, ReadOnlySpan<ushort> text, int length, uint offset, int itemLength);

    [LibraryImport(Shaping, EntryPoint = "hb_buffer_set_cluster_level")]
    public static partial void BufferSetClusterLevel(nint buffer, int level);

    [LibraryImport(Shaping, EntryPoint = "hb_buffer_set_direction")]
    public static partial void BufferSetDirection(nint buffer, int direction);

    [LibraryImport(Shaping, EntryPoint = "hb_buffer_set_flags")]
    public static partial void BufferSetFlags(nint buffer, int flags);

    [LibraryImport(Shaping, EntryPoint = "hb_buffer_guess_segment_properties")]
    public static partial void BufferGuess(nint buffer);

    [LibraryImport(Shaping, EntryPoint = "hb_buffer_set_language")]
    public static partial void BufferSetLanguage(nint buffer, nint language);

    [LibraryImport(Shaping, EntryPoint = "hb_language_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Language(string tag, int length);

    [LibraryImport(Shaping, EntryPoint = "hb_shape")]
    public static partial void Shape(nint font, nint buffer, ReadOnlySpan<Feature> features, uint count);

    [LibraryImport(Shaping, EntryPoint = "hb_buffer_get_glyph_infos")]
    public static unsafe partial GlyphInfo* BufferInfos(nint buffer, out uint length);

    [LibraryImport(Shaping, EntryPoint = "hb_buffer_get_glyph_positions")]
    public static unsafe partial GlyphPosition* BufferPositions(nint buffer, out uint length);

    [LibraryImport(Subsetting, EntryPoint = "hb_subset_input_create_or_fail")]
    public static partial nint SubsetInputCreate();

    [LibraryImport(Subsetting, EntryPoint = "hb_subset_input_glyph_set")]
    public static partial nint SubsetGlyphs(nint input);

    [LibraryImport(Subsetting, EntryPoint = "hb_subset_input_set")]
    public static partial nint SubsetSet(nint input, int kind);

    [LibraryImport(Subsetting, EntryPoint = "hb_subset_input_set_flags")]
    public static partial void SubsetFlags(nint input, uint flags);

    [LibraryImport(Subsetting, EntryPoint = "hb_subset_or_fail")]
    public static partial nint Subset(nint face, nint input);

    [LibraryImport(Subsetting, EntryPoint = "hb_subset_input_destroy")]
    public static partial void SubsetInputDestroy(nint input);

    [LibraryImport(Shaping, EntryPoint = "hb_set_add")]
    public static partial void SetAdd(nint set, uint value);

    /// <summary>A tag of four letters as HarfBuzz counts it.</summary>
    public static uint Tag(string name) => (uint)(name[0] << 24 | name[1] << 16 | name[2] << 8 | name[3]);

    private static void Require(string library, string package)
    {
        if (!NativeLibrary.TryLoad(library, out _))
            throw new DllNotFoundException($"Typesetting needs {library}; on Debian: apt-get install {package}");
    }

    [StructLayout(LayoutKind.Sequential)]
    public readonly record struct Feature(uint Tag, uint Value, uint Start, uint End);

    [StructLayout(LayoutKind.Sequential)]
    public readonly record struct Extents(int Left, int Top, int Width, int Height);

    [StructLayout(LayoutKind.Sequential)]
    public readonly record struct GlyphInfo(uint Glyph, uint Mask, uint Cluster, uint Reserved1, uint Reserved2);

    [StructLayout(LayoutKind.Sequential)]
    public readonly record struct GlyphPosition(int AdvanceX, int AdvanceY, int OffsetX, int OffsetY, uint Reserved);
}
