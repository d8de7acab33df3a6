using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A stage at which people are told of a date.</summary>
/// <param name="At">When it comes, UTC.</param>
/// <param name="ToldAt">When they were told; null while they were not.</param>
public sealed record ReminderLine(DeadlineStage Stage, DateTimeOffset At, DateTimeOffset? ToldAt);

/// <summary>Who was told of a date and when, and what is still to come.</summary>
public sealed class ReminderBoard(LegalRequestsDb db, ReminderPlan plan)
{
    /// <summary>In the order of time. A date that is settled or replaced shows only what was told; one of nobody here shows nothing.</summary>
    public async Task<IReadOnlyList<ReminderLine>> ReadAsync(Deadline date, CancellationToken cancellation = default)
    {
        if (RemindedDate.Of(date) is not { } reminded)
        {
            return [];
        }

        var told = await db.Set<DeadlineReminder>().AsNoTracking().Where(it => it.DeadlineId == date.Id).ToListAsync(cancellation);
        var ahead = date is { SupersededBy: null, SettledAt: null } ? plan.StagesOf(reminded) : [];
        var lines = ahead.Select(stage => new ReminderLine(stage.Stage, stage.At, told.Find(it => it.Stage == stage.Stage)?.QueuedAt));
        var others = told.Where(it => !ahead.Any(stage => stage.Stage == it.Stage)).Select(it => new ReminderLine(it.Stage, it.QueuedAt, it.QueuedAt));
        return [.. lines.Concat(others).OrderBy(line => line.At)];
    }
}
