using LegalRequests.Pdf.Proofing;
using LegalRequests.Web.Maintenance.PacketRun;

namespace LegalRequests.Web.Maintenance;

/// <summary>
/// What the program does instead of serving pages, when its first word is not an option: <c>./run VERB ARGS</c>.
/// A verb gets the words after its name and gives the exit code.
/// </summary>
public static class Verbs
{
    private static readonly SortedDictionary<string, Verb> Known = new(StringComparer.Ordinal)
    {
        ["check-pack"] = new("checks rule packs and calendars, and runs a pack's own examples", args => Task.FromResult(new CheckPackVerb(Console.Out).Run(args))),
        ["check-workflow"] = new("checks workflow definition files", args => Task.FromResult(CheckWorkflowVerb.Run(args, Console.Out))),
        ["deadlines"] = new("computes the dates of one file of facts", args => Task.FromResult(
            DeadlinesVerb.Run(args, ContentFolder.Find().Workflows, Console.Out, Console.Error))),
        ["help"] = new("lists the verbs", _ => HelpAsync()),
        ["packet"] = new("takes a paper and a folder of records through all stages", PacketVerb.RunAsync),
        ["prove"] = new("attacks a PDF and lists what can be recovered from it", ProveVerb.AnswerAsync),
        ["prove-job"] = new("proves one file for the running program, which starts it itself", _ => ProofJob.AnswerAsync(
            Console.OpenStandardInput(), Console.OpenStandardOutput(), CancellationToken.None)),
        ["verify"] = new("verifies a packet by its manifest and signature, without a database", args => Task.FromResult(
            new VerifyVerb(Console.Out, Console.Error).Run(args))),
        ["write-samples"] = new("makes the files of the fictitious case in samples/", WriteSamples.WriteAsync),
    };

    public static bool IsVerb(IReadOnlyList<string> args) => args.Count > 0 && !args[0].StartsWith("--", StringComparison.Ordinal);

    public static async Task<int> CallAsync(string[] args)
    {
        if (Known.TryGetValue(args[0], out var verb))
        {
            return await verb.RunAsync(args[1..]);
        }

        await Console.Error.WriteLineAsync($"There is no verb '{args[0]}'.");
        await HelpAsync();
        return 2;
    }

    private static async Task<int> HelpAsync()
    {
        foreach (var (name, verb) in Known)
        {
            await Console.Out.WriteLineAsync($"{name,-16} {verb.Does}");
        }

        return 0;
    }

    private sealed record Verb(string Does, Func<string[], Task<int>> RunAsync);
}
