using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>
/// Brings the deadlines of one request up to the clock: tells of the stage that has come, and marks as missed what has
/// ended. After a pause only the latest stage of each deadline is told.
/// </summary>
[Requires(Permission.SystemWork)]
public sealed class NoteDeadlineStages(LegalRequestsDb db, OperationContext context) : IOperation<NoteDeadlineStages.Form, int>
{
    /// <summary>Gives how many stages were told.</summary>
    public sealed record Form(Guid RequestId) : IForm<int>, IAboutRequest;

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var now = context.Now;
        var due = await db.Set<Deadline>()
            .Where(it => it.RequestId == form.RequestId && it.SupersededBy == null && it.NextStageAt <= now)
            .ToListAsync(cancellation);
        var told = 0;

        foreach (var deadline in due.Where(it => it.IsOpen))
        {
            told += await TellAsync(deadline, now, cancellation) ? 1 : 0;
        }

        context.Note("told", told);
        context.Note("missed", due.Count(it => it.Status == DeadlineStatus.Missed));
        return told;
    }

    private async Task<bool> TellAsync(Deadline deadline, DateTimeOffset now, CancellationToken cancellation)
    {
        if (DeadlineStages.LatestBy(deadline, now) is not { } stage)
        {
            return false;
        }

        deadline.NextStageAt = DeadlineStages.NextAfter(deadline, stage);

        if (stage == DeadlineStage.Overdue)
        {
            deadline.Status = DeadlineStatus.Missed;
        }

        if (await db.Set<DeadlineReminder>().AnyAsync(it => it.DeadlineId == deadline.Id && it.Stage == stage, cancellation))
        {
            return false;
        }

        db.Add(new DeadlineReminder { Id = Guid.CreateVersion7(), DeadlineId = deadline.Id, Stage = stage, QueuedAt = now });
        var day = (stage == DeadlineStage.Overdue ? deadline.DueDay : deadline.SafeDay ?? deadline.DueDay)
            ?? throw new InvalidOperationException($"Deadline {deadline.Id} has a stage but no day.");
        context.Raise(new DeadlineStageReached(deadline.RequestId, deadline.Id, stage, day));
        return true;
    }
}
