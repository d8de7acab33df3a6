using System.Collections.Concurrent;
using System.Diagnostics;

namespace LegalRequests.Pdf.Reading;

/// <summary>
/// Starts processes from one thread that lives as long as the program. bubblewrap's --die-with-parent is the kernel's
/// PR_SET_PDEATHSIG, which fires when the starting <em>thread</em> ends: a retired pool thread would kill its tools.
/// </summary>
static class JailLauncher
{
    static readonly BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)> Waiting = [];

    static JailLauncher() => new Thread(Launch) { IsBackground = true, Name = "jail launcher" }.Start();

    public static Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Waiting.Add((start, started));
        return started.Task;
    }

    static void Launch()
    {
        foreach (var (start, started) in Waiting.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(start) ?? throw new InvalidOperationException("Nothing was started."));
            }
            catch (Exception fault) when (fault is IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                started.SetException(fault);
            }
        }
    }
}
