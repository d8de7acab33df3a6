using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace LegalRequests.Pdf.Reading;

/// <summary>
/// Runs one process: fed, read up to a limit, and dead with all it started when its time is over. When a run returns, the memory
/// and the files of all of them are given back.
/// </summary>
static class TimedProcess
{
    const int ErrorTextLimit = 4096;

    // What does not die of a kill hangs in the kernel; nobody is to wait for that.
    static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(10);

    /// <param name="words">The program and its arguments, passed one by one, never through a shell.</param>
    /// <param name="surroundings">Its whole environment: nothing of this program's own is passed on.</param>
    /// <param name="input">What it reads from its standard input.</param>
    /// <param name="limits">Wall clock and output; the others are for the words to set.</param>
    /// <param name="readOutput">Takes its standard output, cut off at the limit.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled; the process is dead.</exception>
    public static async Task<(ToolEnd End, int ExitCode, string ErrorText)> RunAsync(
        IReadOnlyList<string> words,
        IReadOnlyDictionary<string, string> surroundings,
        ReadOnlyMemory<byte> input,
        ToolLimits limits,
        Func<Stream, CancellationToken, Task> readOutput,
        CancellationToken cancellationToken)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(limits.WallClock);
        using var process = await JailLauncher.StartAsync(StartOf(words, surroundings));
        var pipe = ToolPipe.Of(process.StandardOutput.BaseStream, clock.Token);
        using var lastWait = new CancellationTokenSource();
        var errors = ErrorTextAsync(process.StandardError.BaseStream, lastWait.Token);
        var end = ToolEnd.Finished;
        try
        {
            var feeding = FeedAsync(process, input, clock.Token);
            await using (var output = new CappedStream(pipe, limits.Output))
                await readOutput(output, clock.Token);
            await feeding;
            await process.WaitForExitAsync(clock.Token);
        }
        catch (OutputTooLargeException)
        {
            end = ToolEnd.OutputTooLarge;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            end = ToolEnd.TimedOut;
        }
        finally
        {
            await KillAsync(process);
            lastWait.CancelAfter(LongestEnd);
            await GoneAsync(pipe, errors, lastWait.Token);
        }

        // 128 + SIGXCPU, or SIGKILL when the soft limit was not heeded.
        if (end == ToolEnd.Finished && process.ExitCode is 152 or 137)
            end = ToolEnd.TimedOut;
        return (end, process.ExitCode, await errors);
    }

    static ProcessStartInfo StartOf(IReadOnlyList<string> words, IReadOnlyDictionary<string, string> surroundings)
    {
        var start = new ProcessStartInfo(words[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var word in words.Skip(1))
            start.ArgumentList.Add(word);
        start.Environment.Clear();
        foreach (var (name, value) in surroundings)
            start.Environment[name] = value;
        return start;
    }

    static async Task FeedAsync(Process process, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(bytes, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The tool may end, rightly, before it has read all; what it gave decides.
        }
    }

    static async Task<string> ErrorTextAsync(Stream stream, CancellationToken cancellationToken)
    {
        var kept = new byte[ErrorTextLimit];
        var length = 0;
        var buffer = new byte[ErrorTextLimit];
        try
        {
            int count;
            while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            {
                var take = Math.Min(count, ErrorTextLimit - length);
                buffer.AsSpan(0, take).CopyTo(kept.AsSpan(length));
                length += take;
            }
        }
        catch (OperationCanceledException)
        {
            return Encoding.UTF8.GetString(kept, 0, length);
        }

        return Encoding.UTF8.GetString(kept, 0, length);
    }

    static async Task KillAsync(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended between the question and the kill.
        }

        await process.WaitForExitAsync(CancellationToken.None);
    }

    // The process is bubblewrap, which ends before what it started has given back its memory. All of them hold the other end of
    // the pipes, which the kernel closes after that: the pipes end with the last of them.
    static async Task GoneAsync(Stream output, Task errors, CancellationToken lastWait)
    {
        var rest = new byte[ErrorTextLimit];
        try
        {
            while (await output.ReadAsync(rest, lastWait) > 0)
                continue;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await errors;
    }
}
