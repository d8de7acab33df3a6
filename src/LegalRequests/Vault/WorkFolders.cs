using System.Globalization;
using Microsoft.Extensions.Options;

namespace LegalRequests.Vault;

/// <summary>
/// Makes work folders: in memory where there is room, so that clear text never reaches a disk, else inside the vault's
/// own folder. Beside each lies a lock file that its process holds; a lock that nobody holds marks the leftovers of a crash.
/// </summary>
public sealed class WorkFolders
{
    private const string Prefix = "legalrequests-work-";
    private const string LockEnding = ".lock";

    private readonly VaultLayout layout;
    private readonly string memory;

    internal WorkFolders(VaultLayout layout, IOptions<VaultSettings> settings)
    {
        this.layout = layout;
        memory = settings.Value.MemoryFolder;
    }

    /// <summary>Opens an empty folder; the caller disposes it.</summary>
    /// <param name="room">How many bytes it must hold; the folder is in memory only where that many are free.</param>
    public WorkFolder Open(long room = 256 * 1024 * 1024)
    {
        var place = HasRoom(memory, room) ? memory : PrivateFile.CreateFolder(layout.Work);
        var path = Path.Combine(place, Prefix + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture));
        var ownersLock = PrivateFile.Create(path + LockEnding);
        return new WorkFolder(PrivateFile.CreateFolder(path), ownersLock);
    }

    /// <summary>Deletes the folders of processes that died, and gives how many.</summary>
    public int RemoveLeftovers() =>
        new[] { memory, layout.Work }.Where(Directory.Exists).Sum(RemoveLeftoversIn);

    private static int RemoveLeftoversIn(string place) =>
        Directory.EnumerateFiles(place, $"{Prefix}*{LockEnding}").Count(RemoveIfDead);

    private static bool RemoveIfDead(string lockPath)
    {
        try
        {
            using var free = new FileStream(lockPath, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            var folder = lockPath[..^LockEnding.Length];

            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            File.Delete(lockPath);
            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool HasRoom(string folder, long room) =>
        Directory.Exists(folder) && new DriveInfo(folder).AvailableFreeSpace >= room;
}
