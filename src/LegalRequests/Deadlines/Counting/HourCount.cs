namespace LegalRequests.Deadlines.Counting;

/// <summary>
/// A finished count of hours. Every hour counts, also those that the clocks put in or leave out; an end on a day that is off
/// moves to the same time of the next open day (Fed. R. Civ. P. 6(a)(2)).
/// </summary>
/// <param name="Unrolled">The moment the last hour ends.</param>
/// <param name="Rolled">The days over which the end moved, in order.</param>
/// <param name="Result">The moment the period ends.</param>
public sealed record HourCount(CourtMoment Unrolled, IReadOnlyList<CountedDay> Rolled, CourtMoment Result)
{
    /// <summary>Counts hours from a moment.</summary>
    /// <param name="trigger">The moment of the event; must have a time.</param>
    /// <param name="plan">A period of hours.</param>
    /// <param name="zone">The court's zone.</param>
    /// <param name="off">The days that are off.</param>
    public static HourCount Of(CourtMoment trigger, CountPlan plan, TimeZoneInfo zone, OffDays off)
    {
        if (trigger.Time is null) throw new ArgumentException("Hours are counted from a moment, not from a day.", nameof(trigger));

        var unrolled = CourtMoment.FromInstant(trigger.Instant(zone).AddHours(plan.Step * plan.Period.Length), zone);
        var rolled = new List<CountedDay>();
        var step = plan.Roll == Roll.Back ? -plan.Step : plan.Step;
        var day = unrolled.Day;
        while (plan.Roll != Roll.Stays && off.Reason(day) is { } reason)
        {
            rolled.Add(new(day, DayStatus.RolledOver, null, reason));
            day = day.AddDays(step);
        }

        return new(unrolled, rolled, unrolled with { Day = day });
    }
}
