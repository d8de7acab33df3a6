using System.Numerics;

namespace LegalRequests.Pdf.Objects;

/// <summary>The filter "up" of PNG and of the Flate predictor: each byte less the one above it.</summary>
internal static class RowDifference
{
    private const int RowsLookedAt = 8;

    /// <summary>
    /// True where the differences pack better than the bytes: on photographs and grey scans. Print on white paper packs better and
    /// several times faster as it is, because a letter looks the same wherever it stands.
    /// </summary>
    public static bool Helps(ReadOnlySpan<byte> pixels, int stride)
    {
        var (white, all) = (0L, 0L);
        for (; pixels.Length >= stride; pixels = pixels[Math.Min(pixels.Length, RowsLookedAt * stride)..])
        {
            white += pixels[..stride].Count(byte.MaxValue);
            all += stride;
        }

        return white * 4 < all * 3;
    }

    public static void Write(ReadOnlySpan<byte> line, ReadOnlySpan<byte> above, Span<byte> target)
    {
        var index = 0;
        for (; index <= line.Length - Vector<byte>.Count; index += Vector<byte>.Count)
            (new Vector<byte>(line[index..]) - new Vector<byte>(above[index..])).CopyTo(target[index..]);
        for (; index < line.Length; index++)
            target[index] = (byte)(line[index] - above[index]);
    }
}
