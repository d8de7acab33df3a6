using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;
using LegalRequests.Law.Sections;

namespace LegalRequests.Deadlines.Packs;

/// <summary>Whose date it is. The kinds must never be mixed in one list without saying which is which.</summary>
public enum DeadlineRole
{
    /// <summary>We must act by it.</summary>
    Ours,

    /// <summary>The other side must have done something by it; otherwise their paper has a defect.</summary>
    TheirPrecondition,

    /// <summary>Nothing may leave before it.</summary>
    Embargo,

    /// <summary>Good to know.</summary>
    Info,

    /// <summary>The agency set it for itself in a pack of its policy; missing it breaks no law.</summary>
    Policy,
}

/// <summary>By what act a date is kept; decides until what time of the day.</summary>
public enum DoneBy
{
    /// <summary>Serving a paper on somebody.</summary>
    Serving,

    /// <summary>Filing electronically: until midnight on the court's clock.</summary>
    Filing,

    /// <summary>Bringing something to the court: until the clerk's day ends.</summary>
    DeliveryToCourt,
}

/// <summary>One rule of law with its source, as a lawyer signs it.</summary>
public sealed record LegalRule(string Id, string Title, string PackId)
{
    /// <summary>Which requests it speaks to.</summary>
    public required RuleScope Applies { get; init; }

    /// <summary>Whose date it is.</summary>
    public required DeadlineRole Role { get; init; }

    /// <summary>The event that sets it going, for people.</summary>
    public required string Trigger { get; init; }

    /// <summary>What it says.</summary>
    public required RuleExpression Expression { get; init; }

    /// <summary>The event of the other side that is held against it; only for <see cref="DeadlineRole.TheirPrecondition"/>.</summary>
    public string? Event { get; init; }

    /// <summary>Events without which the rule is silent: no date, no question.</summary>
    public IReadOnlyList<string> WaitsFor { get; init; } = [];

    /// <summary>By what act its date is kept; null when the rule does not say.</summary>
    public DoneBy? DoneBy { get; init; }

    /// <summary>What keeping it brings about.</summary>
    public string? Effect { get; init; }

    /// <summary>How days are counted; null when nothing is counted.</summary>
    public CountingEngine? Engine { get; init; }

    /// <summary>What happens when it is missed.</summary>
    public string? Consequence { get; init; }

    /// <summary>The law.</summary>
    public required string Citation { get; init; }

    /// <summary>Where the words were read.</summary>
    public required string Source { get; init; }

    /// <summary>How well they were read.</summary>
    public required RuleMark Mark { get; init; }

    /// <summary>When the words were last read.</summary>
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>The lawyer of the agency who signed this rule; null while nobody has.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>When somebody recorded that a secondary copy is still the law.</summary>
    public DateOnly? CheckedCurrentOn { get; init; }

    /// <summary>First day the rule holds.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day the rule holds.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Worked examples, each computed by the tests.</summary>
    public IReadOnlyList<RuleExample> Tests { get; init; } = [];

    /// <summary>Whether a date may be computed from it, or a lawyer must be asked.</summary>
    public bool Computes => Mark.IsSure(CheckedCurrentOn);

    /// <summary>Whether it holds for something that happened that day; an unknown day is taken to be in force.</summary>
    public bool HoldsOn(DateOnly? day) => day is not { } at || ((EffectiveFrom ?? at) <= at && at <= (EffectiveTo ?? at));
}

/// <summary>A worked example of a rule.</summary>
/// <param name="Name">A sentence.</param>
/// <param name="Line">1-based line in the pack.</param>
/// <param name="Facts">Facts to compute from.</param>
public sealed record RuleExample(string Name, int Line, RequestFacts Facts)
{
    /// <summary>Rule date; null when none must come out.</summary>
    public DateOnly? RuleDate { get; init; }

    /// <summary>The moment strictly before which it must be done, as <c>2026-09-24 09:00</c>.</summary>
    public CourtMoment? Before { get; init; }

    /// <summary>Safe date; null when none must come out.</summary>
    public DateOnly? SafeDate { get; init; }

    /// <summary>What must come out for a precondition.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Whether the rule must say nothing at all.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether the rule must give no date and ask counsel to read its source.</summary>
    public bool AsksCounsel { get; init; }

    /// <summary>Whether it tells what comes out once somebody recorded that a secondary copy is still the law.</summary>
    public bool IfChecked { get; init; }
}

/// <summary>Rules of one jurisdiction that are reviewed and signed together.</summary>
public sealed record RulePack(string Id, string Title, string Jurisdiction, string Version, IReadOnlyList<LegalRule> Rules)
{
    /// <summary>When the pack must be read again.</summary>
    public DateOnly? ReviewDue { get; init; }

    /// <summary>How people call the events that the pack itself names, by name.</summary>
    public IReadOnlyDictionary<string, string> EventTitles { get; init; } = new Dictionary<string, string>();

    /// <summary>How people call the traits that the pack itself names, by name: further facts that either hold or do not.</summary>
    public IReadOnlyDictionary<string, string> TraitTitles { get; init; } = new Dictionary<string, string>();

    /// <summary>How people call the papers that may be in hand, by code.</summary>
    public IReadOnlyDictionary<string, string> PaperTitles { get; init; } = new Dictionary<string, string>();

    /// <summary>IANA zone of the courts of the jurisdiction, or of most of them; null when a request must say it.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether these are the agency's own offsets and no law. They are told apart wherever a date is shown.</summary>
    public bool IsPolicy { get; init; }

    /// <summary>The law of the pack that is not a date.</summary>
    public LawSections Law { get; init; } = LawSections.None;

    /// <summary>Worked examples of the directions.</summary>
    public IReadOnlyList<DirectionExample> DirectionExamples { get; init; } = [];
}
