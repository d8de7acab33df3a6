using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// The walls round the process that proves: no network, nothing to be read but the system's programs, its own and the one
/// file, nothing to be written but an empty /tmp. It raises further walls round its tools inside these, which not every
/// machine lets it do.
/// </summary>
static class ProofWalls
{
    // Who is root inside may not hand root on; anybody else may wall in what he starts.
    const string Nobody = "65534";

    const long Scratch = 1L << 30;

    static readonly ToolLimits Trial = new() { WallClock = TimeSpan.FromSeconds(20), Output = 4096 };

    /// <summary>The words that stand before a program and its arguments.</summary>
    /// <param name="surroundings">Its whole environment, beside home and path.</param>
    public static List<string> Words(SandboxSettings settings, IEnumerable<string> folders, string file, IReadOnlyDictionary<string, string> surroundings)
    {
        var words = JailCommand.SystemWalls(settings, Scratch);
        words.AddRange(["--unshare-user", "--uid", Nobody, "--gid", Nobody, "--proc", "/proc"]);
        foreach (var (name, value) in surroundings)
            words.AddRange(["--setenv", name, value]);
        foreach (var folder in folders)
            words.AddRange(["--ro-bind", folder, folder]);
        words.AddRange(["--ro-bind", file, file, "--"]);
        return words;
    }

    /// <summary>Whether they stand here, with a tool walled in once more inside them.</summary>
    public static async Task<bool> StandAsync(Sandbox sandbox)
    {
        if (sandbox.Tier != SandboxTier.Bubblewrap)
            return false;
        var folder = Directory.CreateTempSubdirectory("proof-walls-");
        try
        {
            var nonce = RandomNumberGenerator.GetHexString(32);
            var file = Path.Combine(folder.FullName, "nonce");
            await File.WriteAllTextAsync(file, nonce);
            var inside = new ToolCall { Tool = "cat", Arguments = [ToolCall.Input], InputPath = file };
            List<string> words = [.. Words(sandbox.Settings, [], file, new Dictionary<string, string>()), .. JailCommand.For(sandbox.Tier, sandbox.Settings, inside)];
            using var output = new MemoryStream();
            var (end, _, _) = await TimedProcess.RunAsync(
                words,
                new Dictionary<string, string>(),
                default,
                Trial,
                (stream, token) => stream.CopyToAsync(output, token),
                CancellationToken.None);
            return end == ToolEnd.Finished && Encoding.ASCII.GetString(output.ToArray()) == nonce;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Words that name a number of bytes or seconds to prlimit.</summary>
    public static List<string> Limits(SandboxSettings settings, ProofLimits limits) =>
    [
        Path.Combine(settings.ToolFolder, "prlimit"),
        string.Create(CultureInfo.InvariantCulture, $"--data={limits.Memory}:unlimited"),
        string.Create(CultureInfo.InvariantCulture, $"--cpu={Math.Ceiling(limits.Cpu.TotalSeconds)}:unlimited"),
        "--core=0",
        "--",
    ];
}
