using LegalRequests.Access;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>
/// Brings the deadlines of one request up to the clock: tells of the stage that has come, and marks as missed what has
/// ended. After a pause only the latest stage of each deadline is told.
/// </summary>
[Requires(Permission.SystemWork)]
public sealed class NoteDeadlineStages(LegalRequestsDb db, ReminderPlan plan, OperationContext context) : IOperation<NoteDeadlineStages.Form, int>
{
    /// <summary>Gives how many stages were told.</summary>
    public sealed record Form(Guid RequestId) : IForm<int>, IAboutRequest;

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var now = context.Now;
        var due = await db.Set<Deadline>()
            .Where(it => it.RequestId == form.RequestId && it.SupersededBy == null && it.NextStageAt <= now)
            .OrderBy(it => it.NextStageAt)
            .ThenBy(it => it.Id)
            .ToListAsync(cancellation);
        var told = 0;

        foreach (var deadline in due)
        {
            deadline.TakeBackMissed(now);
            told += await BringUpAsync(deadline, now, cancellation);
        }

        context.Note("told", told);
        context.Note("missed", due.Count(it => it.Status == DeadlineStatus.Missed));
        return told;
    }

    private async Task<int> BringUpAsync(Deadline deadline, DateTimeOffset now, CancellationToken cancellation)
    {
        var from = deadline.NextStageAt;
        deadline.NextStageAt = null;

        if (!deadline.IsOpen || RemindedDate.Of(deadline) is not { } date)
        {
            return 0;
        }

        var stages = plan.StagesOf(date);
        deadline.NextStageAt = stages.Where(it => it.At > now).Select(it => (DateTimeOffset?)it.At).FirstOrDefault();
        var come = stages.Where(it => it.At >= from && it.At <= now).ToList();
        var before = await db.Set<DeadlineReminder>().Where(it => it.DeadlineId == deadline.Id).ToListAsync(cancellation);
        var open = come.LastOrDefault(it => it.Stage.Kind == StageKind.Unopened) is { } check && !IsTakenUp(deadline, before, check.At) ? check.Stage : (DeadlineStage?)null;
        var latest = come.LastOrDefault(it => it.Stage.Kind != StageKind.Unopened)?.Stage;
        var told = 0;

        if (latest == DeadlineStage.Late)
        {
            deadline.Miss();
            return Tell(deadline, before, DeadlineStage.Late, plan.EscalatesWhenMissed || !IsTakenUp(deadline, before, now)) ? 1 : 0;
        }

        if (latest is { } stage)
        {
            told += Tell(deadline, before, stage, escalates: false) ? 1 : 0;
        }

        if (open is { } unopened)
        {
            told += Tell(deadline, before, unopened, escalates: true) ? 1 : 0;
        }

        return told;
    }

    /// <summary>
    /// Whether somebody who can act has seen the date since they were first reminded of it, or put it on the docket
    /// after the stage: then they know it.
    /// </summary>
    private bool IsTakenUp(Deadline deadline, List<DeadlineReminder> before, DateTimeOffset stageAt) =>
        !plan.EscalatesWhenUnopened
        || deadline.ComputedAt >= stageAt
        || (before.Count > 0 && deadline.SeenAt >= before.Min(it => it.QueuedAt));

    private bool Tell(Deadline deadline, List<DeadlineReminder> before, DeadlineStage stage, bool escalates)
    {
        if (before.Exists(it => it.Stage == stage))
        {
            return false;
        }

        deadline.RemindedAt = context.Now;
        db.Add(new DeadlineReminder { Id = Guid.CreateVersion7(), DeadlineId = deadline.Id, Kind = stage.Kind, Days = stage.Days, QueuedAt = context.Now });
        var day = (stage == DeadlineStage.Late ? deadline.DueDay : deadline.SafeDay ?? deadline.DueDay)
            ?? throw new InvalidOperationException($"Deadline {deadline.Id} has a stage but no day.");
        var today = CourtMoment.FromInstant(context.Now, TimeZoneInfo.FindSystemTimeZoneById(deadline.Zone)).Day;
        context.Raise(new DeadlineStageReached(deadline.RequestId, deadline.Id, stage, day, today, escalates));
        return true;
    }
}
