using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Workflows.Running;

/// <summary>Writes what a burst changed, all in the caller's transaction.</summary>
internal sealed class BurstWriter(LegalRequestsDb db, OperationContext context, TimeProvider clock)
{
    public async Task WriteAsync(
        WorkflowInstance instance,
        WorkflowDefinition definition,
        FlowBurst burst,
        Guid actorId,
        DateTimeOffset? due,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (burst.State.Finished) instance.Status = WorkflowStatus.Finished;

        await CloseAsync(instance, burst.Closed, cancellation);
        var opened = burst.Opened.Where(visit => burst.State.Open.ContainsKey(visit.Step)).Select(visit => Bookmark(instance, definition.Step(visit.Step), visit.Visit, due, now)).ToList();
        db.AddRange(opened);
        db.AddRange(Lines(instance, burst, actorId, now));
        await db.SaveChangesAsync(cancellation);

        // A later burst of the same transaction may open the same step again.
        foreach (var bookmark in opened) db.Entry(bookmark).State = EntityState.Detached;

        await UpdateAsync(instance, burst, now, cancellation);
        context.Raise(new WorkflowMoved(instance.RequestId, opened.ConvertAll(bookmark => bookmark.TaskName), instance.Status));
    }

    private Task<int> CloseAsync(WorkflowInstance instance, IReadOnlyList<StepVisit> closed, CancellationToken cancellation)
    {
        var steps = closed.Select(visit => visit.Step).ToList();
        return db.Set<OpenBookmark>().Where(it => it.InstanceId == instance.Id && steps.Contains(it.Step)).ExecuteDeleteAsync(cancellation);
    }

    private static OpenBookmark Bookmark(WorkflowInstance instance, WorkflowStep step, int visit, DateTimeOffset? due, DateTimeOffset now) => new()
    {
        InstanceId = instance.Id,
        Step = step.Id,
        Visit = visit,
        RequestId = instance.RequestId,
        Kind = step.Kind,
        TaskName = step.Key,
        Role = step.Role,
        Due = step.Kind == StepKind.Waiting ? due?.ToUniversalTime() : null,
        OpenedAt = now,
    };

    private static IEnumerable<object> Lines(WorkflowInstance instance, FlowBurst burst, Guid actorId, DateTimeOffset now)
    {
        var effects = new Queue<FlowEffect>(burst.Effects);
        foreach (var (index, line) in burst.Journal.Index())
        {
            var number = instance.Lines + index + 1;
            yield return new JournalEntry
            {
                InstanceId = instance.Id,
                Line = number,
                Step = line.Step,
                Event = line.Event,
                Outcome = line.Outcome,
                ActorId = actorId,
                At = now,
            };
            if (line.Event == JournalEvent.Ordered) yield return Effect(instance, effects.Dequeue(), number, now);
        }
    }

    private static OrderedEffect Effect(WorkflowInstance instance, FlowEffect effect, int line, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        DedupeKey = $"{instance.Id}:{effect.Step}:{effect.Visit}",
        InstanceId = instance.Id,
        RequestId = instance.RequestId,
        Line = line,
        Command = effect.Command,
        OrderedAt = now,
        NotBefore = now,
    };

    private Task<int> UpdateAsync(WorkflowInstance instance, FlowBurst burst, DateTimeOffset now, CancellationToken cancellation)
    {
        var state = burst.State.ToJson();
        var lines = instance.Lines + burst.Journal.Count;
        var ended = instance.Status == WorkflowStatus.Running ? (DateTimeOffset?)null : now;
        return db.Set<WorkflowInstance>().Where(it => it.Id == instance.Id).ExecuteUpdateAsync(
            row => row
                .SetProperty(it => it.State, state)
                .SetProperty(it => it.Lines, lines)
                .SetProperty(it => it.Status, instance.Status)
                .SetProperty(it => it.EndedAt, ended)
                .SetProperty(it => it.EndReason, instance.EndReason)
                .SetProperty(it => it.Incident, "")
                .SetProperty(it => it.IncidentAt, (DateTimeOffset?)null),
            cancellation);
    }
}
