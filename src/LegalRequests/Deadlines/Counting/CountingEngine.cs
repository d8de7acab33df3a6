namespace LegalRequests.Deadlines.Counting;

/// <summary>Where counting starts after the day of the event.</summary>
public enum FirstDay
{
    /// <summary>Day 1 is the next day, whatever it is.</summary>
    NextDay,

    /// <summary>Day 1 is the next day that is not a weekend day or holiday.</summary>
    NextOpenDay,
}

/// <summary>What becomes of a last day that is a weekend day or holiday.</summary>
public enum Roll
{
    /// <summary>It is the last day all the same.</summary>
    Stays,

    /// <summary>The period goes on to the next open day in the direction of counting.</summary>
    Onward,

    /// <summary>The period ends on the open day before, against the direction of counting.</summary>
    Back,
}

/// <summary>When the days for a method of service are added.</summary>
public enum ServiceDaysFrom
{
    /// <summary>To the prescribed period, which then ends where the sum ends.</summary>
    Period,

    /// <summary>After the period would otherwise end, its roll included (Fed. R. Civ. P. 6(d)).</summary>
    RolledEnd,
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

    /// <summary>What becomes of a closed last day when counting after an event.</summary>
    public Roll RollsForward { get; init; } = Roll.Onward;

    /// <summary>What becomes of a closed last day when counting before an event.</summary>
    public Roll RollsBack { get; init; } = Roll.Onward;

    /// <summary>Whether a day on which the court is closed counts as a holiday although the law names none.</summary>
    public bool CountsClosures { get; init; }

    /// <summary>Calendars that hold when counting after an event.</summary>
    public IReadOnlyList<string> ForwardHolidays { get; init; } = [];

    /// <summary>Calendars that hold when counting before an event.</summary>
    public IReadOnlyList<string> BackwardHolidays { get; init; } = [];

    /// <summary>What is added to a period by the method of service, in words of <see cref="Law.FactWords.ServiceMethods"/>; nothing known for a method that is not there.</summary>
    public IReadOnlyDictionary<string, Period> ServiceDays { get; init; } = new Dictionary<string, Period>();

    /// <summary>When they are added.</summary>
    public ServiceDaysFrom ServiceDaysFrom { get; init; }

    /// <summary>The rule that adds them; null when <see cref="Citation"/> covers it.</summary>
    public string? ServiceCitation { get; init; }

    /// <summary>When the clerk's day ends; null while not known.</summary>
    public TimeOnly? DayEnds { get; init; }
}
