using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace LegalRequests.Vault;

/// <summary>
/// fsync(2) with its result looked at. What .NET offers returns normally after EIO, ENOSPC, EDQUOT and EROFS, and it has
/// nothing for a folder.
/// </summary>
internal static class Fsync
{
    internal const int AccessDenied = 13;

    private const int Interrupted = 4;
    private const int CloseOnExec = 0x80000;

    /// <exception cref="IOException">The bytes are not on the disk; <see cref="Exception.HResult"/> holds the errno.</exception>
    internal static void File(SafeFileHandle handle)
    {
        while (SyncHandle(handle) != 0)
        {
            ThrowUnlessInterrupted("A file of the vault could not be synced");
        }
    }

    /// <exception cref="IOException">The names in the folder are not on the disk; <see cref="Exception.HResult"/> holds the errno.</exception>
    internal static void Folder(string path)
    {
        byte[] name = [.. Encoding.UTF8.GetBytes(path), 0];
        int descriptor;

        while ((descriptor = OpenFolder(name, CloseOnExec)) < 0)
        {
            ThrowUnlessInterrupted("A folder of the vault could not be opened");
        }

        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        File(handle);
    }

    private static void ThrowUnlessInterrupted(string what)
    {
        var error = Marshal.GetLastPInvokeError();

        if (error != Interrupted)
        {
            throw new IOException($"{what}: {Marshal.GetPInvokeErrorMessage(error)} (errno {error}).", error);
        }
    }

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SyncHandle(SafeFileHandle handle);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFolder(byte[] zeroEndedPath, int flags);
}
