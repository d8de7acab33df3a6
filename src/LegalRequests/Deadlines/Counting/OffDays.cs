namespace LegalRequests.Deadlines.Counting;

/// <summary>The days on which a court's period does not end: Saturdays, Sundays and the holidays of some calendars.</summary>
/// <param name="Calendars">The calendars that hold.</param>
/// <param name="Missing">Calendars that should hold but are not loaded.</param>
public sealed record OffDays(IReadOnlyList<HolidayCalendar> Calendars, IReadOnlyList<string> Missing)
{
    /// <summary>
    /// Whether a holiday kept on the Friday before a Saturday counts. Practice says it does; a date that must be safe
    /// in every reading does not lean on it.
    /// </summary>
    public bool TrustsObservedBefore { get; init; } = true;

    /// <summary>Whether a day that may be a holiday counts as one.</summary>
    public bool CountsDoubtful { get; init; }

    /// <summary>Whether a mere closure of the court counts as a holiday.</summary>
    public bool CountsClosures { get; init; }

    /// <summary>Why the day is off, by name; null when it is open.</summary>
    public string? Reason(DateOnly day)
    {
        if (Find(day, HolidayForce.Holiday, holiday => TrustsObservedBefore || !holiday.IsObservedBefore) is { } legal) return legal.Name;
        if (CountsClosures && Find(day, HolidayForce.ClosureOnly) is { } closure) return $"{closure.Name} (the court is closed)";
        if (CountsDoubtful && Find(day, HolidayForce.Doubtful) is { } doubtful) return $"{doubtful.Name} (perhaps a holiday)";
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? day.DayOfWeek.ToString() : null;
    }

    /// <summary>The closure or doubtful holiday of an open day; null when there is none.</summary>
    public Holiday? Unheeded(DateOnly day) =>
        IsOpen(day) ? Find(day, HolidayForce.Doubtful) ?? Find(day, HolidayForce.ClosureOnly) : null;

    /// <summary>Whether business is done that day.</summary>
    public bool IsOpen(DateOnly day) => Reason(day) is null;

    /// <summary>The last open day strictly before the given one.</summary>
    public DateOnly LastOpenBefore(DateOnly day)
    {
        do day = day.AddDays(-1);
        while (!IsOpen(day));
        return day;
    }

    private Holiday? Find(DateOnly day, HolidayForce force, Func<Holiday, bool>? counts = null) =>
        Calendars.Select(calendar => calendar.On(day, force)).FirstOrDefault(found => found is not null && counts?.Invoke(found) != false);
}
