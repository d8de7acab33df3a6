using System.Text;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Vault;

public class StoreRefusalTests
{
    private readonly Guid request = Guid.CreateVersion7();

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        await using var house = TestHouse.Open();

        var outcome = await house.StoreAsync(request, new MemoryStream());

        outcome.Refusal.ShouldNotBeNull().Code.ShouldBe("vault.empty");
        house.FilesOnDisk().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(40_000, 39_999, "vault.too-large")]
    [InlineData(40_000, 40_000, null)]
    [InlineData(16_384, 16_383, "vault.too-large")]
    [InlineData(16_384, 16_384, null)]
    public async Task A_file_is_taken_up_to_the_limit_and_refused_above(int length, int most, string? code)
    {
        await using var house = TestHouse.Open();
        using var seekable = new MemoryStream(new byte[length]);
        await using var unknown = new BufferedStream(new ThrottledStream(new byte[length]));

        var known = await house.StoreAsync(request, seekable, most);
        var streamed = await house.StoreAsync(request, unknown, most);

        known.Refusal?.Code.ShouldBe(code);
        streamed.Refusal?.Code.ShouldBe(code);
        house.FilesOnDisk().Length.ShouldBe(code is null ? 2 : 0);
    }

    [Fact]
    public async Task A_file_known_to_be_too_large_is_refused_before_it_is_read()
    {
        await using var house = TestHouse.Open();
        using var stream = new MemoryStream(new byte[100_000]);

        var outcome = await house.StoreAsync(request, stream, 99_999);

        outcome.Refusal.ShouldNotBeNull().Code.ShouldBe("vault.too-large");
        stream.Position.ShouldBe(0);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        await using var house = TestHouse.Open();
        using var stop = new CancellationTokenSource();
        await using var broken = new ThrottledStream(new byte[100_000], atByte: 50_000, stop.Cancel);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            house.InVaultAsync(vault => vault.StoreAsync(request, "paper", broken, 200_000, stop.Token)));

        house.FilesOnDisk().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("../paper")]
    [InlineData("Paper")]
    public async Task A_kind_that_is_no_plain_word_is_a_bug(string kind)
    {
        await using var house = TestHouse.Open();

        await Should.ThrowAsync<ArgumentException>(() =>
            house.InVaultAsync(vault => vault.StoreAsync(request, kind, new MemoryStream([1]), 10)));
    }

    [Fact]
    public async Task No_clear_word_of_an_upload_is_found_on_the_disk()
    {
        await using var house = TestHouse.Open();
        var canary = "SAMPLE-CANARY-7Q2X";
        var clear = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(canary + " ", 5_000)));
        var planted = Path.Combine(house.Folder, "planted");
        await File.WriteAllBytesAsync(planted, clear[..100]);
        var file = await house.StoreAndKeepAsync(request, clear);
        await house.InVaultAsync(vault => vault.SealTextAsync(request, canary));

        var found = EverythingOf(house).Where(path => Contains(path, canary)).ToList();

        found.ShouldBe([planted]);
        (await house.ReadAsync(file.BlobId)).ShouldBe(clear);
    }

    private static IEnumerable<string> EverythingOf(TestHouse house)
    {
        var database = new SqliteConnectionStringBuilder(house.Database.ConnectionString).DataSource;
        return new[] { house.Folder, Path.GetDirectoryName(database).ShouldNotBeNull() }
            .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    private static bool Contains(string path, string canary)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)) >= 0;
    }
}
