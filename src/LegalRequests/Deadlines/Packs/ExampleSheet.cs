using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;

namespace LegalRequests.Deadlines.Packs;

/// <summary>Reads the worked examples of a rule.</summary>
internal static class ExampleSheet
{
    private static readonly Dictionary<string, Verdict> Verdicts = new()
    {
        ["unknown"] = Verdict.Unknown,
        ["satisfied"] = Verdict.Satisfied,
        ["defect"] = Verdict.Defect,
    };

    public static RuleExample Read(Sheet test, string jurisdiction, RuleScope scope)
    {
        var example = new RuleExample(test.Text("name"), test.Line, ReadFacts(test, jurisdiction, scope))
        {
            RuleDate = test.Day("rule_date"),
            Before = Moment(test, "before"),
            SafeDate = test.Day("safe_date"),
            Verdict = test.Word("verdict", Verdicts, required: false),
        };
        test.Close();
        return example;
    }

    public static RequestFacts ReadFacts(Sheet test, string jurisdiction, RuleScope scope)
    {
        var facts = test.Map("facts");
        var read = new RequestFacts
        {
            Jurisdiction = jurisdiction,
            Forum = facts?.OptionalText("forum") ?? First(scope.Forums),
            Instrument = facts?.OptionalText("instrument") ?? First(scope.Instruments),
            Commands = facts?.Words("commands") is { Count: > 0 } commands ? commands : scope.Commands,
            District = facts?.OptionalText("district"),
            State = facts?.OptionalText("state"),
            Zone = facts?.OptionalText("zone"),
            Service = facts?.Day("service") is { } served ? new(served, facts.OptionalText("method") ?? "personal") : null,
            ComplianceAt = Moment(facts, "compliance_at"),
            IssuedOn = facts?.Day("issued"),
            ReceivedOn = facts?.Day("received"),
            Papers = facts?.Words("papers") ?? [],
            Traits = facts?.Words("traits") is { Count: > 0 } traits ? traits : scope.Traits,
            OtherEvents = ReadEvents(facts?.Map("events")),
        };
        if (facts is null) test.Complain(null, "field \"facts\" is missing");
        facts?.Close();
        return read;
    }

    private static string First(IReadOnlyList<string> words) => words is [var first, ..] ? first : "";

    private static Dictionary<string, CourtMoment> ReadEvents(Sheet? events)
    {
        var read = new Dictionary<string, CourtMoment>();
        foreach (var key in events?.Keys ?? [])
            if (Moment(events, key) is { } moment) read[key] = moment;

        return read;
    }

    private static CourtMoment? Moment(Sheet? sheet, string key)
    {
        if (sheet?.OptionalText(key) is not { } text) return null;
        if (CourtMoment.Parse(text) is { } moment) return moment;
        sheet.Complain(key, $"field \"{key}\" must be a date such as 2026-07-31 or a time such as 2026-07-31 10:00, not \"{text}\"");
        return null;
    }
}
