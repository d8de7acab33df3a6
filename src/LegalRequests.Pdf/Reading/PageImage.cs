using System.Buffers.Binary;
using System.Security.Cryptography;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Reading;

/// <summary>
/// A page as pixels, top row first, 8 bits a channel, no padding. <see cref="Channels"/> is 1 (grey, 0 = black)
/// or 3 (red, green, blue).
/// </summary>
public sealed class PageImage
{
    /// <exception cref="ArgumentException">The pixels do not fill the given size.</exception>
    public PageImage(int width, int height, int channels, double dpi, byte[] pixels)
    {
        if (channels is not (1 or 3) || width <= 0 || height <= 0 || pixels.LongLength != (long)width * height * channels)
            throw new ArgumentException("The pixels do not fill the given size.", nameof(pixels));
        (Width, Height, Channels, Dpi, Pixels) = (width, height, channels, dpi, pixels);
    }

    public int Width { get; }

    public int Height { get; }

    public int Channels { get; }

    /// <summary>Pixels per inch of the displayed page: a point is <c>Dpi / 72</c> pixels.</summary>
    public double Dpi { get; }

    public byte[] Pixels { get; }

    public double PixelsPerPoint => Dpi / 72;

    /// <summary>Brightness of a pixel, 0 (black) to 255.</summary>
    public int Luminance(int x, int y)
    {
        var at = ((y * Width) + x) * Channels;
        return Channels == 1 ? Pixels[at] : Luminance(Pixels.AsSpan(at, 3));
    }

    /// <summary>Writes the brightness of each pixel of a row.</summary>
    internal void CopyLights(int row, Span<byte> lights)
    {
        var line = Row(row, 0, Width);
        if (Channels == 1)
        {
            line.CopyTo(lights);
            return;
        }

        lights.Fill(255);
        for (var at = NextPixelOfInk(line, 0); at < line.Length; at = NextPixelOfInk(line, at + 3))
            lights[at / 3] = (byte)Luminance(line.Slice(at, 3));
    }

    /// <summary>A picture of the brightness of each pixel; this, not copied, where there is but one channel.</summary>
    internal PageImage Lights(PixelBuffers buffers)
    {
        if (Channels == 1)
            return this;
        var lights = buffers.Take(Width * Height);
        for (var row = 0; row < Height; row++)
            CopyLights(row, lights.AsSpan(row * Width, Width));
        return new PageImage(Width, Height, 1, Dpi, lights);
    }

    static int Luminance(ReadOnlySpan<byte> pixel) => ((pixel[0] * 299) + (pixel[1] * 587) + (pixel[2] * 114)) / 1000;

