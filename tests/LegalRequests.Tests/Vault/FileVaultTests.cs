using System.Security.Cryptography;
using System.Text;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Vault;

public class FileVaultTests
{
    private readonly Guid request = Guid.CreateVersion7();

    [Theory]
    [EveryDatabase(1)]
    [EveryDatabase(16_384)]
    [EveryDatabase(100_000)]
    public async Task What_was_kept_is_read_back(DatabaseKind kind, int length)
    {
        await using var house = TestHouse.Open(kind);
        var clear = RandomNumberGenerator.GetBytes(length);

        var file = await house.StoreAndKeepAsync(request, clear);

        (await house.ReadAsync(file.BlobId)).ShouldBe(clear);
        file.Length.ShouldBe(length);
        file.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(clear)));
    }

    [Theory, EveryDatabase]
    public async Task A_text_is_sealed_for_its_request_alone(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var other = Guid.CreateVersion7();

        var box = await house.InVaultAsync(vault => vault.SealTextAsync(request, "SAMPLE Müller, Ana"));
        await house.InVaultAsync(vault => vault.SealTextAsync(other, "SAMPLE"));

        (await house.InVaultAsync(vault => vault.OpenTextAsync(request, box))).ShouldBe("SAMPLE Müller, Ana");
        await Should.ThrowAsync<VaultCorruptException>(() => house.InVaultAsync(vault => vault.OpenTextAsync(other, box)));
        Encoding.UTF8.GetString(box).ShouldNotContain("SAMPLE");
    }

    [Theory, EveryDatabase]
    public async Task A_key_first_needed_inside_an_operation_goes_with_its_transaction(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);

        var box = await house.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<LegalRequestsDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var sealedText = await services.GetRequiredService<FileVault>().SealTextAsync(request, "SAMPLE");
            await transaction.CommitAsync();
            return sealedText;
        });

        (await house.InVaultAsync(vault => vault.OpenTextAsync(request, box))).ShouldBe("SAMPLE");
    }

    [Theory, EveryDatabase]
    public async Task Twenty_first_uploads_at_once_share_one_key(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var clear = RandomNumberGenerator.GetBytes(20_000);
        _ = house.Services.GetRequiredService<MasterKey>();

        var files = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => house.StoreAndKeepAsync(request, clear))));

        foreach (var file in files)
        {
            (await house.ReadAsync(file.BlobId)).ShouldBe(clear);
        }

        using var db = house.Database.NewContext();
        (await db.Set<RequestKey>().CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_work_file_is_the_clear_copy_and_is_gone_afterwards()
    {
        await using var house = TestHouse.Open();
        var clear = RandomNumberGenerator.GetBytes(50_000);
        var file = await house.StoreAndKeepAsync(request, clear);
        var folder = house.Services.GetRequiredService<WorkFolders>().Open();

        var path = await house.InVaultAsync(vault => vault.ToWorkFileAsync(file.BlobId, folder));
        var copy = await File.ReadAllBytesAsync(path);
        await folder.DisposeAsync();

        copy.ShouldBe(clear);
        Directory.Exists(folder.Path).ShouldBeFalse();
    }
}
