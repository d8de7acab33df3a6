namespace LegalRequests.Vault;

/// <summary>New files and folders that no other user of the machine can read.</summary>
internal static class PrivateFile
{
    /// <summary>Creates a file of mode 0600 that did not exist, without a buffer of its own.</summary>
    /// <exception cref="IOException">The name is taken, or the disk refuses.</exception>
    internal static FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>Creates a folder of mode 0700, or leaves the one that is there, and gives its path.</summary>
    internal static string CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
