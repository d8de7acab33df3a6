using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Deadlines;

/// <summary>Writes a count as sentences.</summary>
internal static class CountTrace
{
    /// <param name="start">What the day is from which it is counted, such as <c>the day of service</c>.</param>
    /// <param name="plan">What was counted.</param>
    /// <param name="count">The days.</param>
    /// <param name="extension">What the way of service adds; null when the rule does not ask for it.</param>
    public static IEnumerable<TraceLine> Lines(string start, CountPlan plan, DayCount count, ServiceExtension? extension)
    {
        var zero = count.Days[0];
        var kept = zero.Reason is null ? "" : $" ({zero.Reason}; the event counts all the same)";
        yield return new(TraceKind.Event, $"{zero.Date.Written()} is {start}{kept}: day 0, not counted.", zero.Date);

        foreach (var line in Skipped(count, 1, count.NumberedAt)) yield return line;

        var numbered = count.Days[count.NumberedAt].Date;
        yield return new(TraceKind.Count, Numbered(plan, numbered), numbered);

        if (extension is not null)
            foreach (var line in Added(plan, count, extension)) yield return line;

        foreach (var day in LastRolls(plan, count)) yield return Moves(day, plan);

        yield return new(TraceKind.Result, $"The period ends on {count.Result.Written()}.", count.Result);
    }

    public static IEnumerable<TraceLine> Lines(string start, CourtMoment trigger, CountPlan plan, HourCount count)
    {
        yield return new(TraceKind.Event, $"{trigger} is {start}: from then on every hour counts.", trigger.Day);
        yield return new(TraceKind.Count, $"{plan.Period.Text} {Direction(plan)} that is {count.Unrolled}.", count.Unrolled.Day);

        foreach (var day in count.Rolled)
            yield return new(TraceKind.Roll, $"{day.Date.Written()} is {day.Reason}: the end moves to the same time of {Neighbour(plan)}.", day.Date);

        yield return new(TraceKind.Result, $"The period ends on {count.Result}.", count.Result.Day);
    }

    private static string Numbered(CountPlan plan, DateOnly day) => plan.Period.Unit is PeriodUnit.Month or PeriodUnit.Year
        ? $"{plan.Period.Text} {Direction(plan)} that is {day.Written()}."
        : $"Day {plan.Period.Length} is {day.Written()}.";

    private static IEnumerable<TraceLine> Added(CountPlan plan, DayCount count, ServiceExtension extension)
    {
        if (count.AddedAt is not { } at)
        {
            yield return new(TraceKind.Count, $"Nothing is added for service {extension.Way} ({extension.Citation}).");
            yield break;
        }

        if (plan.Engine.ServiceDaysFrom == ServiceDaysFrom.RolledEnd)
            foreach (var day in count.Days.Skip(count.NumberedAt).TakeWhile(day => day.Status != DayStatus.Added).Where(Rolled)) yield return Moves(day, plan);

        foreach (var line in Skipped(count, count.NumberedAt + 1, at)) yield return line;

        var verb = extension.Days.Length == 1 ? "is" : "are";
        var how = plan.After ? "added" : "counted further back";
        yield return new(
            TraceKind.Count,
            $"{extension.Days.Text} {verb} {how} because it was served {extension.Way} ({extension.Citation}): {count.Unrolled.Written()}.",
            count.Unrolled);
    }

    private static IEnumerable<TraceLine> Skipped(DayCount count, int first, int last) =>
        count.Days.Take(last + 1).Skip(first).Where(day => day.Status == DayStatus.Skipped)
            .Select(day => new TraceLine(TraceKind.Skipped, $"{day.Date.Written()} is {day.Reason}: not counted.", day.Date));

    private static IEnumerable<CountedDay> LastRolls(CountPlan plan, DayCount count)
    {
        if (plan.Roll == Roll.Back)
            return count.Days.Where(Rolled).OrderBy(day => Math.Abs(day.Date.DayNumber - count.Unrolled.DayNumber));

        return count.Days.Skip(count.AddedAt ?? count.NumberedAt).Where(Rolled);
    }

    private static bool Rolled(CountedDay day) => day.Status == DayStatus.RolledOver;

    private static TraceLine Moves(CountedDay day, CountPlan plan) =>
        new(TraceKind.Roll, $"{day.Date.Written()} is {day.Reason}: the end moves to {Neighbour(plan)}.", day.Date);

    private static string Neighbour(CountPlan plan) => plan.After == (plan.Roll == Roll.Onward) ? "the next day" : "the day before";

    private static string Direction(CountPlan plan) => plan.After ? "after" : "before";
}
