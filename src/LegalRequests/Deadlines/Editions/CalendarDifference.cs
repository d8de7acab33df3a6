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

    private static Dictionary<DateOnly, string> Days(HolidayCalendar? calendar, List<int> years) =>
        calendar is null ? [] : years.SelectMany(calendar.In).GroupBy(holiday => holiday.Date).ToDictionary(same => same.Key, same => string.Join(" and ", same.Select(holiday => holiday.Name)));
}
