using System.Runtime.InteropServices;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>The calls of libfribidi that are used here (FriBidi 1.0 or later).</summary>
internal static partial class FriBidi
{
    private const string Library = "libfribidi.so.0";
    private const uint LeftToRight = 0x110;
    private const uint RightToLeft = 0x111;

    /// <summary>The embedding level of each code point of one paragraph (UAX #9, rules X1 to I2).</summary>
    /// <exception cref="DllNotFoundException">The library is missing; the message names its package.</exception>
    public static sbyte[] Levels(ReadOnlySpan<uint> codePoints, bool rightToLeft)
    {
        if (!NativeLibrary.TryLoad(Library, out _))
            throw new DllNotFoundException($"Text from right to left needs {Library}; on Debian: apt-get install libfribidi0");
        var types = new uint[codePoints.Length];
        var brackets = new uint[codePoints.Length];
        var levels = new sbyte[codePoints.Length];
        var direction = rightToLeft ? RightToLeft : LeftToRight;
        BidiTypes(codePoints, codePoints.Length, types);
        BracketTypes(codePoints, codePoints.Length, types, brackets);
        return EmbeddingLevels(types, brackets, codePoints.Length, ref direction, levels) > 0
            ? levels
            : throw new InvalidOperationException("The direction of a text could not be found.");
    }

    [LibraryImport(Library, EntryPoint = "fribidi_get_bidi_types")]
    private static partial void BidiTypes(ReadOnlySpan<uint> codePoints, int length, Span<uint> types);

    [LibraryImport(Library, EntryPoint = "fribidi_get_bracket_types")]
    private static partial void BracketTypes(ReadOnlySpan<uint> codePoints, int length, ReadOnlySpan<uint> types, Span<uint> brackets);

    [LibraryImport(Library, EntryPoint = "fribidi_get_par_embedding_levels_ex")]
    private static partial sbyte EmbeddingLevels(ReadOnlySpan<uint> types, ReadOnlySpan<uint> brackets, int length, ref uint direction, Span<sbyte> levels);
}
