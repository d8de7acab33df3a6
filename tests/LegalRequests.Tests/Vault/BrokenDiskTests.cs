using System.Globalization;
using System.Security.Cryptography;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Vault;

/// <summary>What the vault promises when the disk fails, is full, or the process dies.</summary>
public class BrokenDiskTests
{
    private readonly Guid request = Guid.CreateVersion7();

    [FactWhere("strace", "-f", "-o", "/dev/null", "true")]
    public async Task Nothing_is_called_stored_after_a_failed_sync()
    {
        await using var house = TestHouse.Open();
        await house.InVaultAsync(vault => vault.SealTextAsync(request, "SAMPLE"));
        var trace = Path.Combine(house.Folder, "trace");
        string[] strace =
        [
            "strace", "-f", "-qq", "-o", trace, "-e", "trace=fsync,fdatasync,rename,renameat,renameat2,write",
            "-e", "inject=fsync:error=EIO:when=3+7",
        ];

        using (var child = ChildProcess.Start(strace, VaultChild.Words(house, "store", request, 25)))
        {
            await child.LinesAsync();
        }

        var attempts = Attempts(File.ReadLines(trace));
        attempts.Count.ShouldBe(25);
        attempts.Where(attempt => attempt.Contains("stored")).ShouldAllBe(attempt => !attempt.Contains("failed sync"));
        attempts.Where(attempt => attempt.Contains("threw")).ShouldAllBe(attempt => attempt.Contains("failed sync"));
        attempts.Count(attempt => attempt.Contains("threw")).ShouldBeGreaterThan(5);
        attempts.Where(attempt => attempt.Contains("stored")).ShouldNotBeEmpty();
        attempts.Where(attempt => attempt.Contains("stored")).ShouldAllBe(attempt => attempt.EndsWith("sync rename sync stored", StringComparison.Ordinal));
        house.FilesOnDisk().Length.ShouldBe(attempts.Count(attempt => attempt.Contains("stored")));
    }

    [FactWhere("unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt")]
    public async Task A_full_disk_refuses_leaves_nothing_and_goes_on_when_there_is_room()
    {
        await using var house = TestHouse.Open();
        await house.InVaultAsync(vault => vault.SealTextAsync(request, "SAMPLE"));
        var folder = Directory.CreateDirectory(Path.Combine(house.Folder, "vault")).FullName;
        string[] smallDisk =
        [
            "unshare", "--user", "--map-root-user", "--mount", "sh", "-c",
            "mount -t tmpfs -o size=1m tmpfs \"$0\" && exec \"$@\"", folder,
        ];

        using var child = ChildProcess.Start(smallDisk, VaultChild.Words(house, "fill", request));
        var lines = await child.LinesAsync();

        var stored = lines.Count(line => line == "stored");
        stored.ShouldBeInRange(5, 10);
        lines[^3..].ShouldBe(["refused vault.no-space", $"left {stored}", "stored again"]);
    }

    [Theory, EveryDatabase]
    public async Task A_process_killed_at_any_moment_loses_no_kept_file_and_its_rest_is_swept(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await house.InVaultAsync(vault => vault.SealTextAsync(request, "SAMPLE"));
        var kept = new List<string>();

        for (var linesBeforeDeath = 1; linesBeforeDeath <= 9; linesBeforeDeath += 4)
        {
            using var child = ChildProcess.Start([], VaultChild.Words(house, "keep-for-ever", request));

            for (var line = 0; line < linesBeforeDeath; line++)
            {
                kept.Add((await child.NextLineAsync()).ShouldNotBeNull());
            }

            await child.KillAsync();
            kept.AddRange((await child.LinesAsync()).Where(line => line.Count(letter => letter == ' ') == 2));
        }

        foreach (var words in kept.Where(line => line.StartsWith("kept", StringComparison.Ordinal)).Select(line => line.Split(' ')))
        {
            var clear = await house.ReadAsync(Guid.Parse(words[1]));
            Convert.ToHexStringLower(SHA256.HashData(clear)).ShouldBe(words[2]);
        }

        using var db = house.Database.NewContext();
        var rows = await db.Set<Blob>().CountAsync();
        var orphans = house.FilesOnDisk().Length - rows;
        house.Clock.MoveTo(TimeProvider.System.GetUtcNow().AddDays(2));
        (await house.SweepAsync()).ShouldBe(orphans);
        house.FilesOnDisk().Length.ShouldBe(rows);
    }

    [Fact]
    public Task An_endless_upload_is_refused_at_the_limit_in_little_memory() => RefusesEndlessUploadAsync(128);

    [Fact, Trait("Category", "Long")]
    public Task An_endless_upload_is_refused_at_two_gigabytes_in_little_memory() => RefusesEndlessUploadAsync(2048);

    private async Task RefusesEndlessUploadAsync(int megabytes)
    {
        await using var house = TestHouse.Open();
        await house.InVaultAsync(vault => vault.SealTextAsync(request, "SAMPLE"));

        using var child = ChildProcess.Start([], VaultChild.Words(house, "store-endless", request, megabytes));
        var lines = await child.LinesAsync();

        lines[0].ShouldBe("vault.too-large");
        int.Parse(lines[1], CultureInfo.InvariantCulture).ShouldBeLessThan(megabytes / 4);
        int.Parse(lines[2], CultureInfo.InvariantCulture).ShouldBeLessThan(300);
        long.Parse(lines[3], CultureInfo.InvariantCulture).ShouldBeLessThanOrEqualTo((megabytes * 1024L * 1024) + (16 * 1024));
        house.FilesOnDisk().ShouldHaveSingleItem();
    }

    /// <summary>One line of words an attempt, in the order in which the system saw them.</summary>
    private static List<string> Attempts(IEnumerable<string> trace)
    {
        var attempts = new List<List<string>>();

        foreach (var word in trace.Select(WordOf).OfType<string>())
        {
            if (word == "begin")
            {
                attempts.Add([]);
            }
            else if (attempts.Count > 0)
            {
                attempts[^1].Add(word);
            }
        }

        return [.. attempts.Select(words => string.Join(' ', words))];
    }

    private static string? WordOf(string line) => line switch
    {
        _ when line.Contains("\"begin", StringComparison.Ordinal) => "begin",
        _ when line.Contains("\"stored", StringComparison.Ordinal) => "stored",
        _ when line.Contains("\"threw 5", StringComparison.Ordinal) => "threw",
        _ when line.Contains("INJECTED", StringComparison.Ordinal) => "failed sync",
        _ when line.Contains("fsync(", StringComparison.Ordinal) || line.Contains("fsync resumed", StringComparison.Ordinal) =>
            line.EndsWith("= 0", StringComparison.Ordinal) ? "sync" : null,
        _ when line.Contains("rename", StringComparison.Ordinal) && line.EndsWith("= 0", StringComparison.Ordinal) => "rename",
        _ => null,
    };
}
