using System.Security.Cryptography;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Vault;

namespace LegalRequests.Release;

/// <summary>Encrypts a file of the vault into another, and takes the result only if it unlocks to the same bytes.</summary>
internal static class LockedBytes
{
    /// <param name="sha256">What counsel signed.</param>
    /// <exception cref="InvalidOperationException">The file is not the one signed, or its copy does not unlock to it.</exception>
    internal static async Task<StoredFile> StoreAsync(
        FileVault vault,
        Guid requestId,
        string kind,
        Guid blobId,
        string sha256,
        Passphrase passphrase,
        CancellationToken cancellation)
    {
        var clear = await ReadAsync(vault, blobId, cancellation);
        using var locked = new MemoryStream();
        LockedCopy.Write(clear, locked, passphrase.Text);

        if (HashOf(clear) != sha256 || UnlockedHash(locked.ToArray(), passphrase) != sha256)
        {
            throw new InvalidOperationException($"The encrypted copy of file {blobId} does not unlock to what was signed.");
        }

        locked.Position = 0;
        return (await vault.StoreAsync(requestId, kind, locked, locked.Length, cancellation)).OrThrow();
    }

    private static string UnlockedHash(byte[] locked, Passphrase passphrase)
    {
        using var clear = new MemoryStream();
        return LockedCopy.TryUnlock(locked, clear, passphrase.Text) ? HashOf(clear.ToArray()) : "";
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static async Task<byte[]> ReadAsync(FileVault vault, Guid blobId, CancellationToken cancellation)
    {
        await using var file = await vault.OpenAsync(blobId, cancellation);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
