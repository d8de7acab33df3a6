namespace LegalRequests.Deadlines.Counting;

/// <summary>Where counting starts after the day of the event.</summary>
public enum FirstDay
{
    /// <summary>Day 1 is the next day, whatever it is.</summary>
    NextDay,

    /// <summary>Day 1 is the next day that is not a weekend day or holiday.</summary>
    NextOpenDay,
}

/// <summary>What a period is counted in.</summary>
public enum DayUnit
{
    /// <summary>Every day counts.</summary>
    Calendar,

    /// <summary>Weekend days and holidays are passed over.</summary>
    Court,
}

/// <summary>How a body of rules counts days. Data: every field comes from a pack.</summary>
/// <param name="Id">For example <c>FRCP6</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="Citation">The rule of counting.</param>
public sealed record CountingEngine(string Id, string Title, string Citation)
{
    /// <summary>Stands in a holiday set for the state where the court sits.</summary>
    public const string StateOfCourt = "state-of-court";

    /// <summary>Where counting starts.</summary>
    public FirstDay FirstDay { get; init; }

    /// <summary>Periods shorter than this pass over weekend days and holidays; null when none do.</summary>
    public int? ShortPeriodUnder { get; init; }

    /// <summary>Whether a last day that is a weekend day or holiday moves to the next open day.</summary>
    public bool RollsForward { get; init; } = true;

    /// <summary>Whether, counting back, a last day that is a weekend day or holiday moves to the open day before.</summary>
    public bool RollsBack { get; init; } = true;

    /// <summary>Whether a day on which the court is closed counts as a holiday although the law names none.</summary>
    public bool CountsClosures { get; init; }

    /// <summary>Calendars that hold when counting after an event.</summary>
    public IReadOnlyList<string> ForwardHolidays { get; init; } = [];

    /// <summary>Calendars that hold when counting before an event.</summary>
    public IReadOnlyList<string> BackwardHolidays { get; init; } = [];
}
