using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LegalRequests.Pdf.Objects;

/// <summary>
/// Tells equal objects of one file by 128 bits. Nobody can make two objects that are told to be equal: short ones are
/// hashed by SHA-256; the data of long streams by GMAC (NIST SP 800-38D), several times as fast, whose key is drawn anew
/// for each file. Neither key nor tags ever leave this object, so that one nonce serves for all.
/// </summary>
internal sealed class Fingerprints : IDisposable
{
    private const int ShortestKeyed = 4096;
    private const int TagSize = 16;
    private static readonly byte[] Nonce = new byte[12];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly AesGcm? _keyed = AesGcm.IsSupported ? new AesGcm(RandomNumberGenerator.GetBytes(TagSize), TagSize) : null;

    /// <param name="written">The object as written, a stream up to its data.</param>
    /// <param name="data">The data of a stream.</param>
    public UInt128 Of(ReadOnlySpan<byte> written, ReadOnlySpan<byte> data)
    {
        _hash.AppendData(written);
        if (_keyed is not null && data.Length >= ShortestKeyed)
        {
            Span<byte> tag = stackalloc byte[TagSize];
            _keyed.Encrypt(Nonce, ReadOnlySpan<byte>.Empty, Span<byte>.Empty, tag, data);
            _hash.AppendData(tag);
        }
        else
        {
            _hash.AppendData(data);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    public void Dispose()
    {
        _hash.Dispose();
        _keyed?.Dispose();
    }
}
