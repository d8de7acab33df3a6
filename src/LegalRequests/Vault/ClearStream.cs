using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace LegalRequests.Vault;

/// <summary>
/// The clear bytes of a file of the vault. Seekable; only the chunks that are read are opened, each verified before a
/// byte of it is given out. The length is authenticated when the stream is made. For one reader at a time.
/// </summary>
internal sealed class ClearStream : Stream
{
    private readonly SafeFileHandle handle;
    private readonly ChunkedEncryption message;
    private readonly byte[] sealedChunk = new byte[ChunkedEncryption.SealedChunkLength];
    private readonly byte[] clearChunk = new byte[ChunkedEncryption.ChunkLength];
    private readonly long length;
    private long position;
    private long openChunk = -1;

    private ClearStream(SafeFileHandle handle, ChunkedEncryption message, long length)
    {
        this.handle = handle;
        this.message = message;
        this.length = length;
    }

    public override bool CanRead => !handle.IsClosed;

    public override bool CanSeek => !handle.IsClosed;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            position = value;
        }
    }

    /// <summary>Opens the file at the path and owns it from then on.</summary>
    /// <param name="path">The sealed file.</param>
    /// <param name="clearLength">The length that the row has.</param>
    /// <param name="prepare">Gives the opened message for the 56 bytes of header.</param>
    /// <param name="cancellation">Stops the first read.</param>
    /// <exception cref="VaultCorruptException">It is not the whole file that was stored.</exception>
    internal static async Task<ClearStream> OpenAsync(
        string path,
        long clearLength,
        Func<byte[], ChunkedEncryption> prepare,
        CancellationToken cancellation)
    {
        var handle = File.OpenHandle(path, options: FileOptions.Asynchronous);
        ChunkedEncryption? message = null;

        try
        {
            var sealedLength = RandomAccess.GetLength(handle);
            var header = new byte[Math.Min(sealedLength, ChunkedEncryption.HeaderLength)];
            await ReadWholeAsync(handle, header, 0, cancellation);
            message = prepare(header);

            if (ChunkedEncryption.ClearLength(sealedLength) != clearLength)
            {
                throw new VaultCorruptException("The file has not the length that was stored.");
            }

            var stream = new ClearStream(handle, message, clearLength);
            await stream.OpenChunkAsync(clearLength / ChunkedEncryption.ChunkLength, cancellation);
            return stream;
        }
        catch
        {
            message?.Dispose();
            handle.Dispose();
            throw;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length || buffer.Length == 0)
        {
            return 0;
        }

        var (chunk, within) = Math.DivRem(position, ChunkedEncryption.ChunkLength);
        await OpenChunkAsync(chunk, cancellationToken);
        var count = (int)Math.Min(buffer.Length, ClearLengthOf(chunk) - within);
        clearChunk.AsMemory((int)within, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(clearChunk);
            message.Dispose();
            handle.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask OpenChunkAsync(long chunk, CancellationToken cancellation)
    {
        if (chunk == openChunk)
        {
            return;
        }

        var clearLength = ClearLengthOf(chunk);
        var box = sealedChunk.AsMemory(0, clearLength + ChunkedEncryption.TagLength);
        openChunk = -1;
        await ReadWholeAsync(handle, box, ChunkedEncryption.OffsetOf(chunk), cancellation);
        message.Open(chunk, box.Span, clearChunk.AsSpan(0, clearLength));
        openChunk = chunk;
    }

    private int ClearLengthOf(long chunk) =>
        (int)Math.Min(ChunkedEncryption.ChunkLength, length - (chunk * ChunkedEncryption.ChunkLength));

    private static async ValueTask ReadWholeAsync(SafeFileHandle handle, Memory<byte> buffer, long offset, CancellationToken cancellation)
    {
        while (buffer.Length > 0)
        {
            var count = await RandomAccess.ReadAsync(handle, buffer, offset, cancellation);

            if (count == 0)
            {
                throw new VaultCorruptException("The file was cut while it was read.");
            }

            buffer = buffer[count..];
            offset += count;
        }
    }
}
