using System.IO.Compression;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Incoming;

/// <summary>Unpacks the pixels of a PNG and lays what is see-through on white paper.</summary>
static class PngPixels
{
    // Adam7: first column and row of each pass, and the steps between its pixels (ISO/IEC 15948, 8.2).
    static readonly (int Left, int Top, int Across, int Down)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <exception cref="UnreadableFileException">The packed pixels are broken or too few.</exception>
    public static PageRaster OnWhite(PngFile png)
    {
        var colours = png.Kind is 0 or 4 ? 1 : 3;
        var pixels = new byte[png.Width * png.Height * colours];
        try
        {
            using var rows = new ZLibStream(new MemoryStream(png.Packed), CompressionMode.Decompress);
            foreach (var pass in png.Interlaced ? Passes : [(0, 0, 1, 1)])
                Unpack(png, rows, pass, colours, pixels);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw new UnreadableFileException(IntakeRefusal.Damaged);
        }

        return new PageRaster(png.Width, png.Height, colours == 1 ? RasterFormat.Gray8 : RasterFormat.Rgb24, pixels);
    }

    static void Unpack(PngFile png, Stream rows, (int Left, int Top, int Across, int Down) pass, int colours, byte[] pixels)
    {
        var width = (png.Width - pass.Left + pass.Across - 1) / pass.Across;
        var height = (png.Height - pass.Top + pass.Down - 1) / pass.Down;
        if (width <= 0 || height <= 0)
            return;
        var step = Math.Max(1, png.Channels * png.Depth / 8);
        var row = new byte[((width * png.Channels * png.Depth) + 7) / 8];
        var above = new byte[row.Length];
        var filter = new byte[1];
        var samples = new int[png.Channels];
        for (var y = 0; y < height; y++)
        {
            rows.ReadExactly(filter);
            rows.ReadExactly(row);
            Unfilter(filter[0], row, above, step);
            for (var x = 0; x < width; x++)
            {
                for (var channel = 0; channel < samples.Length; channel++)
                    samples[channel] = Sample(row, (x * png.Channels) + channel, png.Depth);
                var target = ((((pass.Top + (y * pass.Down)) * png.Width) + pass.Left + (x * pass.Across)) * colours);
                Lay(png, samples, pixels.AsSpan(target, colours));
            }

            (row, above) = (above, row);
        }
    }

    static void Unfilter(byte filter, byte[] row, byte[] above, int step)
    {
        for (var at = 0; at < row.Length; at++)
        {
            var left = at >= step ? row[at - step] : 0;
            var corner = at >= step ? above[at - step] : 0;
            row[at] += filter switch
            {
                0 => 0,
                1 => (byte)left,
                2 => above[at],
                3 => (byte)((left + above[at]) / 2),
                4 => (byte)Nearest(left, above[at], corner),
                _ => throw new InvalidDataException("There is no such filter."),
            };
        }
    }

    // The Paeth predictor.
    static int Nearest(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    static int Sample(byte[] row, int index, int depth) => depth switch
    {
        8 => row[index],
        16 => (row[index * 2] << 8) | row[(index * 2) + 1],
        _ => (row[index * depth / 8] >> (8 - depth - (index * depth % 8))) & ((1 << depth) - 1),
    };

    static void Lay(PngFile png, int[] samples, Span<byte> target)
    {
        var most = (1 << png.Depth) - 1;
        if (png.Kind == 3)
        {
            var entry = Math.Min(samples[0], (png.Palette.Length / 3) - 1);
            var shown = samples[0] < png.Clear.Length ? png.Clear[samples[0]] : 255;
            for (var colour = 0; colour < 3; colour++)
                target[colour] = Over(png.Palette[(entry * 3) + colour], shown);
            return;
        }

        var covers = png.Kind is 4 or 6 ? samples[^1] * 255 / most : IsClear(png, samples) ? 0 : 255;
        for (var colour = 0; colour < target.Length; colour++)
            target[colour] = Over(samples[colour] * 255 / most, covers);
    }

    // tRNS of a picture without a palette names one colour that is not painted.
    static bool IsClear(PngFile png, int[] samples)
    {
        if (png.Clear.Length < samples.Length * 2)
            return false;
        for (var channel = 0; channel < samples.Length; channel++)
        {
            if (samples[channel] != ((png.Clear[channel * 2] << 8) | png.Clear[(channel * 2) + 1]))
                return false;
        }

        return true;
    }

    static byte Over(int value, int covers) => (byte)(((value * covers) + (255 * (255 - covers))) / 255);
}