    /// <summary>Lower-case hex SHA-256 over size and pixels: equal only for the same picture.</summary>
    public string Sha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = new byte[12];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), Channels);
        hash.AppendData(head);
        hash.AppendData(Pixels);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The same pixels, not copied, for the writing of a page.</summary>
    public PageRaster ToRaster() => new(Width, Height, Channels == 1 ? RasterFormat.Gray8 : RasterFormat.Rgb24, Pixels);

    /// <summary>An independent copy.</summary>
    public PageImage Copy() => Copy(new PixelBuffers());

    internal PageImage Copy(PixelBuffers buffers)
    {
        var pixels = buffers.Take(Pixels.Length);
        Pixels.CopyTo(pixels, 0);
        return new PageImage(Width, Height, Channels, Dpi, pixels);
    }

    /// <summary>A copy that stands on its head.</summary>
    public PageImage UpsideDown()
    {
        var turned = Copy();
        turned.Pixels.AsSpan().Reverse();
        for (var at = 0; Channels == 3 && at < turned.Pixels.Length; at += 3)
            (turned.Pixels[at], turned.Pixels[at + 2]) = (turned.Pixels[at + 2], turned.Pixels[at]);
        return turned;
    }

    /// <summary>Whether a place, in points, shows writing outside these words: more than a ruled line makes.</summary>
    public bool HasWritingIn(PageBox place, IEnumerable<PageBox> words) =>
        UnreadInk.Marks(OnlyWithin([place], 0), words, 1) > UnreadInk.Word;

    /// <summary>A copy that is white but for these areas, each wider by a margin in points.</summary>
    public PageImage OnlyWithin(IEnumerable<PageBox> areas, double margin)
    {
        var only = new PageImage(Width, Height, Channels, Dpi, GC.AllocateUninitializedArray<byte>(Pixels.Length));
        only.Pixels.AsSpan().Fill(255);
        foreach (var area in areas)
        {
            var (left, top, right, bottom) = PixelsOf(area.Widened(margin));
            for (var row = top; row < bottom; row++)
                Row(row, left, right).CopyTo(only.Row(row, left, right));
        }

        return only;
    }

    /// <summary>A copy that is white in these areas, in points.</summary>
    public PageImage Without(IEnumerable<PageBox> areas)
    {
        var rest = Copy();
        foreach (var area in areas)
        {
            var (left, top, right, bottom) = PixelsOf(area);
            for (var row = top; row < bottom; row++)
                rest.Row(row, left, right).Fill(255);
        }

        return rest;
    }

    /// <summary>The pixels whose upper left corners lie in an area in points, cut to the picture; right and bottom lie outside.</summary>
    internal (int Left, int Top, int Right, int Bottom) PixelsOf(PageBox area)
    {
        var left = (int)Math.Clamp(area.Left * PixelsPerPoint, 0, Width);
        var top = (int)Math.Clamp(area.Top * PixelsPerPoint, 0, Height);
        return (left, top, (int)Math.Clamp(area.Right * PixelsPerPoint, left, Width), (int)Math.Clamp(area.Bottom * PixelsPerPoint, top, Height));
    }

    /// <summary>Whether a row is, pixel for pixel, that of another picture of the same width.</summary>
    internal bool HasRowOf(PageImage other, int row) =>
        Channels == other.Channels && Row(row, 0, Width).SequenceEqual(other.Row(row, 0, Width));

    Span<byte> Row(int row, int left, int right) => Pixels.AsSpan(((row * Width) + left) * Channels, (right - left) * Channels);

    /// <summary>A picture of these pixels, not copied; in one channel, of its own, where they have no colour.</summary>
    internal static PageImage Of(int width, int height, int channels, double dpi, byte[] pixels, PixelBuffers buffers) =>
        channels == 3 && Grey(pixels, buffers) is { } grey
            ? new PageImage(width, height, 1, dpi, grey)
            : new PageImage(width, height, channels, dpi, pixels);

    static byte[]? Grey(ReadOnlySpan<byte> pixels, PixelBuffers buffers)
    {
        var grey = buffers.Take(pixels.Length / 3);
        grey.AsSpan().Fill(255);
        for (var at = NextPixelOfInk(pixels, 0); at < pixels.Length; at = NextPixelOfInk(pixels, at + 3))
        {
            if (pixels[at] != pixels[at + 1] || pixels[at] != pixels[at + 2])
            {
                buffers.Return(grey);
                return null;
            }

            grey[at / 3] = pixels[at];
        }

        return grey;
    }

    // Paper is white nearly everywhere, and searching for what is not is far faster than looking at each pixel.
    static int NextPixelOfInk(ReadOnlySpan<byte> pixels, int from)
    {
        if (from < pixels.Length && pixels[from] != 255)
            return from;
        var next = pixels[from..].IndexOfAnyExcept((byte)255);
        return next < 0 ? pixels.Length : from + next - (from + next) % 3;
    }

    /// <summary>The smallest part that holds all that is not white, its right and bottom outside; null where all is.</summary>
    internal (int Left, int Top, int Right, int Bottom)? Ink()
    {
        var (left, top, right, bottom) = (Width, Height, 0, 0);
        for (var y = 0; y < Height; y++)
        {
            var row = Row(y, 0, Width);
            var first = row.IndexOfAnyExcept((byte)255);
            if (first < 0)
                continue;
            (top, bottom) = (Math.Min(top, y), y + 1);
            left = Math.Min(left, first / Channels);
            right = Math.Max(right, row.LastIndexOfAnyExcept((byte)255) / Channels + 1);
        }

        return bottom > 0 ? (left, top, right, bottom) : null;
    }

    /// <summary>A copy of a part of it.</summary>
    internal PageImage Part(int left, int top, int right, int bottom)
    {
        var part = new byte[(right - left) * (bottom - top) * Channels];
        var row = (right - left) * Channels;
        for (var y = top; y < bottom; y++)
            Row(y, left, right).CopyTo(part.AsSpan((y - top) * row));
        return Of(right - left, bottom - top, Channels, Dpi, part, new PixelBuffers());
    }
}
