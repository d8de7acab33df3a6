using System.Text.Json;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;

namespace LegalRequests.Deadlines;

/// <summary>A date that a person sets, not a rule: by an order, an agreement, or their own decision.</summary>
/// <param name="Held">The date it takes the place of; null for a new one.</param>
/// <param name="Title">What is due; that of <paramref name="Held"/> counts where there is one.</param>
/// <param name="Before">The time before which it must be done; null for any time on the day.</param>
/// <param name="Zone">IANA zone of the court.</param>
/// <param name="Authority">What sets it.</param>
internal sealed record HandSetDate(
    Guid RequestId, Deadline? Held, string Title, DateOnly Day, TimeOnly? Before, string Zone, string Authority, DeadlineStatus Status)
{
    private const string Federal = "us-federal";

    private const int FarYears = 10;

    /// <summary>Why, where the authority alone does not say it.</summary>
    public string Reason { get; init; } = "";

    private DeadlineRole Role => Held?.Role ?? DeadlineRole.Ours;

    private bool IsEmbargo => Role == DeadlineRole.Embargo;

    /// <summary>Why nobody means this day: a slip in the year would be an alarm, or a date that no reminder ever reaches.</summary>
    public static Refusal? FaultOf(DateOnly day, DateTimeOffset now) =>
        Math.Abs(day.Year - now.Year) > FarYears
            ? Refusal.OnField("Day", "deadlines.day-far", $"{day.Written()} is more than {FarYears} years away. Check the year.")
            : null;

    /// <summary>The row that holds the date, not yet written.</summary>
    public Deadline RowOf(RuleLibrary library, DateTimeOffset now, Guid by)
    {
        var id = Guid.CreateVersion7();
        var due = new DueMoment(new(Day, Before), IsEmbargo ? DueKind.NotBefore : Before is null ? DueKind.OnDay : DueKind.StrictlyBefore);
        var off = new OffDays([.. CalendarsOf(library)], []);
        DateOnly? safe = Role is DeadlineRole.Embargo or DeadlineRole.Policy ? null : off.LastOpenBefore(Day);
        var working = WorkingOf(id, due, off, safe);

        return new Deadline
        {
            Id = id,
            RequestId = RequestId,
            RuleId = working.RuleId,
            Title = working.Title,
            Role = Role,
            Status = Status,
            DueDay = Day,
            DueTime = Before,
            DueKind = due.Kind,
            EndsAt = due.Ends(TimeZoneInfo.FindSystemTimeZoneById(Zone)),
            SafeDay = safe,
            Zone = Zone,
            Citation = Authority,
            PackVersion = "",
            Authority = Authority,
            Note = Reason,
            Working = JsonSerializer.Serialize(working, Deadline.Json),
            Inputs = "{}",
            ComputedAt = now,
            ComputedBy = by,
        };
    }

    private ComputedDeadline WorkingOf(Guid id, DueMoment due, OffDays off, DateOnly? safe) =>
        new(Held?.RuleId ?? $"SET.{id:N}", Held?.Title ?? Title, Role)
        {
            Due = due,
            SafeDate = safe,
            Trace = [.. Lines(due, safe)],
            Workings = safe is { } day ? [Working.OfBound("date that was set", off, due, day)] : [],
            Citation = Authority,
            Consequence = Held?.ReadWorking().Consequence,
            Mark = RuleMark.V,
            PackVersion = "",
            CalendarVersions = [.. off.Calendars.Select(it => $"{it.Id} {it.Version}")],
            Zone = Zone,
        };

    private IEnumerable<TraceLine> Lines(DueMoment due, DateOnly? safe)
    {
        if (Held is not null)
        {
            yield return new(TraceKind.Note, $"Before: {Held.ReadDue()?.ToString() ?? "no date"} ({Held.Citation}).", Held.DueDay);
        }

        yield return new(TraceKind.Result, $"Set to {due} by {Authority}.{(Reason.Length > 0 ? $" Reason: {Reason}" : "")}", Day);

        if (safe is { } day)
        {
            yield return new(TraceKind.Safe, $"Safe date: {day.Written()}, the last business day before {Day.Written()}.", safe);
        }
    }

    private IEnumerable<HolidayCalendar> CalendarsOf(RuleLibrary library)
    {
        var ids = (Held?.ReadWorking().CalendarVersions ?? []).Select(version => version.Split(' ')[0]).Append(Federal).ToHashSet();
        return library.Calendars.Values.Where(calendar => ids.Contains(calendar.Id));
    }
}
