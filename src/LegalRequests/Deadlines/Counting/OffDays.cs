using System.Collections.Concurrent;

namespace LegalRequests.Deadlines.Counting;

/// <summary>The days on which a court's period does not end: Saturdays, Sundays and the holidays of some calendars.</summary>
public sealed record OffDays
{
    private readonly ConcurrentDictionary<int, string?[]> years;

    /// <summary>Makes them from calendars.</summary>
    /// <param name="calendars">The calendars that hold.</param>
    /// <param name="missing">Calendars that should hold but are not loaded.</param>
    public OffDays(IReadOnlyList<HolidayCalendar> calendars, IReadOnlyList<string> missing)
    {
        years = new();
        (Calendars, Missing) = (calendars, missing);
    }

    // The years are looked up once per set of days; a copy with another setting must look them up anew.
    private OffDays(OffDays other)
    {
        years = new();
        (Calendars, Missing) = (other.Calendars, other.Missing);
        (TrustsObservedBefore, CountsDoubtful, CountsClosures) = (other.TrustsObservedBefore, other.CountsDoubtful, other.CountsClosures);
    }

    /// <summary>The calendars that hold.</summary>
    public IReadOnlyList<HolidayCalendar> Calendars { get; init; }

    /// <summary>Calendars that should hold but are not loaded.</summary>
    public IReadOnlyList<string> Missing { get; init; }

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
        var year = day.Year;
        if (!years.TryGetValue(year, out var reasons)) reasons = years.GetOrAdd(year, Reasons(year));
        return reasons[day.DayOfYear - 1];
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

    private string?[] Reasons(int year)
    {
        var first = new DateOnly(year, 1, 1);
        var reasons = new string?[DateTime.IsLeapYear(year) ? 366 : 365];
        for (var at = 0; at < reasons.Length; at++) reasons[at] = LookUp(first.AddDays(at));

        return reasons;
    }

    private string? LookUp(DateOnly day)
    {
        if (Find(day, HolidayForce.Holiday, holiday => TrustsObservedBefore || !holiday.IsObservedBefore) is { } legal) return legal.Name;
        if (CountsClosures && Find(day, HolidayForce.ClosureOnly) is { } closure) return $"{closure.Name} (the court is closed)";
        if (CountsDoubtful && Find(day, HolidayForce.Doubtful) is { } doubtful) return $"{doubtful.Name} (perhaps a holiday)";
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? day.DayOfWeek.ToString() : null;
    }

    private Holiday? Find(DateOnly day, HolidayForce force, Func<Holiday, bool>? counts = null)
    {
        foreach (var calendar in Calendars)
        {
            if (calendar.On(day, force) is { } found && counts?.Invoke(found) != false) return found;
        }

        return null;
    }
}
