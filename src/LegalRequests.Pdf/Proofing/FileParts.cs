using System.Text.Json;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>Takes a file apart with qpdf, in the sandbox, and searches the parts.</summary>
sealed class FileParts(Sandbox sandbox, string path)
{
    static readonly ToolLimits WholeFile = new()
    {
        WallClock = TimeSpan.FromMinutes(10),
        Cpu = TimeSpan.FromMinutes(8),
        Output = 16L << 30,
    };

    public static ProofFinding Unread(string code, string sentence, string by) => new(null, code + "-unread", sentence) { By = by };

    public async Task CheckSyntaxAsync(List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        var (run, _) = await sandbox.RunAsync(Call("qpdf", "--check", ToolCall.Input), cancellationToken);
        if (!run.Clean)
            findings.Add(new ProofFinding(null, "proof.syntax", "qpdf --check does not pass the file.") { By = Detector.Objects });
    }

    /// <summary>Every object as qpdf lists it, or null after a finding that says that it could not.</summary>
    public async Task<JsonDocument?> ObjectsAsync(List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        var call = Call("qpdf", "--json=2", "--json-key=qpdf", "--warning-exit-0", ToolCall.Input);
        var (run, output) = await sandbox.RunAsync(call with { Limits = WholeFile with { Output = 1L << 30 } }, cancellationToken);
        try
        {
            if (run.Clean)
                return ObjectCheck.Parse(output);
        }
        catch (JsonException)
        {
            // Said below, like a list that qpdf could not make at all.
        }

        findings.Add(Unread("proof.objects", "The objects of the file could not be listed.", Detector.Objects));
        return null;
    }

    /// <summary>Once as the bytes lie in the file, once with every stream unpacked and objects nobody refers to kept.</summary>
    public async Task CheckStreamsAsync(SecretSearch secrets, List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        var found = false;
        await using (var file = File.OpenRead(path))
            found = await secrets.InStreamAsync(file, cancellationToken);
        var run = await sandbox.RunAsync(
            Call("qpdf", "--qdf", "--stream-data=uncompress", "--decode-level=specialized", "--preserve-unreferenced", "--warning-exit-0", ToolCall.Input, "-"),
            async (output, token) => found |= await secrets.InStreamAsync(output, token),
            cancellationToken);
        if (!run.Clean)
            findings.Add(Unread("proof.streams", "The streams of the file could not be unpacked.", Detector.Streams));
        if (found)
            findings.Add(new ProofFinding(null, "proof.secret", "Withheld words stand in the bytes of the file.") { By = Detector.Streams });
    }

    public ToolCall Call(string tool, params string[] arguments) =>
        new() { Tool = tool, Arguments = arguments, InputPath = path, Limits = WholeFile };
}
