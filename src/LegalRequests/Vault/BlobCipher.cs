using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LegalRequests.Vault;

/// <summary>What a request's key seals: each file under a key of its own, bound to request, file and kind; texts under another.</summary>
internal static class BlobCipher
{
    internal static ChunkedEncryption Begin(byte[] requestKey, Guid requestId, Guid blobId, string kind) =>
        ChunkedEncryption.Begin(FileKey(requestKey, blobId), Context(requestId, blobId, kind));

    /// <exception cref="VaultCorruptException">The file is not this one.</exception>
    internal static ChunkedEncryption Continue(byte[] requestKey, Blob blob, ReadOnlySpan<byte> header) =>
        ChunkedEncryption.Continue(FileKey(requestKey, blob.Id), Context(blob.RequestId, blob.Id, blob.Kind), header);

    internal static byte[] SealText(byte[] requestKey, Guid requestId, string text) =>
        SealedBytes.Seal(TextKey(requestKey), Encoding.UTF8.GetBytes(text), AboutText(requestId));

    /// <exception cref="VaultCorruptException">It was changed, or it belongs to another request.</exception>
    internal static string OpenText(byte[] requestKey, Guid requestId, byte[] box) =>
        Encoding.UTF8.GetString(SealedBytes.Open(TextKey(requestKey), box, AboutText(requestId)));

    private static byte[] Context(Guid requestId, Guid blobId, string kind) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{requestId:D}|{blobId:D}|{kind}"));

    private static byte[] AboutText(Guid requestId) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"text|{requestId:D}"));

    private static byte[] FileKey(byte[] requestKey, Guid blobId) =>
        HKDF.Expand(HashAlgorithmName.SHA256, requestKey, ChunkedEncryption.KeyLength,
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"legalrequests/v1/file|{blobId:D}")));

    private static byte[] TextKey(byte[] requestKey) =>
        HKDF.Expand(HashAlgorithmName.SHA256, requestKey, ChunkedEncryption.KeyLength, "legalrequests/v1/text"u8.ToArray());
}
