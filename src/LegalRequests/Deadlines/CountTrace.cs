using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Deadlines;

/// <summary>Writes a count as sentences.</summary>
internal static class CountTrace
{
    public static IEnumerable<TraceLine> Lines(string eventTitle, int length, DayCount count)
    {
        var zero = count.Days[0];
        var kept = zero.Reason is null ? "" : $" ({zero.Reason}; the event counts all the same)";
        yield return new(TraceKind.Event, $"{zero.Date.Written()} is the day of {eventTitle}{kept}: day 0, not counted.", zero.Date);

        foreach (var day in count.Days.Where(day => day.Status == DayStatus.Skipped))
            yield return new(TraceKind.Skipped, $"{day.Date.Written()} is {day.Reason}: not counted.", day.Date);

        yield return new(TraceKind.Count, $"Day {length} is {count.Unrolled.Written()}.", count.Unrolled);

        var direction = count.Result < count.Unrolled ? "the day before" : "the next day";
        foreach (var day in count.Days.Where(day => day.Status == DayStatus.RolledOver))
            yield return new(TraceKind.Roll, $"{day.Date.Written()} is {day.Reason}: the end moves to {direction}.", day.Date);

        yield return new(TraceKind.Result, $"The period ends on {count.Result.Written()}.", count.Result);
    }
}
