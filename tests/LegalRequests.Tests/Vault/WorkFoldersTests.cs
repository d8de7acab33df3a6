using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Vault;

public sealed class WorkFoldersTests : IDisposable
{
    private readonly string memory = Directory.CreateTempSubdirectory("legalrequests-memory-").FullName;

    public void Dispose() => Directory.Delete(memory, recursive: true);

    [Fact]
    public async Task A_work_folder_is_private_and_leaves_nothing()
    {
        await using var house = Open();
        var folder = FoldersOf(house).Open();
        var path = folder.NewPath(".pdf");
        await File.WriteAllTextAsync(path, "SAMPLE");

        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(folder.Path);
        await folder.DisposeAsync();

        Path.GetDirectoryName(folder.Path).ShouldBe(memory);
        path.ShouldEndWith(".pdf");
        mode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.GetFileSystemEntries(memory).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_room_in_memory_it_lies_inside_the_vaults_folder()
    {
        await using var house = Open();

        await using var folder = FoldersOf(house).Open(room: long.MaxValue);

        folder.Path.ShouldStartWith(Path.Combine(house.Folder, "vault", "work"));
    }

    [Fact]
    public async Task Leftovers_of_a_crash_go_and_a_folder_in_use_stays()
    {
        await using var house = Open();
        await using var inUse = FoldersOf(house).Open();
        var dead = Path.Combine(memory, "legalrequests-work-dead");
        Directory.CreateDirectory(dead);
        await File.WriteAllTextAsync(Path.Combine(dead, "clear"), "SAMPLE");
        await File.WriteAllTextAsync(dead + ".lock", "");

        var removed = FoldersOf(house).RemoveLeftovers();

        removed.ShouldBe(1);
        Directory.Exists(dead).ShouldBeFalse();
        Directory.Exists(inUse.Path).ShouldBeTrue();
    }

    private TestHouse Open() => TestHouse.Open(settings: new Dictionary<string, string?> { ["Vault:MemoryFolder"] = memory });

    private static WorkFolders FoldersOf(TestHouse house) => house.Services.GetRequiredService<WorkFolders>();
}
