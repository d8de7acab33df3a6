using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Deadlines.Editions;

/// <summary>One day that two versions of a calendar do not have alike.</summary>
/// <param name="Old">What it was called; null when it was an ordinary day.</param>
/// <param name="New">What it is called; null when it is an ordinary day.</param>
public sealed record DayDifference(DateOnly Day, string? Old, string? New);

/// <summary>What differs between two versions of a calendar, day by day.</summary>
public static class CalendarDifference
{
    /// <param name="before">Null when there was no version before.</param>
    public static IReadOnlyList<DayDifference> Between(HolidayCalendar? before, HolidayCalendar after, int firstYear, int lastYear)
    {
        var years = Enumerable.Range(firstYear, lastYear - firstYear + 1).ToList();
        var old = Days(before, years);
        var now = Days(after, years);

        return
        [
            .. old.Keys.Union(now.Keys).Order()
                .Select(day => new DayDifference(day, old.GetValueOrDefault(day), now.GetValueOrDefault(day)))
                .Where(difference => difference.Old != difference.New),
        ];
    }

    /// <summary>What a calendar says of a day; null for an ordinary one.</summary>
    public static string? Words(HolidayCalendar calendar, DateOnly day)
    {
        string?[] words =
        [
            calendar.On(day)?.Name,
            calendar.On(day, HolidayForce.Doubtful) is { } doubtful ? $"{doubtful.Name} (perhaps a holiday)" : null,
            calendar.On(day, HolidayForce.ClosureOnly) is { } closed ? $"{closed.Name} (closed, no holiday)" : null,
        ];
        return words.All(word => word is null) ? null : string.Join("; ", words.OfType<string>());
    }

    private static Dictionary<DateOnly, string> Days(HolidayCalendar? calendar, IEnumerable<int> years)
    {
        var days = new Dictionary<DateOnly, string>();

        foreach (var day in calendar is null ? [] : years.SelectMany(DaysOf))
        {
            if (calendar is not null && Words(calendar, day) is { } words)
            {
                days[day] = words;
            }
        }

        return days;
    }

    /// <summary>Every day of a year.</summary>
    public static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);
}
