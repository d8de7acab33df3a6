using LegalRequests.Deadlines.Packs;

namespace LegalRequests.Deadlines.Editions;

/// <summary>An example of a pack that did not come out as the pack says.</summary>
/// <param name="Sentence">Rule, example and difference.</param>
public sealed record TrialFailure(string PackId, string RuleId, string Example, string Sentence);

/// <summary>What came of the examples that packs carry with them.</summary>
/// <param name="RunByPack">How many were run, by pack.</param>
public sealed record PackTrial(IReadOnlyDictionary<string, int> RunByPack, IReadOnlyList<TrialFailure> Failures)
{
    public int Run => RunByPack.Values.Sum();

    public bool Green => Failures.Count == 0;

    /// <summary>Works every example with the files as they are: entered days and lawyers' words were not there when the examples were written.</summary>
    internal static PackTrial Of(ShelfContents contents)
    {
        var runs = RuleExampleRun.RunAll(contents.ReadPlain());

        return new PackTrial(
            runs.GroupBy(run => run.Rule.PackId).ToDictionary(own => own.Key, own => own.Count()),
            [
                .. runs.Where(run => run.Differences.Count > 0).Select(run => new TrialFailure(
                    run.Rule.PackId, run.Rule.Id, run.Example.Name, $"{run.Rule.Id}, \"{run.Example.Name}\": {string.Join("; ", run.Differences)}")),
            ]);
    }
}
