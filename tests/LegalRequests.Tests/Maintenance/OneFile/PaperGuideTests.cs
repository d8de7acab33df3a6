using System.Diagnostics;
using System.Text.RegularExpressions;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Maintenance.OneFile;

/// <summary>Types the commands of <c>docs/guide/paper-verbs.md</c> into a shell and holds what they print against the guide.</summary>
public sealed partial class PaperGuideTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("guide-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_commands_of_the_guide_print_what_it_shows()
    {
        PrepareShell();
        var guide = await File.ReadAllTextAsync(RepositoryRoot.PathOf("docs/guide/paper-verbs.md"));
        var examples = Example().Matches(guide);

        examples.Count.ShouldBe(3);
        foreach (Match example in examples)
        {
            (await TypeAsync(example.Groups[1].Value)).ShouldBe(example.Groups[2].Value.Trim());
        }
    }

    /// <summary>The program as it was built for the tests, under the name by which the guide calls it.</summary>
    private void PrepareShell()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var program = RepositoryRoot.PathOf($"src/LegalRequests.Web/bin/{built.Parent?.Name}/{built.Name}/LegalRequests.Web.dll");
        var run = Path.Combine(folder.FullName, "run");
        File.WriteAllText(run, $"#!/bin/sh\nexec dotnet '{program}' \"$@\"\n");

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(run, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "samples"), RepositoryRoot.PathOf("samples"));
    }

    private async Task<string> TypeAsync(string commands)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-c", commands])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
        };
        using var shell = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        var said = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        shell.ExitCode.ShouldBe(0, commands);
        return OwnNumbers().Replace(said, "…").Trim();
    }

    [GeneratedRegex(@"```bash\n(.*?)```\s*```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    // Hashes and lengths depend on the versions of the tools.
    [GeneratedRegex("""[0-9a-f]{64}|(?<="outputBytes": )\d+""")]
    private static partial Regex OwnNumbers();
}
