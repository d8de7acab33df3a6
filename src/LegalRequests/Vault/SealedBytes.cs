using System.Security.Cryptography;

namespace LegalRequests.Vault;

/// <summary>Short secrets under AES-256-GCM: 12 bytes random nonce, the sealed bytes, 16 bytes tag.</summary>
internal static class SealedBytes
{
    internal const int NonceLength = 12;
    internal const int TagLength = 16;

    internal static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> clear, ReadOnlySpan<byte> about)
    {
        var box = new byte[NonceLength + clear.Length + TagLength];
        var nonce = box.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, clear, box.AsSpan(NonceLength, clear.Length), box.AsSpan(NonceLength + clear.Length), about);
        return box;
    }

    /// <exception cref="VaultCorruptException">It was changed, or sealed under another key or about something else.</exception>
    internal static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> about)
    {
        if (box.Length < NonceLength + TagLength)
        {
            throw new VaultCorruptException("A sealed value is cut short.");
        }

        var clear = new byte[box.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);

        try
        {
            cipher.Decrypt(box[..NonceLength], box[NonceLength..^TagLength], box[^TagLength..], clear, about);
            return clear;
        }
        catch (AuthenticationTagMismatchException mismatch)
        {
            throw new VaultCorruptException("A sealed value is not what was stored, or its key is another.", mismatch);
        }
    }
}
