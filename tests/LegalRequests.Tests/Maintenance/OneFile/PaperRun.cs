using System.Text;
using LegalRequests.Pdf.Reading;
using LegalRequests.Testing;
using LegalRequests.Web.Maintenance.OneFile;
using Microsoft.Extensions.Configuration;

namespace LegalRequests.Tests.Maintenance.OneFile;

/// <summary>The verbs about one file, run as the command line runs them, in a folder of their own.</summary>
internal sealed class PaperRun : IDisposable
{
    internal static readonly string Paper = RepositoryRoot.PathOf("samples/case/paper.pdf");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verbs-");

    internal string Said { get; private set; } = "";

    internal string Errors { get; private set; } = "";

    internal string PathOf(string name) => Path.Combine(folder.FullName, name);

    internal string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text, Encoding.Latin1);
        return PathOf(name);
    }

    internal IEnumerable<string> Files => folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    internal async Task<int> ReadAsync(params string[] args)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var code = await new ReadVerb(output, errors, new ConfigurationBuilder().Build()).RunAsync(args, CancellationToken.None);
        (Said, Errors) = (Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
        return code;
    }

    internal async Task<int> RedactAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await new RedactVerb(output, errors, new ConfigurationBuilder().Build(), TimeProvider.System).RunAsync(args, CancellationToken.None);
        (Said, Errors) = (output.ToString(), errors.ToString());
        return code;
    }

    /// <summary>Marks that cover these words of a file.</summary>
    internal async Task<string> MarksAsync(string file, string words, string name = "marks.json")
    {
        var code = await ReadAsync(file, "--mark", words, "--reason", "R-2");
        return code == 0 ? Write(name, Said) : throw new InvalidOperationException(Errors);
    }

    /// <summary>A copy of the paper that opens only with a password.</summary>
    internal async Task<string> LockedAsync(string password)
    {
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), CancellationToken.None);
        string[] arguments = ["--encrypt", password, "owner-SAMPLE", "256", "--", ToolCall.Input, "-"];
        var (run, bytes) = await sandbox.RunAsync(new ToolCall { Tool = "qpdf", Arguments = arguments, InputPath = Paper }, CancellationToken.None);
        await File.WriteAllBytesAsync(PathOf("locked.pdf"), run.Clean ? bytes : throw new InvalidOperationException(run.ErrorText));
        return PathOf("locked.pdf");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
