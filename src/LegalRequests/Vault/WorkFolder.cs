using System.Globalization;

namespace LegalRequests.Vault;

/// <summary>A private folder for clear copies that sandboxed tools read and write. Disposing it deletes all that is in it.</summary>
public sealed class WorkFolder : IAsyncDisposable
{
    private readonly FileStream ownersLock;

    internal WorkFolder(string path, FileStream ownersLock)
    {
        Path = path;
        this.ownersLock = ownersLock;
    }

    /// <summary>Absolute path of the folder, mode 0700.</summary>
    public string Path { get; }

    /// <summary>An absolute path in the folder where nothing lies yet. The name is random.</summary>
    /// <param name="extension">With its dot, for a tool that looks at it.</param>
    public string NewPath(string extension = "") =>
        System.IO.Path.Combine(Path, Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture) + extension);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Path, recursive: true);
        File.Delete(ownersLock.Name);
        return ownersLock.DisposeAsync();
    }
}
