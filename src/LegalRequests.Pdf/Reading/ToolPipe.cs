using System.ComponentModel;
using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace LegalRequests.Pdf.Reading;

/// <summary>
/// What a tool writes to its standard output, taken in few large pieces. The tools write 4,096 bytes at a time and a page's
/// picture is ten million: the runtime's own stream is woken for each of those writes, which costs more than reading them.
/// Only for Linux, where the sandbox is.
/// </summary>
sealed partial class ToolPipe : Stream
{
    // As much as Linux grants to everybody unless told otherwise (pipe(7), /proc/sys/fs/pipe-max-size); 65,536 if it does not.
    const int MostWaiting = 1 << 20;

    // After less than this the pipe was nearly empty, and the tool is given time to write more.
    const int LargePiece = MostWaiting / 4;

    // fcntl(2), F_SETPIPE_SZ.
    const int SetPipeSize = 1031;

    // poll(2).
    const short CanBeRead = 1;
    const short HungUp = 16;
    const int Forever = -1;

    // errno(3), EINTR.
    const int Interrupted = 4;

    // How long a reader that waits where it is may go on after it was called off, in milliseconds.
    const int LongestDeaf = 50;

    static readonly TimeSpan TimeToWrite = TimeSpan.FromMilliseconds(1);

    readonly SafeHandle pipe;
    readonly CancellationToken stop;
    bool isNearlyEmpty = true;

    ToolPipe(SafeHandle pipe, CancellationToken stop)
    {
        (this.pipe, this.stop) = (pipe, stop);
        _ = Control(pipe, SetPipeSize, MostWaiting);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The output of a process as this reads it; whoever disposes of the process ends it. It must not have been read otherwise.</summary>
    /// <param name="stop">Calls off who waits where it is.</param>
    public static Stream Of(Stream output, CancellationToken stop) =>
        OperatingSystem.IsLinux() && output is PipeStream { SafePipeHandle: var pipe } ? new ToolPipe(pipe, stop) : output;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var state = Poll(0);
        // A thread of the pool that waits would be missed elsewhere. It ends with the tool, which is killed by whoever cancels.
        if (state == 0)
            state = await Task.Factory.StartNew(() => Poll(Forever), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(cancellationToken);
        if (isNearlyEmpty && (state & HungUp) == 0)
            await Task.Delay(TimeToWrite, cancellationToken);
        return Take(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Waits on the thread that calls, which should be one of its own.</summary>
    public override int Read(Span<byte> buffer)
    {
        short state;
        do
            stop.ThrowIfCancellationRequested();
        while ((state = Poll(LongestDeaf)) == 0);
        if (isNearlyEmpty && (state & HungUp) == 0)
            Thread.Sleep(TimeToWrite);
        return Take(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    int Take(Span<byte> buffer)
    {
        nint count;
        while ((count = Read(pipe, ref MemoryMarshal.GetReference(buffer), (nuint)buffer.Length)) < 0 && Marshal.GetLastPInvokeError() == Interrupted)
            continue;
        if (count < 0)
            throw new IOException("The output of a tool could not be read.", new Win32Exception());
        isNearlyEmpty = count < Math.Min(LargePiece, buffer.Length);
        return (int)count;
    }

    // What can be had at once, 0 where the time is over.
    short Poll(int milliseconds)
    {
        var isHeld = false;
        try
        {
            pipe.DangerousAddRef(ref isHeld);
            var asked = new Asked { Pipe = (int)pipe.DangerousGetHandle(), Events = CanBeRead };
            int answers;
            while ((answers = Poll(ref asked, 1, milliseconds)) < 0 && Marshal.GetLastPInvokeError() == Interrupted)
                continue;
            return answers >= 0 ? asked.Answer : throw new IOException("The output of a tool could not be waited for.", new Win32Exception());
        }
        finally
        {
            if (isHeld)
                pipe.DangerousRelease();
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(SafeHandle pipe, int command, int size);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Poll(ref Asked asked, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Read(SafeHandle pipe, ref byte buffer, nuint count);

    // struct pollfd.
    [StructLayout(LayoutKind.Sequential)]
    struct Asked
    {
        public int Pipe;
        public short Events;
        public short Answer;
    }
}
