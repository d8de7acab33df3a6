using System.Security.Cryptography;
using System.Text;

namespace LegalRequests.Pdf.Reading;

/// <summary>
/// Runs the tools that open foreign files: no network, one readable input, an empty /tmp, limits on memory, time and
/// output. Where that cannot be had every call is refused, unless the operator allowed limits alone.
/// </summary>
public sealed class Sandbox : IDisposable
{
    static readonly Dictionary<string, string> Surroundings = new()
    {
        ["PATH"] = "/usr/bin",
        ["LANG"] = "C.UTF-8",
        ["OMP_THREAD_LIMIT"] = "1",
    };

    readonly SandboxSettings settings;
    readonly SemaphoreSlim places;
    readonly SemaphoreSlim placesBeside;

    Sandbox(SandboxSettings settings, SandboxTier tier, string finding)
    {
        this.settings = settings;
        Tier = tier;
        Finding = finding;
        places = new SemaphoreSlim(settings.Parallel);
        placesBeside = new SemaphoreSlim(settings.Parallel);
    }

    /// <summary>What it was made with; another program makes its own of them.</summary>
    public SandboxSettings Settings => settings;

    /// <summary>What the start-up probe found to work.</summary>
    public SandboxTier Tier { get; }

    /// <summary>The finding as a sentence for the operator's page and the log.</summary>
    public string Finding { get; }

    /// <summary>
    /// Tries the walls: the input must be readable, a file outside must be neither readable nor writable.
    /// Never throws for a missing or forbidden bubblewrap; the result says so.
    /// </summary>
    public static async Task<Sandbox> ProbeAsync(SandboxSettings settings, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(settings.ToolFolder, "prlimit")))
            return new Sandbox(settings, SandboxTier.None, "prlimit is missing: install the package util-linux.");
        var trial = new Sandbox(settings, SandboxTier.Bubblewrap, "Tools run in bubblewrap: no network, one input file.");
        var fault = File.Exists(Path.Combine(settings.ToolFolder, "bwrap"))
            ? await FaultOfWallsAsync(trial, cancellationToken)
            : "bubblewrap is not installed (package bubblewrap).";
        if (fault is null)
            return trial;
        trial.Dispose();
        return settings.AllowUnconfined
            ? new Sandbox(settings, SandboxTier.LimitsOnly, $"{fault} Tools run with limits only, as the settings allow.")
            : new Sandbox(settings, SandboxTier.None, $"{fault} No foreign file is opened.");
    }

    /// <summary>Runs a tool and gives its standard output to <paramref name="readOutput"/>, cut off at the output limit.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; the tool is dead.</exception>
    public async Task<ToolRun> RunAsync(
        ToolCall call,
        Func<Stream, CancellationToken, Task> readOutput,
        CancellationToken cancellationToken)
    {
        if (RefusalOf(call) is { } refused)
            return refused;
        await places.WaitAsync(cancellationToken);
        return await RunInPlaceAsync(places, call, readOutput, cancellationToken);
    }

    /// <summary>
    /// Runs a tool that is read a little at a time, by one who runs others in between: it takes none of their places, for which it
    /// would have them wait. Refused, and to be done in single calls, where as many such run as tools may at the same time.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; the tool is dead.</exception>
    public async Task<ToolRun> RunBesideAsync(
        ToolCall call,
        Func<Stream, CancellationToken, Task> readOutput,
        CancellationToken cancellationToken)
    {
        if (RefusalOf(call) is { } refused)
            return refused;
        return placesBeside.Wait(0, CancellationToken.None)
            ? await RunInPlaceAsync(placesBeside, call, readOutput, cancellationToken)
            : Refused(ToolEnd.NoPlace, "");
    }

    /// <summary>Runs a tool and returns its whole standard output.</summary>
    public async Task<(ToolRun Run, byte[] Output)> RunAsync(ToolCall call, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var run = await RunAsync(call, (stream, token) => stream.CopyToAsync(output, token), cancellationToken);
        return (run, output.ToArray());
    }

    public void Dispose()
    {
        places.Dispose();
        placesBeside.Dispose();
    }

    ToolRun? RefusalOf(ToolCall call)
    {
        if (Tier == SandboxTier.None)
            return Refused(ToolEnd.SandboxMissing, Finding);
        return File.Exists(Path.Combine(settings.ToolFolder, call.Tool))
            ? null
            : Refused(ToolEnd.ToolMissing, $"{call.Tool} is not installed: install the package {ToolCall.PackageOf(call.Tool)}.");
    }

    async Task<ToolRun> RunInPlaceAsync(
        SemaphoreSlim place,
        ToolCall call,
        Func<Stream, CancellationToken, Task> readOutput,
        CancellationToken cancellationToken)
    {
        try
        {
            return await RunConfinedAsync(call, readOutput, cancellationToken);
        }
        finally
        {
            place.Release();
        }
    }

    async Task<ToolRun> RunConfinedAsync(
        ToolCall call,
        Func<Stream, CancellationToken, Task> readOutput,
        CancellationToken cancellationToken)
    {
        var (end, exitCode, errors) = await TimedProcess.RunAsync(
            JailCommand.For(Tier, settings, call),
            Surroundings,
            call.StandardInput,
            call.Limits,
            readOutput,
            cancellationToken);
        return new ToolRun(end, exitCode, errors, SentenceFor(end, call));
    }

    static ToolRun Refused(ToolEnd end, string sentence) => new(end, -1, "", sentence);

    static string SentenceFor(ToolEnd end, ToolCall call) => end switch
    {
        ToolEnd.TimedOut => $"{call.Tool} took longer than it may ({call.Limits.WallClock.TotalSeconds:0} s).",
        ToolEnd.OutputTooLarge => $"{call.Tool} wrote more than it may ({call.Limits.Output >> 20} MiB).",
        _ => "",
    };

    static async Task<string?> FaultOfWallsAsync(Sandbox trial, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("sandbox-probe-");
        try
        {
            var secret = Path.Combine(folder.FullName, "secret");
            var planted = Path.Combine(folder.FullName, "planted");
            var nonce = RandomNumberGenerator.GetHexString(32);
            await File.WriteAllTextAsync(secret, nonce, cancellationToken);

            var inside = await OutputOfAsync(trial, "cat", [ToolCall.Input], secret, cancellationToken);
            var outside = await OutputOfAsync(trial, "cat", [secret], null, cancellationToken);
            await OutputOfAsync(trial, "cp", [ToolCall.Input, planted], secret, cancellationToken);

            if (inside != nonce)
                return "bubblewrap cannot make its namespaces here.";
            if (outside.Length > 0 || File.Exists(planted))
                return "bubblewrap does not keep tools away from other files here.";
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<string> OutputOfAsync(
        Sandbox trial,
        string tool,
        string[] arguments,
        string? input,
        CancellationToken cancellationToken)
    {
        var limits = new ToolLimits { WallClock = TimeSpan.FromSeconds(20), Output = 4096 };
        var call = new ToolCall { Tool = tool, Arguments = arguments, InputPath = input, Limits = limits };
        var (_, output) = await trial.RunAsync(call, cancellationToken);
        return Encoding.UTF8.GetString(output);
    }
}
