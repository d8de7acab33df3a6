using System.Buffers.Binary;
using System.IO.Compression;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Reading;

/// <summary>Writes a picture as PNG (W3C PNG, third edition) for a browser or a tool: grey or colour, 8 bits, fast deflate.</summary>
public static class PngEncoder
{
    static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    public static byte[] Encode(PageImage image)
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.Height);
        header[8] = 8;
        header[9] = (byte)(image.Channels == 1 ? 0 : 2);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, Deflate(image));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    static byte[] Deflate(PageImage image)
    {
        var row = image.Width * image.Channels;
        var filtered = new byte[row + 1];
        filtered[0] = (byte)(RowDifference.Helps(image.Pixels, row) ? 2 : 0);
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            ReadOnlySpan<byte> above = new byte[row];
            for (var y = 0; y < image.Height; y++)
            {
                var line = image.Pixels.AsSpan(y * row, row);
                if (filtered[0] == 0)
                    line.CopyTo(filtered.AsSpan(1));
                else
                    RowDifference.Write(line, above, filtered.AsSpan(1));
                zlib.Write(filtered);
                above = line;
            }
        }

        return output.ToArray();
    }

    static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, data.Length);
        png.Write(word);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(word, Crc(data, Crc(type, uint.MaxValue)) ^ uint.MaxValue);
        png.Write(word);
    }

    static uint Crc(ReadOnlySpan<byte> data, uint crc)
    {
        foreach (var value in data)
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return crc;
    }

    static uint CrcOf(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        return value;
    }
}
