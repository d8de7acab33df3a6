using System.Diagnostics;

namespace LegalRequests.Tests;

/// <summary>This assembly's <see cref="ChildProgram"/>, running.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;

    private ChildProcess(Process process) => this.process = process;

    /// <summary>Starts it, behind the words of another command such as strace when there are any.</summary>
    internal static ChildProcess Start(IEnumerable<string> before, params string[] words)
    {
        string[] all = [.. before, "dotnet", typeof(ChildProcess).Assembly.Location, .. words];
        var start = new ProcessStartInfo(all[0], all[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = false,
        };
        return new ChildProcess(Process.Start(start) ?? throw new InvalidOperationException($"{all[0]} did not start."));
    }

    /// <summary>The next line it says; null at its end.</summary>
    internal Task<string?> NextLineAsync() =>
        process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));

    /// <summary>All that it says until it ends.</summary>
    internal async Task<List<string>> LinesAsync()
    {
        var lines = new List<string>();

        while (await NextLineAsync() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>SIGKILL, as a power cut would: nothing in it runs any more.</summary>
    internal async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
