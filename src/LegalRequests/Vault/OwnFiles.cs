using System.Text;

namespace LegalRequests.Vault;

/// <summary>Puts what the product itself made into the vault; it is never too large.</summary>
internal static class OwnFiles
{
    internal static async Task<StoredFile> StorePathAsync(this FileVault vault, Guid requestId, string kind, string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return (await vault.StoreAsync(requestId, kind, file, long.MaxValue, cancellation)).OrThrow();
    }

    internal static async Task<StoredFile> StoreTextAsync(this FileVault vault, Guid requestId, string kind, string text, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return (await vault.StoreAsync(requestId, kind, bytes, long.MaxValue, cancellation)).OrThrow();
    }
}
