using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using Shouldly;

namespace LegalRequests.Tests.Deadlines;

/// <summary>SAMPLE packs of a state that does not exist, written as packs are, on the federal holidays.</summary>
public static class SampleLaw
{
    private static readonly Dictionary<string, string> Calendars = Directory
        .EnumerateFiles(Path.Combine(FederalRules.WorkflowsFolder(), "calendars"), "*.yaml")
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    /// <summary>A request before a court of the sample state.</summary>
    public static RequestFacts Facts { get; } = new()
    {
        Jurisdiction = "us-zz",
        Forum = FactWords.StateCivil,
        Instrument = FactWords.CivilSubpoena,
        Commands = [FactWords.Production],
        Zone = "America/New_York",
        Service = new(FederalRules.Day("2026-05-14"), "personal"),
        ComplianceAt = CourtMoment.Parse("2026-06-08 10:00"),
    };

    /// <summary>A pack of one rule.</summary>
    /// <param name="rule">Further fields of the rule, one a line, such as <c>expr: within(5d after service)</c>.</param>
    /// <param name="engine">Further fields of its rule of counting.</param>
    /// <param name="head">Further fields of the pack.</param>
    public static string Pack(string rule, string engine = "rolls_forward: yes", string head = "jurisdiction: us-zz") =>
        $"""
        id: sample
        title: SAMPLE courts
        version: "1"
        {Indent(head, 0)}
        events:
          notice: service of the notice
          asked: the request for an account
        traits:
          sheltered: The client lives in a shelter
        papers:
          order: Order of a judge
          consent: Consent of the client
        engines:
          - id: E
            title: SAMPLE counting
            citation: SAMPLE 1
            first_day: next_day
            forward_holidays: [us-federal]
            backward_holidays: [us-federal]
            {Indent(engine, 4)}
        rules:
          - id: R
            title: SAMPLE rule
            applies: {"{}"}
            trigger: SAMPLE
            engine: E
            citation: SAMPLE 2
            source: SAMPLE
            confidence: V
            {Indent(rule, 4)}
            tests: [{"{name: SAMPLE, facts: {}}"}]

        """;

    public static RuleLibrary Library(params string[] packs)
    {
        var library = RuleLibrary.Read(Calendars, packs.Select((text, at) => (text, at)).ToDictionary(it => $"{it.at}.yaml", it => it.text));
        library.Problems.ShouldBeEmpty();
        return library;
    }

    public static Calculation Compute(string pack, RequestFacts? facts = null) => new DeadlineCalculator(Library(pack)).Compute(facts ?? Facts);

    /// <summary>The only date.</summary>
    public static ComputedDeadline Date(string pack, RequestFacts? facts = null) => Compute(pack, facts).Deadlines.ShouldHaveSingleItem();

    /// <summary>What is wrong with a pack.</summary>
    public static IEnumerable<string> Problems(string pack) =>
        RuleLibrary.Read(Calendars, new Dictionary<string, string> { ["sample.yaml"] = pack }).Problems.Select(problem => problem.Message);

    private static string Indent(string lines, int spaces) => lines.Replace("\n", "\n" + new string(' ', spaces), StringComparison.Ordinal);
}
