using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Guidance;

namespace LegalRequests.RuleChanges;

/// <summary>An example of a pack that did not come out as the pack says.</summary>
/// <param name="EntryId">The rule or direction it belongs to.</param>
/// <param name="Sentence">Entry, example and difference.</param>
public sealed record TrialFailure(string PackId, string EntryId, string Example, string Sentence);

/// <summary>What came of the examples that packs carry with them.</summary>
/// <param name="RunByPack">How many were run, by pack.</param>
public sealed record PackTrial(IReadOnlyDictionary<string, int> RunByPack, IReadOnlyList<TrialFailure> Failures)
{
    public int Run => RunByPack.Values.Sum();

    public bool Green => Failures.Count == 0;

    /// <summary>Works every example with the files as they are: entered days and lawyers' words were not there when the examples were written.</summary>
    internal static PackTrial Of(ShelfContents contents)
    {
        var library = contents.ReadPlain();
        var (dates, directions) = (RuleExampleRun.RunAll(library), DirectionExampleRun.RunAll(library));

        return new PackTrial(
            dates.Select(run => run.Rule.PackId).Concat(directions.Select(run => run.Pack.Id)).GroupBy(id => id).ToDictionary(own => own.Key, own => own.Count()),
            [
                .. dates.Where(run => run.Differences.Count > 0).Select(run => Failure(run.Rule.PackId, run.Rule.Id, run.Example.Name, string.Join("; ", run.Differences))),
                .. directions.Where(run => !run.Holds).Select(run => Failure(
                    run.Pack.Id, run.Example.DirectionId, run.Example.Name, run.Spoke ? "it spoke and should not" : "it should speak and did not")),
            ]);
    }

    private static TrialFailure Failure(string pack, string entry, string example, string what) => new(pack, entry, example, $"{entry}, \"{example}\": {what}");
}
