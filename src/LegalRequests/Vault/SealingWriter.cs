using System.Buffers;
using System.Security.Cryptography;

namespace LegalRequests.Vault;

/// <summary>Takes clear bytes chunk by chunk; hashes, seals and writes them. Memory does not grow with the file.</summary>
internal sealed class SealingWriter : IDisposable
{
    private const int ChunksPerWrite = 16;

    private readonly DurableFile file;
    private readonly ChunkedEncryption message;
    private readonly IncrementalHash sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash fingerprint;
    private readonly byte[] waiting = ArrayPool<byte>.Shared.Rent(ChunksPerWrite * ChunkedEncryption.SealedChunkLength);
    private int waitingLength;
    private long chunks;

    internal SealingWriter(DurableFile file, ChunkedEncryption message, IncrementalHash fingerprint)
    {
        this.file = file;
        this.message = message;
        this.fingerprint = fingerprint;
        message.Header.CopyTo(waiting, 0);
        waitingLength = message.Header.Length;
    }

    /// <summary>Adds the next chunk; a short one, perhaps empty, is the last.</summary>
    internal async ValueTask AddAsync(ReadOnlyMemory<byte> clear, CancellationToken cancellation)
    {
        if (waitingLength + clear.Length + ChunkedEncryption.TagLength > waiting.Length)
        {
            await WriteWaitingAsync(cancellation);
        }

        sha256.AppendData(clear.Span);
        fingerprint.AppendData(clear.Span);
        message.Seal(chunks++, clear.Span, waiting.AsSpan(waitingLength));
        waitingLength += clear.Length + ChunkedEncryption.TagLength;

        if (clear.Length < ChunkedEncryption.ChunkLength)
        {
            await WriteWaitingAsync(cancellation);
        }
    }

    /// <summary>SHA-256 and fingerprint of all clear bytes, lower-case hex; once, at the end.</summary>
    internal (string Sha256, string Fingerprint) Hashes() =>
        (Convert.ToHexStringLower(sha256.GetHashAndReset()), Convert.ToHexStringLower(fingerprint.GetHashAndReset()));

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(waiting);
        sha256.Dispose();
        fingerprint.Dispose();
        message.Dispose();
    }

    private async ValueTask WriteWaitingAsync(CancellationToken cancellation)
    {
        await file.WriteAsync(waiting.AsMemory(0, waitingLength), cancellation);
        waitingLength = 0;
    }
}
