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

    public static RuleExample Read(Sheet test, string jurisdiction, RuleScope scope, FactNames names)
    {
        var example = new RuleExample(test.Text("name"), test.Line, ReadFacts(test, jurisdiction, scope, names))
        {
            RuleDate = test.Day("rule_date"),
            Before = FactSheet.Moment(test, "before"),
            SafeDate = test.Day("safe_date"),
            Verdict = test.Word("verdict", Verdicts, required: false),
            IsSilent = test.YesNo("silent") ?? false,
            AsksCounsel = test.YesNo("asks_counsel") ?? false,
            IfChecked = test.YesNo("if_checked") ?? false,
        };
        test.Close();
        return example;
    }

    /// <summary>Reads the field <c>facts</c>; what it leaves out is as the scope of the entry has it.</summary>
    public static RequestFacts ReadFacts(Sheet test, string jurisdiction, RuleScope scope, FactNames? names = null)
    {
        var unless = new RequestFacts
        {
            Jurisdiction = jurisdiction,
            Forum = First(scope.Forums),
            Instrument = First(scope.Instruments),
            Commands = scope.Commands,
            Traits = scope.Traits,
        };
        if (test.Map("facts") is { } facts) return FactSheet.Read(facts, unless, names);

        if (!test.Has("facts")) test.Complain(null, "field \"facts\" is missing");
        return unless;
    }

    private static string First(IReadOnlyList<string> words) => words is [var first, ..] ? first : "";
}
