namespace LegalRequests.Web.Maintenance.PacketRun;

/// <summary>
/// <c>./run packet --paper FILE.pdf --records DIR --out DIR [--decisions FILE.yaml] [--keep DIR]</c>: takes a paper and a folder of
/// records through all stages, with the same operations and gates as the pages, and writes the answer's files. It works
/// on a database of its own that is gone afterwards, unless it is kept: then the same words take an interrupted run up again.
/// </summary>
public static class PacketVerb
{
    private const string Usage = "packet --paper FILE.pdf --records DIR --out DIR [--decisions FILE.yaml] [--keep DIR]";

    /// <returns>0 when a packet was released, 1 when a stage refused it, 2 when the words are wrong.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (Parse(args) is not { } asked)
        {
            await Console.Error.WriteLineAsync($"Usage: {Usage}");
            return 2;
        }

        if (asked.Fault() is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 2;
        }

        try
        {
            var decisions = CaseDecisions.Read(asked.Decisions);
            decisions.CheckNames(asked.Records);
            await using var house = await CaseHouse.OpenAsync(decisions, asked.Keep);
            var walk = new CaseWalk(house.Office, decisions, asked, Console.Out);

            if (!await walk.RunAsync())
            {
                return 1;
            }

            await walk.WriteFilesAsync();
            return 0;
        }
        catch (InvalidDataException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 2;
        }
    }

    private static PacketOrder? Parse(string[] args)
    {
        var given = new Dictionary<string, string>();

        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || args[i] is not ("--paper" or "--records" or "--out" or "--decisions" or "--keep"))
            {
                return null;
            }

            given[args[i]] = args[i + 1];
        }

        if (!given.TryGetValue("--paper", out var paper) || !given.TryGetValue("--records", out var records) || !given.TryGetValue("--out", out var output))
        {
            return null;
        }

        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(paper)) ?? ".", "decisions.yaml");
        return new PacketOrder(paper, records, output, given.GetValueOrDefault("--decisions", beside), Keep: given.GetValueOrDefault("--keep"));
    }
}

/// <summary>What the command line named.</summary>
/// <param name="Decisions">The file beside the paper unless named.</param>
/// <param name="Keep">Folder in which the run's database and files stay; null to delete them.</param>
/// <param name="LogAnyway">The paper is known to be on the docket already, as in a demo of several cases.</param>
public sealed record PacketOrder(string Paper, string Records, string Output, string Decisions, bool LogAnyway = false, string? Keep = null)
{
    /// <summary>What is not there; null when all is.</summary>
    internal string? Fault()
    {
        if (!File.Exists(Paper))
        {
            return $"There is no paper {Paper}.";
        }

        if (!Directory.Exists(Records))
        {
            return $"There is no folder {Records}.";
        }

        return File.Exists(Decisions) ? null : $"There is no file {Decisions}. It says what the office decided; docs/guide/packet-verb.md explains it.";
    }
}
