using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LegalRequests.Vault;

/// <summary>
/// One message in the format of c2sp.org/chunked-encryption, version 1, instance Cobblestone-256 (SHA-512, AES-256-GCM):
/// a header of 56 bytes, then chunks of 16 KiB clear text each with a tag of 16 bytes. The last chunk is always short,
/// perhaps empty, which marks the end. Chunk k lies at offset 56 + k * 16400 and opens without its neighbours.
/// </summary>
internal sealed class ChunkedEncryption : IDisposable
{
    internal const int KeyLength = 32;
    internal const int HeaderLength = SaltLength + CommitmentLength;
    internal const int ChunkLength = 16 * 1024;
    internal const int TagLength = 16;
    internal const int SealedChunkLength = ChunkLength + TagLength;

    private const int SaltLength = 24;
    private const int CommitmentLength = 32;
    private const int NonceLength = 12;
    private const long MaxChunks = 1L << 38;

    private readonly AesGcm cipher;
    private readonly byte[] baseNonce;

    private ChunkedEncryption(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> salt)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, KeyLength, nameof(key));
        ArgumentOutOfRangeException.ThrowIfNotEqual(salt.Length, SaltLength, nameof(salt));
        Span<byte> derived = stackalloc byte[2 * HMACSHA512.HashSizeInBytes];
        Expand(key, [.. "c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0"u8, .. salt, .. context], derived);

        cipher = new AesGcm(derived[..KeyLength], TagLength);
        baseNonce = derived.Slice(KeyLength, NonceLength).ToArray();
        Header = [.. salt, .. derived.Slice(KeyLength + NonceLength, CommitmentLength)];
        CryptographicOperations.ZeroMemory(derived);
    }

    /// <summary>Salt and key commitment: the first 56 bytes of the sealed message.</summary>
    internal byte[] Header { get; }

    /// <summary>Begins a new message under a random salt.</summary>
    /// <param name="key">32 uniformly random bytes; they may serve many messages.</param>
    /// <param name="context">What the message is; it opens under no other.</param>
    internal static ChunkedEncryption Begin(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context) =>
        Begin(key, context, RandomNumberGenerator.GetBytes(SaltLength));

    /// <summary>Begins a message under a given salt, which must never come twice with one key; for published vectors.</summary>
    internal static ChunkedEncryption Begin(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> salt) =>
        new(key, context, salt);

    /// <summary>Prepares to open a sealed message.</summary>
    /// <exception cref="VaultCorruptException">The header is cut, or it was not made with this key and context.</exception>
    internal static ChunkedEncryption Continue(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> header)
    {
        if (header.Length != HeaderLength)
        {
            throw new VaultCorruptException("The header is cut short.");
        }

        var message = new ChunkedEncryption(key, context, header[..SaltLength]);

        if (!CryptographicOperations.FixedTimeEquals(message.Header, header))
        {
            message.Dispose();
            throw new VaultCorruptException("The header does not belong to this key and this context.");
        }

        return message;
    }

    /// <summary>Length of the clear text of a sealed message, not yet authenticated.</summary>
    /// <exception cref="VaultCorruptException">No message has this length.</exception>
    internal static long ClearLength(long sealedLength)
    {
        var (chunks, rest) = Math.DivRem(sealedLength - HeaderLength, SealedChunkLength);
        return sealedLength >= HeaderLength && rest >= TagLength && chunks < MaxChunks
            ? (chunks * ChunkLength) + rest - TagLength
            : throw new VaultCorruptException("The file was cut: its length is not that of a whole message.");
    }

    internal static long OffsetOf(long chunk) => HeaderLength + (chunk * SealedChunkLength);

    /// <summary>Seals a chunk; only the last one is shorter than <see cref="ChunkLength"/>, and it must be.</summary>
    /// <param name="number">Counts from 0.</param>
    /// <param name="clear">The clear bytes.</param>
    /// <param name="sealedChunk">Receives the clear length and 16 bytes more.</param>
    internal void Seal(long number, ReadOnlySpan<byte> clear, Span<byte> sealedChunk)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        FillNonce(number, nonce);
        cipher.Encrypt(nonce, clear, sealedChunk[..clear.Length], sealedChunk.Slice(clear.Length, TagLength));
    }

    /// <summary>Opens a chunk into as many clear bytes as it holds.</summary>
    /// <exception cref="VaultCorruptException">The chunk was changed or belongs elsewhere; <paramref name="clear"/> is zeroed.</exception>
    internal void Open(long number, ReadOnlySpan<byte> sealedChunk, Span<byte> clear)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        FillNonce(number, nonce);

        try
        {
            cipher.Decrypt(nonce, sealedChunk[..^TagLength], sealedChunk[^TagLength..], clear);
        }
        catch (AuthenticationTagMismatchException mismatch)
        {
            throw new VaultCorruptException($"Chunk {number} is not what was stored.", mismatch);
        }
    }

    public void Dispose() => cipher.Dispose();

    private void FillNonce(long number, Span<byte> nonce)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, MaxChunks);
        baseNonce.CopyTo(nonce);
        var tail = nonce[^sizeof(long)..];
        BinaryPrimitives.WriteInt64BigEndian(tail, BinaryPrimitives.ReadInt64BigEndian(tail) ^ number);
    }

    // RFC 5869 section 2.3 by hand, two blocks: HKDF.Expand refuses a key shorter than the hash.
    private static void Expand(ReadOnlySpan<byte> key, byte[] info, Span<byte> output)
    {
        var first = HMACSHA512.HashData(key, (byte[])[.. info, 1]);
        first.CopyTo(output);
        HMACSHA512.HashData(key, [.. first, .. info, 2], output[first.Length..]);
        CryptographicOperations.ZeroMemory(first);
    }
}
