using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;

namespace LegalRequests.Deadlines;

/// <summary>What a line of a trace tells.</summary>
public enum TraceKind
{
    /// <summary>The event, day 0.</summary>
    Event,

    /// <summary>A day passed over.</summary>
    Skipped,

    /// <summary>The numbered last day, or a bound read from the paper.</summary>
    Count,

    /// <summary>A day over which the end moves.</summary>
    Roll,

    /// <summary>Which of several governs.</summary>
    Choice,

    /// <summary>The result.</summary>
    Result,

    /// <summary>The safe date.</summary>
    Safe,

    /// <summary>Whether the other side did in time what it had to do.</summary>
    Verdict,

    /// <summary>What was not known or not leaned on.</summary>
    Note,
}

/// <summary>One line of the working.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Text">A sentence.</param>
/// <param name="Date">The day it is about, when it is about one.</param>
public sealed record TraceLine(TraceKind Kind, string Text, DateOnly? Date = null);

/// <summary>One of the bounds inside a rule.</summary>
/// <param name="Text">For example <c>14 days after service</c>.</param>
/// <param name="Due">Where it falls.</param>
/// <param name="Earliest">The earliest day anyone could defend as its meaning.</param>
/// <param name="Governs">Whether it is the one that decides.</param>
public sealed record DeadlineLeg(string Text, DueMoment Due, DateOnly Earliest, bool Governs);

/// <summary>What one rule says about one request, with its working.</summary>
/// <param name="RuleId">For example <c>FED.45.objection</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="Role">Whose date it is.</param>
public sealed record ComputedDeadline(string RuleId, string Title, DeadlineRole Role)
{
    /// <summary>The words shown beside every date of a rule that no lawyer of the agency has signed.</summary>
    public const string NotVerified = "not yet verified by your counsel";

    /// <summary>The rule date, or the moment strictly before which to act; null when the rule gives no date.</summary>
    public DueMoment? Due { get; init; }

    /// <summary>Last business day strictly before the earliest defensible reading; null when nothing is ours to do by a date, and for the agency's own policy.</summary>
    public DateOnly? SafeDate { get; init; }

    /// <summary>For what the other side had to do: whether they did; null for every other role.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Its bounds.</summary>
    public IReadOnlyList<DeadlineLeg> Legs { get; init; } = [];

    /// <summary>The working, line by line.</summary>
    public IReadOnlyList<TraceLine> Trace { get; init; } = [];

    /// <summary>The working as strips of days.</summary>
    public IReadOnlyList<Working> Workings { get; init; } = [];

    /// <summary>Reasons to be careful with the date, as sentences.</summary>
    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>The law.</summary>
    public required string Citation { get; init; }

    /// <summary>What keeping it brings about.</summary>
    public string? Effect { get; init; }

    /// <summary>By what act it is kept; null when the rule does not say.</summary>
    public DoneBy? DoneBy { get; init; }

    /// <summary>What happens when it is missed.</summary>
    public string? Consequence { get; init; }

    /// <summary>How well the rule was read.</summary>
    public required RuleMark Mark { get; init; }

    /// <summary>The lawyer of the agency who signed the rule; null while nobody has.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>Pack and its version, such as <c>us-federal 2026.1</c>.</summary>
    public required string PackVersion { get; init; }

    /// <summary>Calendars and their versions, such as <c>us-federal 2026.1</c>.</summary>
    public IReadOnlyList<string> CalendarVersions { get; init; } = [];

    /// <summary>IANA zone of the court, in which all days and times here are told.</summary>
    public required string Zone { get; init; }

    /// <summary>What to write beside the date; null once a lawyer of the agency signed the rule.</summary>
    public string? Warning => VerifiedBy is null ? NotVerified : null;
}

/// <summary>Something only a lawyer can answer.</summary>
/// <param name="Code">Stable, such as <c>deadlines.no-rule</c>.</param>
/// <param name="Subject">What of that kind it is about: a rule's id, a fact, a jurisdiction; empty when there is only one.</param>
/// <param name="Sentence">What to find out.</param>
public sealed record CounselQuestion(string Code, string Subject, string Sentence);

/// <summary>All that the packs say about one request.</summary>
/// <param name="Deadlines">Dates, earliest first; entries without a date last.</param>
/// <param name="Questions">What a lawyer must decide because no rule may.</param>
public sealed record Calculation(IReadOnlyList<ComputedDeadline> Deadlines, IReadOnlyList<CounselQuestion> Questions);
