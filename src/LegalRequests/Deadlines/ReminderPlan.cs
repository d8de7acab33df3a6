using System.Globalization;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using Microsoft.Extensions.Options;

namespace LegalRequests.Deadlines;

/// <summary>A date that people are reminded of.</summary>
/// <param name="SafeDay">The safe date; where there is none, the day of the bound.</param>
/// <param name="EndsAt">The first instant that is too late, UTC.</param>
/// <param name="Zone">IANA zone of the court.</param>
public sealed record RemindedDate(DateOnly SafeDay, DateTimeOffset? EndsAt, string Zone)
{
    /// <summary>Null when nobody is to be told of the deadline.</summary>
    public static RemindedDate? Of(Deadline deadline) =>
        deadline is { Role: DeadlineRole.Ours, DueDay: { } due } ? new(deadline.SafeDay ?? due, deadline.EndsAt, deadline.Zone) : null;
}

/// <summary>A stage of a date and when it comes, UTC.</summary>
public sealed record ComingStage(DeadlineStage Stage, DateTimeOffset At);

/// <summary>When each stage of a deadline comes, by the agency's settings.</summary>
public sealed class ReminderPlan(IOptions<DeadlineSettings> settings)
{
    /// <summary>When people are told, on the court's clock: before the working day begins.</summary>
    public static readonly TimeOnly Morning = new(6, 0);

    private readonly IReadOnlyList<int> days = settings.Value.Days();
    private readonly int? unopened = settings.Value.EscalateDays;

    public bool EscalatesWhenMissed { get; } = settings.Value.EscalateWhenMissed;

    public bool EscalatesWhenUnopened => unopened is not null;

    /// <summary>The plan in words. Rows that were armed under other words are armed anew.</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"before {string.Join(',', days)}; unopened {unopened}");

    /// <summary>Every stage of a date in the order in which they come.</summary>
    public IReadOnlyList<ComingStage> StagesOf(RemindedDate date)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(date.Zone);
        ComingStage Coming(DeadlineStage stage) => new(stage, new CourtMoment(date.SafeDay.AddDays(-stage.Days), Morning).Instant(zone));
        var stages = days.Select(day => Coming(DeadlineStage.Before(day))).ToList();

        if (unopened is { } left)
        {
            stages.Add(Coming(DeadlineStage.Unopened(left)));
        }

        if (date.EndsAt is { } end)
        {
            stages.RemoveAll(it => it.At >= end);
            stages.Add(new(DeadlineStage.Late, end));
        }

        return [.. stages.OrderBy(it => it.At)];
    }

    /// <summary>When the sweep must first look at a new deadline; null when nobody is to be told of it.</summary>
    public DateTimeOffset? FirstOf(Deadline deadline) =>
        RemindedDate.Of(deadline) is { } date ? StagesOf(date).Select(it => (DateTimeOffset?)it.At).FirstOrDefault() : null;
}
