using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;

namespace LegalRequests.Guidance;

/// <summary>What is wrong with one rule pack or calendar, told to the person who wrote it.</summary>
/// <param name="Problems">What hinders the file from being read, and what it brings about in the files beside it.</param>
/// <param name="Failures">Its own examples that came out otherwise, as sentences with their line.</param>
/// <param name="Rules">How many rules it holds; 0 for a calendar and for a file that cannot be read.</param>
/// <param name="Passed">How many of its own examples came out as it says.</param>
public sealed record RuleFileCheck(IReadOnlyList<PackProblem> Problems, IReadOnlyList<string> Failures, int Rules, int Passed)
{
    /// <summary>How many of its own examples came out otherwise; one may differ in several ways.</summary>
    public int Failed { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsGood => Problems.Count == 0 && Failures.Count == 0;

    /// <summary>Checks a pack together with the calendars and packs beside it.</summary>
    /// <param name="file">Its file name.</param>
    /// <param name="text">Its text; what <paramref name="packs"/> holds under that name does not count.</param>
    /// <param name="calendars">Texts of the calendars by file name.</param>
    /// <param name="packs">Texts of the packs by file name.</param>
    public static RuleFileCheck OfPack(
        string file, string text, IReadOnlyDictionary<string, string> calendars, IReadOnlyDictionary<string, string> packs)
    {
        var others = Without(packs, file);
        var alone = RuleLibrary.Read(calendars, new Dictionary<string, string> { [file] = text });
        PackProblem[] problems =
        [
            .. NewProblems(RuleLibrary.Read(calendars, others), RuleLibrary.Read(calendars, With(others, file, text))),
            .. alone.Packs.Where(pack => $"{pack.Id}.yaml" != file).Select(pack => new PackProblem(file, 1, OtherName(pack.Id))),
        ];
        if (alone.Packs.Count == 0) return new(problems, [], 0, 0);

        var rules = RuleExampleRun.RunAll(alone);
        var directions = DirectionExampleRun.RunAll(alone);
        string[] failures =
        [
            .. from run in rules
               from difference in run.Differences
               select $"{file}:{run.Example.Line}: {run.Rule.Id}, \"{run.Example.Name}\": {difference}",
            .. from run in directions
               where !run.Holds
               select $"{file}:{run.Example.Line}: {run.Example.DirectionId}, \"{run.Example.Name}\": the pack says {Word(run.Example.Speaks)}, the direction {(run.Spoke ? "speaks" : "is silent")}",
        ];
        var passed = rules.Count(run => run.Differences.Count == 0) + directions.Count(run => run.Holds);
        return new(problems, failures, alone.Packs.Sum(pack => pack.Rules.Count), passed) { Failed = rules.Count + directions.Count - passed };
    }

    /// <summary>Checks a calendar together with the packs that may name it.</summary>
    public static RuleFileCheck OfCalendar(
        string file, string text, IReadOnlyDictionary<string, string> calendars, IReadOnlyDictionary<string, string> packs)
    {
        var others = Without(calendars, file);
        return new(NewProblems(RuleLibrary.Read(others, packs), RuleLibrary.Read(With(others, file, text), packs)), [], 0, 0);
    }

    /// <summary>Problems that are there only since the file is; those of the files beside it are somebody else's.</summary>
    private static PackProblem[] NewProblems(RuleLibrary before, RuleLibrary after) => [.. after.Problems.Except(before.Problems)];

    private static string OtherName(string id) => $"field \"id\" is \"{id}\", so the file must be called {id}.yaml, or the other way round";

    private static Dictionary<string, string> Without(IReadOnlyDictionary<string, string> files, string file) =>
        files.Where(entry => entry.Key != file).ToDictionary();

    private static Dictionary<string, string> With(Dictionary<string, string> files, string file, string text) => new(files) { [file] = text };

    private static string Word(bool yes) => yes ? "yes" : "no";
}
