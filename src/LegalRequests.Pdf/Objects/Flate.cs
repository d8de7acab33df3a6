using System.IO.Compression;

namespace LegalRequests.Pdf.Objects;

/// <summary>Zlib at one fixed level, so that the same bytes always compress to the same bytes on one runtime.</summary>
internal static class Flate
{
    private static readonly ZLibCompressionOptions Level = new() { CompressionLevel = 6 };

    // Between 2 and 6 lie 8 % of the size of a printed page and more than half of the time.
    private static readonly ZLibCompressionOptions LevelOfPaper = new() { CompressionLevel = 2 };

    public static byte[] Compress(ReadOnlySpan<byte> plain)
    {
        using var packed = new MemoryStream(64 + plain.Length / 2);
        using (var deflate = new ZLibStream(packed, Level, leaveOpen: true))
            deflate.Write(plain);
        return packed.ToArray();
    }

    /// <summary>Compresses the pixels of a page that is mostly white.</summary>
    public static ReadOnlyMemory<byte> CompressPaper(ReadOnlySpan<byte> pixels)
    {
        using var packed = new MemoryStream(pixels.Length / 32);
        using (var deflate = new ZLibStream(packed, LevelOfPaper, leaveOpen: true))
            deflate.Write(pixels);
        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }

    /// <summary>Compresses what is written, for what is too large to be held plain; the size is a guess of what comes out.</summary>
    public static ReadOnlyMemory<byte> Compress(int size, Action<Stream> write)
    {
        using var packed = new MemoryStream(size);
        using (var deflate = new ZLibStream(packed, Level, leaveOpen: true))
            write(deflate);
        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }

    /// <summary>Inflates at most <paramref name="limit"/> bytes.</summary>
    /// <exception cref="InvalidDataException">The data is not zlib, or more than the limit would come out.</exception>
    public static byte[] Expand(ReadOnlyMemory<byte> packed, int limit)
    {
        using var source = new MemoryStream(packed.ToArray(), writable: false);
        using var inflate = new ZLibStream(source, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[16384];
        for (var read = inflate.Read(buffer); read > 0; read = inflate.Read(buffer))
        {
            if (plain.Length + read > limit)
                throw new InvalidDataException("A compressed stream is larger than the limit.");
            plain.Write(buffer, 0, read);
        }

        return plain.ToArray();
    }
}
