using System.Security.Cryptography;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Vault;

public class ClearStreamTests
{
    private readonly Guid request = Guid.CreateVersion7();

    [Theory]
    [InlineData(1)]
    [InlineData(16_384)]
    [InlineData(200_001)]
    public async Task Any_range_reads_the_same_as_the_original(int length)
    {
        await using var house = TestHouse.Open();
        var random = new Random(length);
        var clear = RandomNumberGenerator.GetBytes(length);
        var file = await house.StoreAndKeepAsync(request, clear);

        await house.InVaultAsync(async vault =>
        {
            await using var stream = await vault.OpenAsync(file.BlobId);
            stream.Length.ShouldBe(length);

            for (var i = 0; i < 300; i++)
            {
                var start = random.Next(length);
                var buffer = new byte[random.Next(1, 50_000)];
                stream.Seek(start, SeekOrigin.Begin);
                var count = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
                count.ShouldBe(Math.Min(buffer.Length, length - start));
                buffer.AsSpan(0, count).SequenceEqual(clear.AsSpan(start, count)).ShouldBeTrue();
            }

            return true;
        });
    }

    [Fact]
    public async Task Seeking_follows_the_rules_of_streams()
    {
        await using var house = TestHouse.Open();
        var file = await house.StoreAndKeepAsync(request, [1, 2, 3, 4, 5]);

        await house.InVaultAsync(async vault =>
        {
            await using var stream = await vault.OpenAsync(file.BlobId);
            stream.Seek(-2, SeekOrigin.End).ShouldBe(3);
            stream.ReadByte().ShouldBe(4);
            stream.Seek(-3, SeekOrigin.Current).ShouldBe(1);
            stream.ReadByte().ShouldBe(2);
            stream.Position = 100;
            stream.ReadByte().ShouldBe(-1);
            stream.CanWrite.ShouldBeFalse();
            return true;
        });
    }

    [Fact]
    public async Task A_changed_byte_spoils_its_chunk_and_no_other()
    {
        await using var house = TestHouse.Open();
        var clear = RandomNumberGenerator.GetBytes(100_000);
        var file = await house.StoreAndKeepAsync(request, clear);
        ChangeByte(house.FilesOnDisk().Single(), 56 + (2 * 16_400) + 77);

        await house.InVaultAsync(async vault =>
        {
            await using var stream = await vault.OpenAsync(file.BlobId);
            var chunk = new byte[16_384];
            await stream.ReadExactlyAsync(chunk);
            chunk.ShouldBe(clear[..16_384]);
            stream.Position = 2 * 16_384;
            await Should.ThrowAsync<VaultCorruptException>(async () => await stream.ReadExactlyAsync(chunk));
            await Should.ThrowAsync<VaultCorruptException>(async () => await stream.ReadExactlyAsync(chunk));
            stream.Position = 3 * 16_384;
            await stream.ReadExactlyAsync(chunk);
            chunk.ShouldBe(clear[(3 * 16_384)..(4 * 16_384)]);
            return true;
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(56)]
    [InlineData(56 + 16_400)]
    [InlineData(56 + 16_400 + 5)]
    [InlineData(56 + 16_400 + 1_000)]
    public async Task A_cut_file_does_not_open(int length)
    {
        await using var house = TestHouse.Open();
        var file = await house.StoreAndKeepAsync(request, new byte[20_000]);
        await using (var disk = new FileStream(house.FilesOnDisk().Single(), FileMode.Open))
        {
            disk.SetLength(length);
        }

        await Should.ThrowAsync<VaultCorruptException>(() => house.ReadAsync(file.BlobId));
    }

    [Fact]
    public async Task Two_files_that_changed_places_do_not_open()
    {
        await using var house = TestHouse.Open();
        var one = await house.StoreAndKeepAsync(request, new byte[20_000]);
        var other = await house.StoreAndKeepAsync(request, new byte[20_000]);
        var (a, b) = (house.FilesOnDisk()[0], house.FilesOnDisk()[1]);
        File.Move(a, a + ".x");
        File.Move(b, a);
        File.Move(a + ".x", b);

        await Should.ThrowAsync<VaultCorruptException>(() => house.ReadAsync(one.BlobId));
        await Should.ThrowAsync<VaultCorruptException>(() => house.ReadAsync(other.BlobId));
    }

    [Fact]
    public async Task A_lost_file_is_told_from_a_bug()
    {
        await using var house = TestHouse.Open();
        var file = await house.StoreAndKeepAsync(request, [1]);
        File.Delete(house.FilesOnDisk().Single());

        await Should.ThrowAsync<VaultCorruptException>(() => house.ReadAsync(file.BlobId));
        await Should.ThrowAsync<InvalidOperationException>(() => house.ReadAsync(Guid.CreateVersion7()));
    }

    [Theory]
    [EveryDatabase("UPDATE blob SET kind = 'packet'")]
    [EveryDatabase("UPDATE blob SET length = length + 1")]
    [EveryDatabase("UPDATE request_key SET epoch = 2")]
    public async Task A_row_changed_behind_the_product_opens_nothing(DatabaseKind kind, string tampering)
    {
        await using var house = TestHouse.Open(kind);
        var file = await house.StoreAndKeepAsync(request, new byte[20_000]);
        using (var connection = house.Database.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = tampering;
            command.ExecuteNonQuery().ShouldBe(1);
        }

        await Should.ThrowAsync<VaultCorruptException>(() => house.ReadAsync(file.BlobId));
    }

    [Theory, EveryDatabase]
    public async Task A_key_moved_to_another_request_opens_nothing(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var other = Guid.CreateVersion7();
        await house.StoreAndKeepAsync(request, new byte[20_000]);
        var file = await house.StoreAndKeepAsync(other, new byte[20_000]);
        using var db = house.Database.NewContext();
        var mine = await db.Set<RequestKey>().SingleAsync(key => key.RequestId == request);
        var theirs = await db.Set<RequestKey>().SingleAsync(key => key.RequestId == other);
        theirs.Wrapped = mine.Wrapped;
        await db.SaveChangesAsync();

        await Should.ThrowAsync<VaultCorruptException>(() => house.ReadAsync(file.BlobId));
    }

    private static void ChangeByte(string path, long at)
    {
        using var disk = new FileStream(path, FileMode.Open);
        disk.Position = at;
        var old = disk.ReadByte();
        disk.Position = at;
        disk.WriteByte((byte)(old ^ 1));
    }
}
