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

    /// <summary>Why the day is off, by name; null when it is open.</summary>
    public string? Reason(DateOnly day)
    {
        var holiday = Calendars
            .Select(calendar => calendar.On(day))
            .FirstOrDefault(found => found is not null && (TrustsObservedBefore || !found.IsObservedBefore));
        if (holiday is not null) return holiday.Name;
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? day.DayOfWeek.ToString() : null;
    }

    /// <summary>Whether business is done that day.</summary>
    public bool IsOpen(DateOnly day) => Reason(day) is null;

    /// <summary>The last open day strictly before the given one.</summary>
    public DateOnly LastOpenBefore(DateOnly day)
    {
        do day = day.AddDays(-1);
        while (!IsOpen(day));
        return day;
    }
}
