namespace LegalRequests.Deadlines.Counting;

/// <summary>What a day is in a count.</summary>
public enum DayStatus
{
    /// <summary>The day of the event, which is not counted.</summary>
    DayZero,

    /// <summary>Counted.</summary>
    Counted,

    /// <summary>Passed over by the rule of counting.</summary>
    Skipped,

    /// <summary>The period would end here, but the day is off and the end moves.</summary>
    RolledOver,

    /// <summary>Counted because of the way of service.</summary>
    Added,

    /// <summary>The day the period ends.</summary>
    Last,
}

/// <summary>One day of a count, as the day strip shows it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Status">What it is in the count.</param>
/// <param name="Number">Its number in the count; null when it has none.</param>
/// <param name="Reason">Name of the weekend day or holiday, when it is one.</param>
public sealed record CountedDay(DateOnly Date, DayStatus Status, int? Number, string? Reason);

/// <summary>A finished count of days, day by day.</summary>
/// <param name="Days">From the event to the result, in the order counted; for months and years the two ends alone.</param>
/// <param name="NumberedAt">Index of the last day of the period itself, before any roll.</param>
/// <param name="AddedAt">Index of the last day added for the way of service; null when none was.</param>
/// <param name="Result">The day the period ends.</param>
public sealed record DayCount(IReadOnlyList<CountedDay> Days, int NumberedAt, int? AddedAt, DateOnly Result)
{
    /// <summary>Whether off days were passed over in the count itself, as in short periods and court days.</summary>
    public bool PassesOver { get; init; }

    /// <summary>The last day with all that is counted, before the last roll.</summary>
    public DateOnly Unrolled => Days[AddedAt ?? NumberedAt].Date;

    /// <summary>Counts a period.</summary>
    public static DayCount Of(DateOnly trigger, CountPlan plan, OffDays off)
    {
        var days = new List<CountedDay>();
        var walk = new DayWalk(trigger, plan, off, days);
        var result = walk.End(rolls: true);
        return new(days, walk.NumberedAt, walk.AddedAt, result) { PassesOver = walk.PassesOver };
    }

    /// <summary>Where a period ends, without its days.</summary>
    /// <param name="trigger">The day of the event.</param>
    /// <param name="plan">What is counted.</param>
    /// <param name="off">The days that are off.</param>
    /// <param name="rolls">Whether a last day that is off moves as the rule of counting says.</param>
    public static DateOnly End(DateOnly trigger, CountPlan plan, OffDays off, bool rolls = true) =>
        new DayWalk(trigger, plan, off, null).End(rolls);

    /// <summary>Counts days after an event.</summary>
    public static DayCount After(DateOnly trigger, int length, PeriodUnit unit, CountingEngine engine, OffDays off) =>
        Of(trigger, new(new(length, unit), engine, After: true), off);

    /// <summary>Counts days back before an event.</summary>
    public static DayCount Before(DateOnly trigger, int length, PeriodUnit unit, CountingEngine engine, OffDays off) =>
        Of(trigger, new(new(length, unit), engine, After: false), off);
}
