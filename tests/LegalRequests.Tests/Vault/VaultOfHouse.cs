using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Tests.Vault;

/// <summary>The vault of a test house, each call in a scope of its own as two web requests would be.</summary>
internal static class VaultOfHouse
{
    internal static Task<T> InVaultAsync<T>(this TestHouse house, Func<FileVault, Task<T>> act) =>
        house.InScopeAsync(services => act(services.GetRequiredService<FileVault>()));

    internal static Task<Outcome<StoredFile>> StoreAsync(this TestHouse house, Guid request, Stream clear, long most = long.MaxValue) =>
        house.InVaultAsync(vault => vault.StoreAsync(request, "document", clear, most));

    internal static async Task<StoredFile> StoreAndKeepAsync(this TestHouse house, Guid request, byte[] clear)
    {
        var file = (await house.StoreAsync(request, new MemoryStream(clear))).OrThrow();
        await house.KeepAsync(file);
        return file;
    }

    internal static Task<int> KeepAsync(this TestHouse house, StoredFile file) => house.InScopeAsync(services =>
    {
        services.GetRequiredService<FileVault>().Keep(file);
        return services.GetRequiredService<LegalRequestsDb>().SaveChangesAsync();
    });

    internal static Task<byte[]> ReadAsync(this TestHouse house, Guid blobId) => house.InVaultAsync(async vault =>
    {
        await using var clear = await vault.OpenAsync(blobId);
        using var copy = new MemoryStream();
        await clear.CopyToAsync(copy);
        return copy.ToArray();
    });

    internal static Task<int> SweepAsync(this TestHouse house) =>
        house.InScopeAsync(services => services.GetRequiredService<SweepOrphanFiles>().RunAsync());

    /// <summary>Every file in the vault's folder, sealed or half written.</summary>
    internal static string[] FilesOnDisk(this TestHouse house)
    {
        var folder = Path.Combine(house.Folder, "vault");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }
}
