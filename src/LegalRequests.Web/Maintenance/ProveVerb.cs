using System.Text.Encodings.Web;
using System.Text.Json;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Recovery;

namespace LegalRequests.Web.Maintenance;

/// <summary>
/// <c>./run prove FILE [--secrets LIST.txt] [--password-file FILE] [--show-words]</c>: attacks one PDF and prints as JSON what can be
/// recovered from it. It opens no database.
/// </summary>
/// <param name="output">Where the JSON goes.</param>
/// <param name="errors">Where the sentence goes when there is no JSON.</param>
public sealed class ProveVerb(TextWriter output, TextWriter errors)
{
    private const string Usage = "Name one PDF: prove FILE [--secrets LIST.txt] [--password-file FILE] [--show-words]";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // The answer goes to a terminal or a program, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Task<int> AnswerAsync(string[] args) => new ProveVerb(Console.Out, Console.Error).RunAsync(args, CancellationToken.None);

    /// <param name="args">The words after the verb.</param>
    /// <returns>0 when nothing can be recovered, 1 when something can, 2 when the file or the words of the call cannot be read.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        if (Words.Read(args) is not { } words)
        {
            return Refuse(Usage);
        }

        if (new[] { words.File, words.Secrets, words.Password }.FirstOrDefault(file => file is not null && !File.Exists(file)) is { } absent)
        {
            return Refuse($"There is no file {absent}");
        }

        try
        {
            return await ProveAsync(words, cancellation);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{words.File} cannot be read: {unreadable.Message}");
        }
    }

    private async Task<int> ProveAsync(Words words, CancellationToken cancellation)
    {
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), cancellation);
        string[] secrets = words.Secrets is null ? [] : [.. (await File.ReadAllLinesAsync(words.Secrets, cancellation)).Select(line => line.Trim()).Where(line => line.Length > 0)];
        var password = words.Password is null ? null : (await File.ReadAllLinesAsync(words.Password, cancellation)).FirstOrDefault();
        var result = await new FileProof(sandbox).RunAsync(Path.GetFullPath(words.File), secrets, password, cancellation);

        if (result.Refusal is { } sentence)
        {
            return Refuse($"{words.File}: {sentence}");
        }

        await output.WriteLineAsync(JsonSerializer.Serialize(Answer(words, result), Json));
        return result.Findings.Count == 0 ? 0 : 1;
    }

    private static object Answer(Words words, FileProofResult result) => new
    {
        file = words.File,
        result.Sha256,
        result.Bytes,
        result.Pages,
        secretsSearched = result.Secrets,
        recoverable = result.Findings.Count > 0,
        findings = result.Findings.Select(finding => new
        {
            finding.Page,
            kind = finding.Code,
            finding.Place,
            finding.By,
            finding.Sentence,
            wordsRecovered = finding.Words.Count,
            words = words.ShowWords ? finding.Words : null,
        }),
    };

    private int Refuse(string sentence)
    {
        errors.WriteLine(sentence);
        return 2;
    }

    /// <summary>What the call says.</summary>
    private sealed record Words(string File, string? Secrets, string? Password, bool ShowWords)
    {
        internal static Words? Read(IReadOnlyList<string> args)
        {
            var (rest, options) = (new List<string>(), new Dictionary<string, string>());

            for (var index = 0; index < args.Count; index++)
            {
                if (args[index] == "--show-words")
                {
                    options["--show-words"] = "";
                }
                else if (args[index] is "--secrets" or "--password-file" && index + 1 < args.Count)
                {
                    options[args[index]] = args[++index];
                }
                else
                {
                    rest.Add(args[index]);
                }
            }

            return rest is [{ Length: > 0 } file] && file[0] != '-'
                ? new Words(file, options.GetValueOrDefault("--secrets"), options.GetValueOrDefault("--password-file"), options.ContainsKey("--show-words"))
                : null;
        }
    }
}
