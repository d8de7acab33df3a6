using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;

namespace LegalRequests.Deadlines;

/// <summary>Holds what the other side did against the bound that a rule sets for it.</summary>
internal static class Precondition
{
    /// <summary>Null when the rule asks nothing of the other side.</summary>
    public static Verdict? Judge(LegalRule rule, RequestFacts facts, DueMoment? due)
    {
        if (rule.Expression is RequiredPaper paper) return paper.Codes.Any(facts.Papers.Contains) ? Verdict.Satisfied : Verdict.Defect;
        if (rule.Role != DeadlineRole.TheirPrecondition) return null;
        if (due is null || rule.Event is null || facts.When(rule.Event) is not { } happened) return Verdict.Unknown;
        return Compare(happened, due);
    }

    /// <summary>The reason for a verdict, as a line of the working.</summary>
    public static TraceLine Explain(Verdict verdict, LegalRule rule, RequestFacts facts, DueMoment? due, PackTitles titles)
    {
        if (rule.Expression is RequiredPaper paper) return new(TraceKind.Verdict, OfPapers(paper, facts, titles));
        if (due is null || rule.Event is null) return new(TraceKind.Verdict, "There is nothing here to hold the paper against.");

        var title = titles.OfEvent(rule.Event);
        if (facts.When(rule.Event) is not { } happened) return new(TraceKind.Verdict, $"It is not known when this was: {title}.", due.Day);

        var outcome = verdict switch
        {
            Verdict.Satisfied => "in time",
            Verdict.Unknown => "the very day of the bound, and which came first is not known",
            _ => $"a defect, {Shortfall(happened, due)}",
        };
        return new(TraceKind.Verdict, $"It was on {happened} ({title}): {outcome}.", happened.Day);
    }

    private static string OfPapers(RequiredPaper paper, RequestFacts facts, PackTitles titles)
    {
        var held = paper.Codes.Where(facts.Papers.Contains).Select(titles.OfPaper).ToList();
        return held.Count > 0
            ? $"In hand: {string.Join("; ", held)}."
            : $"Not in hand: {string.Join(", nor: ", paper.Codes.Select(titles.OfPaper))}. A defect.";
    }

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
