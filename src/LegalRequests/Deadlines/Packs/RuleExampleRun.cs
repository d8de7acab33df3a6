using System.Globalization;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;

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
        var (calculator, ifChecked) = (new DeadlineCalculator(library), new DeadlineCalculator(Checked(library)));
        var all = library.Packs.SelectMany(pack => pack.Rules).SelectMany(rule => rule.Tests, (rule, example) => (rule, example));
        return [.. all.Select(pair => Run(pair.example.IfChecked ? ifChecked : calculator, pair.rule, pair.example))];
    }

    private static RuleLibrary Checked(RuleLibrary library) => new()
    {
        Calendars = library.Calendars,
        Districts = library.Districts,
        Packs = [.. library.Packs.Select(pack => pack with { Rules = [.. pack.Rules.Select(rule => rule with { CheckedCurrentOn = rule.CheckedCurrentOn ?? DateOnly.MinValue })] })],
        Problems = library.Problems,
    };

    private static RuleExampleRun Run(DeadlineCalculator calculator, LegalRule rule, RuleExample example)
    {
        var calculation = calculator.Compute(example.Facts);
        var found = calculation.Deadlines.SingleOrDefault(deadline => deadline.RuleId == rule.Id);
        var asks = calculation.Questions.Any(question => question.Code == CalculationSheet.Unconfirmed && question.Subject == rule.Id);
        var differences = new List<string>();
        if (example.IsSilent && (found is not null || asks)) differences.Add("the rule must be silent and gave an answer");
        if (example.AsksCounsel && !asks) differences.Add("the rule must ask counsel to read its source and did not");
        if (!example.IsSilent && !example.AsksCounsel && found is null) return new(rule, example, found, [NoAnswer(rule, asks)]);

        var isMoment = found?.Due?.Kind == DueKind.StrictlyBefore;
        Compare("rule_date", example.RuleDate, isMoment ? null : found?.Due?.Day, differences);
        Compare("before", example.Before, isMoment ? found?.Due?.At : null, differences);
        Compare("safe_date", example.SafeDate, found?.SafeDate, differences);
        Compare("verdict", example.Verdict, found?.Verdict, differences);
        return new(rule, example, found, differences);
    }

    private static string NoAnswer(LegalRule rule, bool asks)
    {
        if (!asks) return "the rule gave no answer: it does not speak to these facts, or waits for one that is not there";
        var mark = RuleMarks.ByWord.First(word => word.Value == rule.Mark).Key;
        var way = rule.Mark == RuleMark.VSec ? "; \"if_checked: yes\" tries its date nevertheless" : "";
        return $"the rule gave no answer: its mark {mark} is too weak for a date and counsel is asked, so write \"asks_counsel: yes\"{way}";
    }

    private static void Compare(string field, object? expected, object? found, List<string> differences)
    {
        if (!Equals(expected, found)) differences.Add($"{field}: the pack says {Word(expected)}, computed was {Word(found)}");
    }

    private static string Word(object? value) => value switch
    {
        null => "none",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CourtMoment { Time: { } time } at => $"{Word(at.Day)} {time.ToString("HH:mm", CultureInfo.InvariantCulture)}",
        CourtMoment at => Word(at.Day),
        Enum word => PackWords.Of(word),
        _ => $"{value}",
    };
}
