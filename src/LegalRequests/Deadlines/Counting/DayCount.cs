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
/// <param name="Days">From the event to the result, in the order counted.</param>
/// <param name="Unrolled">The numbered last day, before any roll.</param>
/// <param name="Result">The day the period ends.</param>
public sealed record DayCount(IReadOnlyList<CountedDay> Days, DateOnly Unrolled, DateOnly Result)
{
    /// <summary>Whether off days were passed over in the count itself, as in short periods and court days.</summary>
    public bool PassesOver { get; init; }

    /// <summary>Longest period that is counted; a longer one is a slip in a pack.</summary>
    public const int LongestPeriod = 3660;

    /// <summary>Counts after an event.</summary>
    public static DayCount After(DateOnly trigger, int length, DayUnit unit, CountingEngine engine, OffDays off) =>
        Walk(trigger, length, +1, unit, engine, off, engine.RollsForward);

    /// <summary>Counts back before an event.</summary>
    public static DayCount Before(DateOnly trigger, int length, DayUnit unit, CountingEngine engine, OffDays off) =>
        Walk(trigger, length, -1, unit, engine, off, engine.RollsBack);

    private static DayCount Walk(DateOnly trigger, int length, int step, DayUnit unit, CountingEngine engine, OffDays off, bool rolls)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, LongestPeriod);
        var passesOver = unit == DayUnit.Court || length < engine.ShortPeriodUnder;
        var startMoves = step > 0 && engine.FirstDay == FirstDay.NextOpenDay;
        var days = new List<CountedDay> { new(trigger, DayStatus.DayZero, 0, off.Reason(trigger)) };

        var day = trigger;
        for (var number = 0; number < length;)
        {
            day = day.AddDays(step);
            var reason = off.Reason(day);
            var skipped = reason is not null && (passesOver || (startMoves && number == 0));
            if (!skipped) number++;
            days.Add(new(day, skipped ? DayStatus.Skipped : DayStatus.Counted, skipped ? null : number, reason));
        }

        var unrolled = day;
        while (rolls && off.Reason(day) is not null)
        {
            days[^1] = days[^1] with { Status = DayStatus.RolledOver };
            day = day.AddDays(step);
            days.Add(new(day, DayStatus.RolledOver, null, off.Reason(day)));
        }

        days[^1] = days[^1] with { Status = DayStatus.Last };
        return new(days, unrolled, day) { PassesOver = passesOver };
    }
}
