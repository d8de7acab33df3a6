using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// Has a file proven by a process of its own, with its own limits and none of this program's settings or keys; where
/// bubblewrap can stand inside bubblewrap, without network and without any file but the one it proves. Whatever goes wrong there, a crash, a timeout or an answer that is none, is a finding: nothing passes that was not proven.
/// </summary>
public sealed class ProofProcess(ProofProgram program, Sandbox sandbox) : IDisposable
{
    const int AtOnce = 2;

    readonly SemaphoreSlim places = new(AtOnce);
    readonly Lazy<Task<bool>> walled = new(() => ProofWalls.StandAsync(sandbox));

    /// <summary>Whether the process itself is walled in; its tools always are, or refuse.</summary>
    public Task<bool> WalledAsync => walled.Value;

    /// <summary>As <see cref="PacketProof.RunAsync"/>, with limits after the pages of the file.</summary>
    public Task<ProofReport> RunAsync(ProofRequest request, CancellationToken cancellationToken) =>
        RunAsync(request, ProofLimits.For(request.PageCount), cancellationToken);

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the process is dead.</exception>
    public async Task<ProofReport> RunAsync(ProofRequest request, ProofLimits limits, CancellationToken cancellationToken)
    {
        var hash = await FileHash.OfAsync(request.Path, cancellationToken);
        var job = new ProofJob(RandomNumberGenerator.GetHexString(32), request with { Path = Path.GetFullPath(request.Path) }, sandbox.Settings);
        await places.WaitAsync(cancellationToken);
        try
        {
            var (end, exitCode, output) = await AskAsync(job, limits, cancellationToken);
            return Answer(end, exitCode, output, job.Nonce, hash) ?? Unproven(request, hash, Why(end));
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    async Task<(ToolEnd End, int ExitCode, byte[] Output)> AskAsync(ProofJob job, ProofLimits limits, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var surroundings = Surroundings(limits);
        List<string> before = await walled.Value
            ? ProofWalls.Words(sandbox.Settings, program.Folders, job.Request.Path, surroundings)
            : [Tool("setpriv"), "--pdeathsig", "KILL", "--"];
        var (end, exitCode, _) = await TimedProcess.RunAsync(
            [.. before, .. ProofWalls.Limits(sandbox.Settings, limits), program.File, .. program.Arguments],
            surroundings,
            job.ToBytes(),
            new ToolLimits { WallClock = limits.WallClock, Output = limits.Answer },
            (stream, token) => stream.CopyToAsync(output, token),
            cancellationToken);
        return (end, exitCode, output.ToArray());
    }

    static Dictionary<string, string> Surroundings(ProofLimits limits) => new()
    {
        ["PATH"] = "/usr/bin:/bin",
        ["LANG"] = "C.UTF-8",
        ["DOTNET_GCHeapHardLimit"] = limits.Heap.ToString("x", CultureInfo.InvariantCulture),
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
    };

    string Tool(string name) => Path.Combine(sandbox.Settings.ToolFolder, name);

    // An answer counts when it is to this job, about these bytes, and says that every check was made.
    static ProofReport? Answer(ToolEnd end, int exitCode, byte[] output, string nonce, string hash)
    {
        if (end != ToolEnd.Finished || exitCode != 0)
            return null;
        try
        {
            var answer = ProofAnswer.Read(output);
            return answer.Nonce == nonce && answer.Report.Sha256 == hash && answer.Report.Checks.SequenceEqual(PacketProof.AllChecks)
                ? answer.Report
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static ProofReport Unproven(ProofRequest request, string hash, string why) => new(
        hash,
        new FileInfo(request.Path).Length,
        null,
        0,
        new Dictionary<string, string>(),
        [],
        [new ProofFinding(null, "proof.process", why) { By = Detector.Process }]);

    static string Why(ToolEnd end) => end switch
    {
        ToolEnd.TimedOut => "The proof took more time or memory than it may. Try again when the machine has less to do.",
        ToolEnd.OutputTooLarge => "The proof found more than can be reported.",
        _ => "The proof came to no result. Try again; if it stays so, tell the administrator.",
    };
}
