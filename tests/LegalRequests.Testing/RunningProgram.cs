using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LegalRequests.Testing;

/// <summary>The built web program in a process of its own. It may be killed and started again on the same folder and address.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    readonly IReadOnlyList<string> arguments;
    readonly IReadOnlyDictionary<string, string> settings;
    readonly StringBuilder said = new();
    Process? process;

    RunningProgram(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> settings) =>
        (this.arguments, this.settings) = (arguments, settings);

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address { get; } = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}");

    /// <summary>The last lines of its log, to be shown with a failure.</summary>
    public string LastWords
    {
        get
        {
            lock (said)
            {
                return said.ToString(Math.Max(0, said.Length - 4000), Math.Min(4000, said.Length));
            }
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="arguments">Of the command line, such as <c>--data</c> and a folder.</param>
    /// <param name="settings">By key, such as <c>Mail:Host</c>.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not become healthy in time; the message holds its log.</exception>
    public static async Task<RunningProgram> StartAsync(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var program = new RunningProgram(arguments, settings);

        try
        {
            await program.StartAgainAsync();
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>SIGKILL, as a power cut would: nothing in it runs any more.</summary>
    public async Task KillAsync()
    {
        if (process is { } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
            running.Dispose();
            process = null;
        }
    }

    /// <summary>Starts it on the same folder and address and waits until it answers.</summary>
    public async Task StartAgainAsync()
    {
        var started = Process.Start(StartInfo()) ?? throw new InvalidOperationException("The program did not start.");
        process = started;
        started.OutputDataReceived += (_, line) => Keep(line.Data);
        started.ErrorDataReceived += (_, line) => Keep(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        await WaitAsync(started);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: true } ended)
        {
            ended.Dispose();
            process = null;
        }

        await KillAsync();
    }

    async Task WaitAsync(Process started)
    {
        using var client = new HttpClient();
        var waited = Stopwatch.StartNew();

        while (waited.Elapsed < Patience && !started.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address + "/healthz/live"));

                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"The program did not become healthy. Its log ends with:\n{LastWords}");
    }

    ProcessStartInfo StartInfo()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var web = RepositoryRoot.PathOf("src/LegalRequests.Web");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = web,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(web, "bin", built.Parent?.Name ?? "Debug", built.Name, "LegalRequests.Web.dll"));

        foreach (var argument in (string[])[.. arguments, "--urls", Address])
        {
            start.ArgumentList.Add(argument);
        }

        // Static files of a build that is not published are found in this environment alone.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";

        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    void Keep(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }
    }
}
