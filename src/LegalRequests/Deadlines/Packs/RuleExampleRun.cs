using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Deadlines.Packs;

/// <summary>The outcome of one worked example of a pack.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Example">The example.</param>
/// <param name="Found">What the calculator made of it; null when the rule gave nothing at all.</param>
/// <param name="Differences">Sentences on what came out otherwise than the pack says; empty when all is well.</param>
public sealed record RuleExampleRun(LegalRule Rule, RuleExample Example, ComputedDeadline? Found, IReadOnlyList<string> Differences)
{
    /// <summary>Runs every example of every pack that was read.</summary>
    public static IReadOnlyList<RuleExampleRun> RunAll(RuleLibrary library)
    {
        var calculator = new DeadlineCalculator(library);
        var all = library.Packs.SelectMany(pack => pack.Rules).SelectMany(rule => rule.Tests, (rule, example) => (rule, example));
        return [.. all.Select(pair => Run(calculator, pair.rule, pair.example))];
    }

    private static RuleExampleRun Run(DeadlineCalculator calculator, LegalRule rule, RuleExample example)
    {
        var calculation = calculator.Compute(example.Facts);
        var found = calculation.Deadlines.SingleOrDefault(deadline => deadline.RuleId == rule.Id);
        var asks = calculation.Questions.Any(question => question.Code == CalculationSheet.Unconfirmed && question.Subject == rule.Id);
        var differences = new List<string>();
        if (example.IsSilent && (found is not null || asks)) differences.Add("the rule must be silent and gave an answer");
        if (example.AsksCounsel && !asks) differences.Add("the rule must ask counsel to read its source and did not");
        if (!example.IsSilent && !example.AsksCounsel && found is null) differences.Add("the rule gave no answer");

        var isMoment = found?.Due?.Kind == DueKind.StrictlyBefore;
        Compare("rule_date", example.RuleDate, isMoment ? null : found?.Due?.Day, differences);
        Compare("before", example.Before, isMoment ? found?.Due?.At : null, differences);
        Compare("safe_date", example.SafeDate, found?.SafeDate, differences);
        Compare("verdict", example.Verdict, found?.Verdict, differences);
        return new(rule, example, found, differences);
    }

    private static void Compare(string field, object? expected, object? found, List<string> differences)
    {
        if (!Equals(expected, found)) differences.Add($"{field}: the pack says {expected ?? "none"}, computed was {found ?? "none"}");
    }
}
