using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace LegalRequests.Pdf.Reading;

/// <summary>
/// Lets more bytes wait in a pipe. A page's picture is ten million, and a pipe holds 65,536: the tool and its reader would wake
/// each other for each of those.
/// </summary>
static partial class WidePipe
{
    // As much as Linux grants to everybody unless told otherwise (pipe(7), /proc/sys/fs/pipe-max-size).
    const int Most = 1 << 20;

    // fcntl(2), F_SETPIPE_SZ.
    const int SetPipeSize = 1031;

    /// <summary>Widens the pipe behind a stream; where it may not be widened it works as it did.</summary>
    public static void Widen(Stream stream)
    {
        if (OperatingSystem.IsLinux() && stream is PipeStream pipe)
            _ = Control(pipe.SafePipeHandle, SetPipeSize, Most);
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(SafeHandle pipe, int command, int size);
}
