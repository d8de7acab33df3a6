using System.Numerics;

namespace LegalRequests.Pdf.Objects;

/// <summary>The filter "up" of PNG and of the Flate predictor: each byte less the one above it.</summary>
internal static class RowDifference
{
    public static void Write(ReadOnlySpan<byte> line, ReadOnlySpan<byte> above, Span<byte> target)
    {
        var index = 0;
        for (; index <= line.Length - Vector<byte>.Count; index += Vector<byte>.Count)
            (new Vector<byte>(line[index..]) - new Vector<byte>(above[index..])).CopyTo(target[index..]);
        for (; index < line.Length; index++)
            target[index] = (byte)(line[index] - above[index]);
    }
}
