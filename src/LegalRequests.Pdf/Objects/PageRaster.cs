namespace LegalRequests.Pdf.Objects;

/// <summary>How the pixels of a raster lie in memory, rows from the top, without padding between rows but for bits.</summary>
public enum RasterFormat
{
    /// <summary>One bit a pixel, first pixel in the high bit, 1 is ink; rows start on whole bytes.</summary>
    Ink1,

    /// <summary>One byte a pixel, 0 is black.</summary>
    Gray8,

    /// <summary>Three bytes a pixel: red, green, blue.</summary>
    Rgb24,
}

/// <summary>The picture of a whole page.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Format">How pixels lie in memory.</param>
/// <param name="Pixels">The pixels.</param>
public sealed record PageRaster(int Width, int Height, RasterFormat Format, ReadOnlyMemory<byte> Pixels)
{
    /// <summary>Bytes of one row.</summary>
    public int Stride => Format switch
    {
        RasterFormat.Ink1 => (Width + 7) / 8,
        RasterFormat.Gray8 => Width,
        _ => 3 * Width,
    };

    internal ReadOnlySpan<byte> Row(int row) => Pixels.Span.Slice(row * Stride, Stride);

    internal void Check()
    {
        if (Width < 1 || Height < 1 || Pixels.Length < (long)Stride * Height)
            throw new ArgumentException($"A raster of {Width} by {Height} {Format} needs {(long)Stride * Height} bytes; {Pixels.Length} were given.");
    }
}
