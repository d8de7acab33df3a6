using LegalRequests.Deadlines;
using LegalRequests.Law.Sections;

namespace LegalRequests.Guidance;

/// <summary>Whether the conditions of a direction hold. Its scope was asked before.</summary>
internal static class DirectionReading
{
    /// <summary>True when all its conditions hold.</summary>
    public static bool Speaks(DirectionLaw direction, RequestFacts facts, Calculation dates) =>
        PapersAndEvents(direction, facts) && (direction.IfDefect.Count == 0 || Has(direction, dates, Verdict.Defect));

    /// <summary>True when all its conditions hold but one: whether the other side kept its time is not known.</summary>
    public static bool HangsOnUnknown(DirectionLaw direction, RequestFacts facts, Calculation dates) =>
        PapersAndEvents(direction, facts) && !Has(direction, dates, Verdict.Defect) && Has(direction, dates, Verdict.Unknown);

    private static bool PapersAndEvents(DirectionLaw direction, RequestFacts facts) =>
        !direction.UnlessPapers.Any(facts.Papers.Contains)
        && direction.IfPapers.All(facts.Papers.Contains)
        && (direction.IfEvents.Count == 0 || direction.IfEvents.Any(name => facts.When(name) is not null))
        && !direction.UnlessEvents.Any(name => facts.When(name) is not null);

    private static bool Has(DirectionLaw direction, Calculation dates, Verdict verdict) =>
        dates.Deadlines.Any(deadline => deadline.Verdict == verdict && direction.IfDefect.Contains(deadline.RuleId));
}
