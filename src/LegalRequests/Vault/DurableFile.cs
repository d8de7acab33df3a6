using System.Collections.Concurrent;

namespace LegalRequests.Vault;

/// <summary>
/// A new file that is there after a power cut once <see cref="Commit"/> has returned: written under a temporary name,
/// synced, renamed, its folder synced. When any of these fails it throws, and the file does not appear.
/// Disposed without a commit it leaves nothing.
/// </summary>
public sealed class DurableFile : IDisposable
{
    private static readonly ConcurrentDictionary<string, bool> SyncedFolders = new();
    private static readonly Lock Gate = new();

    private readonly string temporaryPath;
    private readonly FileStream stream;
    private bool done;

    private DurableFile(string temporaryPath, FileStream stream)
    {
        this.temporaryPath = temporaryPath;
        this.stream = stream;
    }

    /// <summary>Bytes written so far.</summary>
    public long Length { get; private set; }

    /// <summary>Begins the file for this user alone (mode 0600); the folders on the way are made with mode 0700.</summary>
    /// <param name="temporaryPath">On the same file system as the name it will get.</param>
    /// <exception cref="IOException">The name is taken, or the disk refuses.</exception>
    public static DurableFile Create(string temporaryPath)
    {
        EnsureFolder(FolderOf(temporaryPath));
        return new DurableFile(temporaryPath, PrivateFile.Create(temporaryPath));
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        await RandomAccess.WriteAsync(stream.SafeFileHandle, bytes, Length, cancellation);
        Length += bytes.Length;
    }

    /// <summary>Makes the file appear under its name, for good.</summary>
    /// <param name="path">Its name. A file that has it already gives way.</param>
    /// <param name="mustBeNew">Whether it throws instead when the name is taken.</param>
    /// <exception cref="IOException">The disk did not take the bytes; <see cref="Exception.HResult"/> holds the errno.</exception>
    public void Commit(string path, bool mustBeNew = false)
    {
        EnsureFolder(FolderOf(path));
        Fsync.File(stream.SafeFileHandle);
        stream.Dispose();

        if (mustBeNew)
        {
            NewName.Give(temporaryPath, path);
        }
        else
        {
            File.Move(temporaryPath, path, overwrite: true);
        }

        done = true;

        try
        {
            Fsync.Folder(FolderOf(path));
        }
        catch (IOException)
        {
            File.Delete(path);
            throw;
        }
    }

    public void Dispose()
    {
        stream.Dispose();

        if (!done)
        {
            File.Delete(temporaryPath);
        }
    }

    private static string FolderOf(string path) =>
        Path.GetDirectoryName(Path.GetFullPath(path)) ?? throw new ArgumentException("It names no file.", nameof(path));

    // A folder another thread has just made may not be on the disk yet, so each process syncs every folder's parent once itself.
    private static void EnsureFolder(string folder)
    {
        if (SyncedFolders.ContainsKey(folder) && Directory.Exists(folder))
        {
            return;
        }

        lock (Gate)
        {
            MakeFolder(folder);
        }
    }

    private static void MakeFolder(string folder)
    {
        if (Path.GetDirectoryName(folder) is not { } parent)
        {
            return;
        }

        if (Directory.Exists(folder))
        {
            SyncIfReadable(parent);
        }
        else
        {
            MakeFolder(parent);
            PrivateFile.CreateFolder(folder);
            Fsync.Folder(parent);
        }

        SyncedFolders[folder] = true;
    }

    // A parent that may be passed but not listed was made by somebody else, long before.
    private static void SyncIfReadable(string parent)
    {
        try
        {
            Fsync.Folder(parent);
        }
        catch (IOException refused) when (refused.HResult == Fsync.AccessDenied)
        {
        }
    }
}
