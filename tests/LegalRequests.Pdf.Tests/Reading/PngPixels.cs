using System.Buffers.Binary;
using System.IO.Compression;

namespace LegalRequests.Pdf.Tests.Reading;

/// <summary>An independent reading of the PNGs that the encoder writes: 8 bits, filters none, sub and up.</summary>
static class PngPixels
{
    public static byte[] Decode(byte[] png)
    {
        var (width, height, channels) = (0, 0, 0);
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var type = System.Text.Encoding.ASCII.GetString(png, at + 4, 4);
            var data = png.AsSpan(at + 8, length);
            if (type == "IHDR")
            {
                width = BinaryPrimitives.ReadInt32BigEndian(data);
                height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                channels = data[9] == 2 ? 3 : 1;
            }
            else if (type == "IDAT")
            {
                packed.Write(data);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        return Unfiltered(zlib, width * channels, height, channels);
    }

    static byte[] Unfiltered(Stream stream, int row, int height, int channels)
    {
        var pixels = new byte[row * height];
        var line = new byte[row + 1];
        for (var y = 0; y < height; y++)
        {
            stream.ReadExactly(line);
            for (var x = 0; x < row; x++)
            {
                var left = x >= channels ? pixels[(y * row) + x - channels] : 0;
                var above = y > 0 ? pixels[((y - 1) * row) + x] : 0;
                var predicted = line[0] switch { 0 => 0, 1 => left, 2 => above, _ => throw new InvalidDataException() };
                pixels[(y * row) + x] = (byte)(line[x + 1] + predicted);
            }
        }

        return pixels;
    }
}
