using System.Runtime.InteropServices;
using System.Text;

namespace LegalRequests.Vault;

/// <summary>
/// Moves a file to a name nobody has, by one call of the kernel that refuses a taken name. File.Move looks first and renames
/// after: of two that move at once both succeed, and the second replaces the first one's file.
/// </summary>
internal static class NewName
{
    private const int Exists = 17;
    private const int Invalid = 22;
    private const int NoSuchCall = 38;
    private const int CurrentFolder = -100;
    private const uint NoReplace = 1;

    /// <summary>Moves the file within its file system.</summary>
    /// <exception cref="IOException">The name is taken, or the disk refuses; <see cref="Exception.HResult"/> holds the errno.</exception>
    internal static void Give(string file, string name)
    {
        if (!OperatingSystem.IsLinux())
        {
            File.Move(file, name, overwrite: false);
        }
        else if (Rename(CurrentFolder, ZeroEnded(file), CurrentFolder, ZeroEnded(name), NoReplace) != 0)
        {
            if (Marshal.GetLastPInvokeError() is not (Invalid or NoSuchCall))
            {
                throw Refusal();
            }

            GiveByLink(file, name);
        }
    }

    /// <summary>For NFS, which refuses the first call. Killed in between, it leaves the file under both names.</summary>
    /// <exception cref="IOException">As <see cref="Give"/>.</exception>
    internal static void GiveByLink(string file, string name)
    {
        if (Link(ZeroEnded(file), ZeroEnded(name)) != 0)
        {
            throw Refusal();
        }

        File.Delete(file);
    }

    private static IOException Refusal()
    {
        var error = Marshal.GetLastPInvokeError();
        var why = error == Exists ? "another file has it" : Marshal.GetPInvokeErrorMessage(error);
        return new IOException($"A new file could not get its name: {why} (errno {error}).", error);
    }

    private static byte[] ZeroEnded(string path) => [.. Encoding.UTF8.GetBytes(path), 0];

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(int fromFolder, byte[] zeroEndedFile, int toFolder, byte[] zeroEndedName, uint flags);

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(byte[] zeroEndedFile, byte[] zeroEndedName);
}
