using System.Text.Encodings.Web;
using System.Text.Json;
using LegalRequests.InCamera.Verifying;
using LegalRequests.Packets.Verifying;

namespace LegalRequests.Web.Maintenance;

/// <summary>
/// <c>./run verify PACKET.pdf MANIFEST.json</c>: computes everything that the manifest says anew from the packet's bytes, and
/// prints what is so and what is not. It opens no database and no connection.
/// </summary>
/// <param name="output">Where the answer goes.</param>
/// <param name="errors">Where it is said why nothing could be verified.</param>
public sealed class VerifyVerb(TextWriter output, TextWriter errors)
{
    private const string Usage = "verify PACKET.pdf MANIFEST.json [--signature FILE.json] [--key SHA256] [--passphrase-file FILE] [--production MANIFEST.json] [--unsigned] [--json]";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // The answer goes to a terminal or a program, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private string? signature;
    private string? key;
    private string? passphraseFile;
    private string? production;
    private bool isForJudge;
    private bool unsigned;
    private bool asJson;

    /// <summary>Verifies.</summary>
    /// <param name="args">The words after the verb.</param>
    /// <returns>0 when all is as the manifest and the signature say, 1 when something is not, 2 when nothing could be verified.</returns>
    public int Run(IReadOnlyList<string> args)
    {
        if (Files(args) is not [var packet, var manifest])
        {
            errors.WriteLine($"Usage: {Usage}");
            return 2;
        }

        try
        {
            var passphrase = passphraseFile is null ? null : File.ReadAllText(passphraseFile).Trim();
            var order = new VerifyOrder(packet, manifest, signature, key, unsigned, passphrase);
            isForJudge = InCameraManifestFile.IsOne(File.ReadAllBytes(manifest));
            var verified = isForJudge ? InCameraVerifier.Run(order, production) : PacketVerifier.Run(order);
            Print(verified);
            return verified.Good ? 0 : 1;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            errors.WriteLine(unreadable.Message);
            return 2;
        }
    }

    /// <summary>The words that are no options; null where an option is not known or has no value.</summary>
    private List<string>? Files(IReadOnlyList<string> args)
    {
        var files = new List<string>();

        for (var index = 0; index < args.Count; index++)
        {
            var next = index + 1 < args.Count ? args[index + 1] : null;

            switch (args[index])
            {
                case "--json":
                    asJson = true;
                    break;
                case "--unsigned":
                    unsigned = true;
                    break;
                case "--signature" when next is not null:
                    signature = next;
                    index++;
                    break;
                case "--key" when next is not null:
                    key = next;
                    index++;
                    break;
                case "--production" when next is not null:
                    production = next;
                    index++;
                    break;
                case "--passphrase-file" when next is not null:
                    passphraseFile = next;
                    index++;
                    break;
                case var word when word.StartsWith("--", StringComparison.Ordinal):
                    return null;
                case var file:
                    files.Add(file);
                    break;
            }
        }

        return files;
    }

    private void Print(Verification verified)
    {
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(verified, Json));
            return;
        }

        foreach (var sentence in verified.Confirmed) output.WriteLine($"  ok    {sentence}");
        foreach (var sentence in verified.NotChecked) output.WriteLine($"  open  {sentence}");
        foreach (var finding in verified.Findings) output.WriteLine($"  NO    {finding.Sentence} ({finding.Code})");
        output.WriteLine(LastWord(verified));
    }

    private string LastWord(Verification verified)
    {
        var what = isForJudge ? "sealed copy" : "packet";

        if (!verified.Good)
        {
            return $"Not as it should be: {verified.Findings.Count}. Do not rely on this {what}.";
        }

        return unsigned ? $"{(isForJudge ? "Sealed copy" : "Packet")} and manifest agree." : $"This is the {what} that was signed, whole and unchanged.";
    }
}
