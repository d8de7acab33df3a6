using LegalRequests.Law;

namespace LegalRequests.Deadlines.Counting;

/// <summary>One holiday of a calendar: its name, the day it falls on, and the years it holds.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Day">When it falls in a year.</param>
public sealed record HolidayRule(string Name, DayOfYear Day)
{
    /// <summary>First year it holds; null for always.</summary>
    public int? Since { get; init; }

    /// <summary>Last year it holds; null for always.</summary>
    public int? Until { get; init; }

    /// <summary>Whether it holds in even years alone, as election days do.</summary>
    public bool EvenYearsOnly { get; init; }

    /// <summary>Which further day is kept, by the day of the week it falls on; null for the way of the calendar.</summary>
    public IReadOnlyDictionary<DayOfWeek, HolidayShift>? OwnShifts { get; init; }

    /// <summary>How well the law of this day was read.</summary>
    public RuleMark Mark { get; init; }

    /// <summary>Whether that is too little to lean a date on.</summary>
    public bool IsDoubtful => Mark is RuleMark.MMed or RuleMark.MLo;

    /// <summary>The day itself in that year, unmoved; null when the holiday does not exist then.</summary>
    public DateOnly? In(int year) =>
        year < Since || year > Until || (EvenYearsOnly && int.IsOddInteger(year)) ? null : Day.In(year);
}

/// <summary>A day that comes once a year, written as people write it: <c>third Monday of January</c>.</summary>
public abstract record DayOfYear
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    /// <summary>The day in that year; null when the year has none (February 29, a fifth Monday).</summary>
    public abstract DateOnly? In(int year);

    /// <summary>
    /// Reads <c>January 1</c>, <c>third Monday of January</c>, <c>last Monday of May</c>, <c>Easter</c>, and in front of any of
    /// these <c>day after</c>, <c>Tuesday after</c> or <c>Friday before</c>. Null when it is none of them.
    /// </summary>
    public static DayOfYear? Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["Easter"] => new Easter(),
            [var first, "after", .. var rest] => ParseAfter(first, rest),
            [var weekday, "before", .. var rest] => ParseBefore(weekday, rest),
            [var ordinal, var weekday, "of", var month] => ParseWeekday(ordinal, weekday, month),
            [var month, var day] => ParseFixed(month, day),
            _ => null,
        };
    }

    private static DayOfYear? ParseAfter(string first, string[] rest)
    {
        if (Parse(string.Join(' ', rest)) is not { } anchor) return null;
        if (first == "day") return new DayAfter(anchor);
        return Named<DayOfWeek>(first) is { } weekday ? new WeekdayAfter(weekday, anchor) : null;
    }

    private static WeekdayBefore? ParseBefore(string first, string[] rest) =>
        Named<DayOfWeek>(first) is { } weekday && Parse(string.Join(' ', rest)) is { } anchor ? new WeekdayBefore(weekday, anchor) : null;

    private static DayOfYear? ParseWeekday(string ordinal, string weekday, string month)
    {
        if (Named<DayOfWeek>(weekday) is not { } day || MonthNumber(month) is not { } number) return null;
        if (ordinal == "last") return new LastWeekday(day, number);
        var nth = Array.IndexOf(Ordinals, ordinal) + 1;
        return nth == 0 ? null : new NthWeekday(nth, day, number);
    }

    private static FixedDay? ParseFixed(string month, string day)
    {
        if (MonthNumber(month) is not { } number || !int.TryParse(day, out var ofMonth)) return null;
        return ofMonth >= 1 && ofMonth <= DateTime.DaysInMonth(2024, number) ? new FixedDay(number, ofMonth) : null;
    }

    private static int? MonthNumber(string name)
    {
        var index = Array.IndexOf(System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, name);
        return index < 0 ? null : index + 1;
    }

    private static T? Named<T>(string name) where T : struct, Enum =>
        Enum.GetNames<T>().Contains(name) ? Enum.Parse<T>(name) : null;
}

internal sealed record FixedDay(int Month, int Day) : DayOfYear
{
    public override DateOnly? In(int year) => Day > DateTime.DaysInMonth(year, Month) ? null : new DateOnly(year, Month, Day);
}

internal sealed record NthWeekday(int Nth, DayOfWeek Weekday, int Month) : DayOfYear
{
    public override DateOnly? In(int year)
    {
        var first = new DateOnly(year, Month, 1);
        var day = first.AddDays((Weekday - first.DayOfWeek + 7) % 7 + 7 * (Nth - 1));
        return day.Month == Month ? day : null;
    }
}

internal sealed record LastWeekday(DayOfWeek Weekday, int Month) : DayOfYear
{
    public override DateOnly? In(int year)
    {
        var last = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
        return last.AddDays(-((last.DayOfWeek - Weekday + 7) % 7));
    }
}

internal sealed record DayAfter(DayOfYear Anchor) : DayOfYear
{
    public override DateOnly? In(int year) => Anchor.In(year)?.AddDays(1);
}

internal sealed record WeekdayAfter(DayOfWeek Weekday, DayOfYear Anchor) : DayOfYear
{
    public override DateOnly? In(int year)
    {
        if (Anchor.In(year) is not { } anchor) return null;
        var ahead = (Weekday - anchor.DayOfWeek + 7) % 7;
        return anchor.AddDays(ahead == 0 ? 7 : ahead);
    }
}

internal sealed record WeekdayBefore(DayOfWeek Weekday, DayOfYear Anchor) : DayOfYear
{
    public override DateOnly? In(int year)
    {
        if (Anchor.In(year) is not { } anchor) return null;
        var back = (anchor.DayOfWeek - Weekday + 7) % 7;
        return anchor.AddDays(back == 0 ? -7 : -back);
    }
}
