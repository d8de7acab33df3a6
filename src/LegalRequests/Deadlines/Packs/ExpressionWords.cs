using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Deadlines.Packs;

/// <summary>Says what a rule says, in words a lawyer can hold against the law.</summary>
public static class ExpressionWords
{
    /// <summary>One sentence.</summary>
    public static string Of(LegalRule rule, RulePack pack)
    {
        var titles = new PackTitles(pack);
        var words = Words(rule.Expression, rule, titles);
        var waits = rule.WaitsFor.Count == 0 ? "" : $" Silent until this is known: {string.Join(", ", rule.WaitsFor.Select(titles.OfEvent))}.";
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}.{waits}";
    }

    private static string Words(RuleExpression expression, LegalRule rule, PackTitles titles) => expression switch
    {
        EventMoment happened => titles.OfEvent(happened.Name),
        Counted counted => $"{(counted.After ? "within" : "no later than")} {counted.Period.Text} {(counted.After ? "after" : "before")} {Words(counted.Of, rule, titles)}{Plus(counted, rule, titles)}",
        Bound bound => $"{Side(bound.Kind)} {Words(bound.Of, rule, titles)}",
        Choice choice => $"the {(choice.First ? "earliest" : "latest")} of: {string.Join("; ", choice.Of.Select(part => Words(part, rule, titles)))}",
        RequiredPaper paper => $"only with one of these papers in hand: {string.Join(", ", paper.Codes.Select(titles.OfPaper))}",
        Promptly => "promptly; the law names no number of days",
        _ => throw new InvalidOperationException($"No words for {expression.GetType().Name}."),
    };

    private static string Plus(Counted counted, LegalRule rule, PackTitles titles) =>
        counted.Plus is { } plus
            ? $", and what the way of service adds ({titles.OfEvent(plus.Event ?? rule.Event ?? counted.Of.Events.First())})"
            : "";

    private static string Side(DueKind kind) => kind switch
    {
        DueKind.StrictlyBefore => "before",
        DueKind.NotBefore => "not before",
        _ => "at or before",
    };
}
