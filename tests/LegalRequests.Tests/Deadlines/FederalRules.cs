using System.Runtime.CompilerServices;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;

namespace LegalRequests.Tests.Deadlines;

/// <summary>The packs and calendars that ship, read once.</summary>
public static class FederalRules
{
    public static RuleLibrary Library { get; } = RuleLibrary.Load(WorkflowsFolder());

    /// <summary>Computes from the law alone; the agency's own policy has dates for every request.</summary>
    public static DeadlineCalculator Calculator { get; } = new(new RuleLibrary
    {
        Calendars = Library.Calendars,
        Districts = Library.Districts,
        Packs = [.. Library.Packs.Where(pack => !pack.IsPolicy)],
        Problems = Library.Problems,
    });

    public static RequestFacts Subpoena(string district, string served, string compliance) => new()
    {
        Jurisdiction = "us",
        Forum = FactWords.FederalCivil,
        Instrument = FactWords.CivilSubpoena,
        Commands = [FactWords.Production],
        District = district,
        Service = new(Day(served), "personal"),
        ComplianceAt = CourtMoment.Parse(compliance),
    };

    public static ComputedDeadline Rule(this RequestFacts facts, string id) =>
        Calculator.Compute(facts).Deadlines.Single(deadline => deadline.RuleId == id);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    public static string WorkflowsFolder([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LegalRequests.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? Path.GetDirectoryName(here) ?? "", "workflows");
    }
}
