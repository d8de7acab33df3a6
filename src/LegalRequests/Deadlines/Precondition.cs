using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;

namespace LegalRequests.Deadlines;

/// <summary>Holds what the other side did against the bound that a rule sets for it.</summary>
/// <param name="Verdict">What is known of it.</param>
/// <param name="Line">The reason, as a line of the working.</param>
internal sealed record Precondition(Verdict Verdict, TraceLine Line)
{
    /// <summary>Null when the rule asks nothing of the other side.</summary>
    public static Precondition? Judge(LegalRule rule, RequestFacts facts, DueMoment? due, PackTitles titles)
    {
        if (rule.Expression is RequiredPaper paper) return JudgePapers(paper, facts, titles);
        if (rule.Role != DeadlineRole.TheirPrecondition) return null;
        if (rule.Event is null || due is null) return Unknown("There is nothing here to hold the paper against.", null);

        var title = titles.OfEvent(rule.Event);
        if (facts.When(rule.Event) is not { } happened) return Unknown($"It is not known when this was: {title}.", due.Day);

        var verdict = Compare(happened, due);
        var text = verdict switch
        {
            Verdict.Satisfied => $"It was on {happened} ({title}): in time.",
            Verdict.Unknown => $"It was on {happened} ({title}), the very day of the bound: which came first is not known.",
            _ => $"It was on {happened} ({title}): a defect, {Shortfall(happened, due)}.",
        };
        return new(verdict, new(TraceKind.Verdict, text, happened.Day));
    }

    private static Precondition JudgePapers(RequiredPaper paper, RequestFacts facts, PackTitles titles)
    {
        var held = paper.Codes.Where(facts.Papers.Contains).Select(titles.OfPaper).ToList();
        return held.Count > 0
            ? new(Verdict.Satisfied, new(TraceKind.Verdict, $"In hand: {string.Join("; ", held)}."))
            : new(Verdict.Defect, new(TraceKind.Verdict, $"Not in hand: {string.Join(", nor: ", paper.Codes.Select(titles.OfPaper))}. A defect."));
    }

    private static Precondition Unknown(string text, DateOnly? day) => new(Verdict.Unknown, new(TraceKind.Verdict, text, day));

    private static Verdict Compare(CourtMoment happened, DueMoment due)
    {
        if (happened.Day != due.Day || due.Kind == DueKind.OnDay)
        {
            var inTime = due.Kind == DueKind.NotBefore ? happened.Day >= due.Day : happened.Day <= due.Day;
            return inTime ? Verdict.Satisfied : Verdict.Defect;
        }

        if (happened.Time is not { } at || due.At.Time is not { } bound)
            return due.Kind == DueKind.StrictlyBefore ? Verdict.Unknown : Verdict.Satisfied;

        var satisfied = due.Kind switch
        {
            DueKind.StrictlyBefore => at < bound,
            DueKind.NotBefore => at >= bound,
            _ => at <= bound,
        };
        return satisfied ? Verdict.Satisfied : Verdict.Defect;
    }

    private static string Shortfall(CourtMoment happened, DueMoment due)
    {
        var days = Math.Abs(happened.Day.DayNumber - due.Day.DayNumber);
        if (due is { Kind: DueKind.StrictlyBefore, At.Time: null }) days++;
        return days switch
        {
            0 => "short by less than a day",
            1 => "short by 1 day",
            _ => $"short by {days} days",
        };
    }
}
