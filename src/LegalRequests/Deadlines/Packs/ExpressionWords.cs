using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Deadlines.Packs;

/// <summary>Says what a rule says, in words a lawyer can hold against the law.</summary>
public static class ExpressionWords
{
    /// <param name="titles">How people call the events that the pack itself names.</param>
    public static string Of(RuleExpression expression, IReadOnlyDictionary<string, string> titles)
    {
        var words = Words(expression, titles);
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
    }

    private static string Words(RuleExpression expression, IReadOnlyDictionary<string, string> titles) => expression switch
    {
        EventMoment happened => RuleReading.TitleOf(happened.Name, titles),
        Within period => $"within {Count(period.Length, period.Unit)} after {Words(period.Of, titles)}",
        NotLaterThan period => $"no later than {Count(period.Length, period.Unit)} before {Words(period.Of, titles)}",
        Bound bound => $"{Side(bound.Kind)} {Words(bound.Of, titles)}",
        Choice choice => $"the {(choice.First ? "earliest" : "latest")} of: {string.Join("; ", choice.Of.Select(part => Words(part, titles)))}",
        RequiredPaper paper => $"only with this paper in hand: {paper.Code.Replace('_', ' ')}",
        Promptly => "promptly; the law names no number of days",
        _ => throw new InvalidOperationException($"No words for {expression.GetType().Name}."),
    };

    private static string Side(DueKind kind) => kind switch
    {
        DueKind.StrictlyBefore => "before",
        DueKind.NotBefore => "not before",
        _ => "at or before",
    };

    private static string Count(int length, DayUnit unit) =>
        $"{length} {(unit == DayUnit.Court ? "court day" : "day")}{(length == 1 ? "" : "s")}";
}
