using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Deadlines;

/// <summary>One day of a strip.</summary>
/// <param name="Date">The day, in the court's zone.</param>
/// <param name="Status">What it is in the count; null on a strip that counts nothing.</param>
/// <param name="Number">Its number in the count; null when it has none.</param>
/// <param name="Reason">Name of the weekend day or holiday, when it is one.</param>
/// <param name="IsRuleDate">The bound of the whole rule falls on it.</param>
/// <param name="IsSafeDate">It is the safe date.</param>
public sealed record WorkingDay(DateOnly Date, DayStatus? Status, int? Number, string? Reason, bool IsRuleDate, bool IsSafeDate);

/// <summary>The working of one bound as a strip of days in order, for the page "Show the working".</summary>
/// <param name="Title">For example <c>14 days after service</c>.</param>
/// <param name="Days">Every day from the event to the result; for a bound that counts nothing, from the safe date to it.</param>
public sealed record Working(string Title, IReadOnlyList<WorkingDay> Days)
{
    internal static Working OfCount(string title, DayCount count, DueMoment? due, DateOnly? safe) =>
        new(title, [.. count.Days.OrderBy(day => day.Date).Select(day => Mark(day.Date, day.Status, day.Number, day.Reason, due, safe))]);

    internal static Working OfBound(string title, OffDays off, DueMoment due, DateOnly safe)
    {
        var length = due.Day.DayNumber - safe.DayNumber + 1;
        var days = Enumerable.Range(0, Math.Max(length, 1)).Select(ahead => safe.AddDays(ahead));
        return new(title, [.. days.Select(day => Mark(day, null, null, off.Reason(day), due, safe))]);
    }

    private static WorkingDay Mark(DateOnly day, DayStatus? status, int? number, string? reason, DueMoment? due, DateOnly? safe) =>
        new(day, status, number, reason, day == due?.Day, day == safe);
}
