using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;

namespace LegalRequests.Deadlines;

/// <summary>Holds what the other side did against the bound that a rule sets for it.</summary>
internal static class Precondition
{
    /// <summary>Null when the rule asks nothing of the other side.</summary>
    public static Verdict? Judge(LegalRule rule, RequestFacts facts, DueMoment? due)
    {
        if (rule.Expression is RequiredPaper paper) return facts.Papers.Contains(paper.Code) ? Verdict.Satisfied : Verdict.Defect;
        if (rule.Role != DeadlineRole.TheirPrecondition) return null;
        if (due is null || rule.Event is null || facts.When(rule.Event) is not { } happened) return Verdict.Unknown;
        return Compare(happened, due);
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
}
