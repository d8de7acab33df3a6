using System.Text.Json;
using System.Text.Json.Nodes;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>What applying the rules to a request did.</summary>
public sealed record BookEntry(int Written, int Proposed, int TasksOpened);

/// <summary>
/// Keeps the dates of requests, in the caller's transaction. A date is written once; whatever would change it later
/// becomes a proposal. Call it from an operation that holds the request's latch.
/// </summary>
public sealed class DeadlineBook(LegalRequestsDb db, DeadlineCalculator calculator, ReminderPlan reminders, OperationContext context)
{
    /// <summary>Applies the rules: new dates are written, changed ones proposed, questions staged for counsel.</summary>
    public async Task<BookEntry> ComputeAsync(Guid requestId, RequestFacts facts, CancellationToken cancellation = default)
    {
        var calculation = calculator.Compute(facts);
        var inputs = JsonSerializer.Serialize(facts, Deadline.Json);
        var current = await db.Set<Deadline>().Where(it => it.RequestId == requestId && it.SupersededBy == null).ToListAsync(cancellation);
        var (written, proposed) = (0, 0);

        foreach (var computed in calculation.Deadlines)
        {
            if (current.Find(it => it.RuleId == computed.RuleId) is { } held)
            {
                proposed += await CompareAsync(held, computed, inputs, cancellation) ? 1 : 0;
            }
            else
            {
                Add(Deadline.From(computed, requestId, inputs, context.Now, context.Actor.StaffId));
                written++;
            }
        }

        foreach (var held in current.Where(it => it.Mark is not null && calculation.Deadlines.All(computed => computed.RuleId != it.RuleId)))
        {
            proposed += await CompareAsync(held, null, inputs, cancellation) ? 1 : 0;
        }

        var opened = await StageTasksAsync(requestId, calculation.Questions, cancellation);
        context.Note("deadlines", written);
        context.Note("proposals", proposed);
        context.Note("counselTasks", opened);
        return new(written, proposed, opened);
    }

    /// <summary>Ends every date that is still open, as when the request is closed; proposals and tasks fall away with them.</summary>
    public async Task CloseAllAsync(Guid requestId, string reason, CancellationToken cancellation = default)
    {
        var current = await db.Set<Deadline>().Where(it => it.RequestId == requestId && it.SupersededBy == null && it.SettledAt == null).ToListAsync(cancellation);

        foreach (var deadline in current.Where(deadline => deadline.IsOpen))
        {
            Settle(deadline, DeadlineStatus.NotNeeded, reason);
        }

        foreach (var proposal in await db.Set<DeadlineProposal>().Where(it => it.RequestId == requestId && it.State == ProposalState.Open).ToListAsync(cancellation))
        {
            proposal.Decide(ProposalState.Replaced, context.Now, context.Actor.StaffId, reason);
        }

        await StageTasksAsync(requestId, [], cancellation);
    }

    /// <summary>Puts a new row in the place of one that holds; what was proposed for the old one falls away.</summary>
    internal async Task ReplaceAsync(Deadline held, Deadline successor, CancellationToken cancellation)
    {
        await ReplaceOpenProposalAsync(held.Id, cancellation);
        held.SupersededBy = successor.Id;
        held.NextStageAt = null;

        // Only one row of a rule may hold at a time: the old one must have let go before the new one is written.
        await db.SaveChangesAsync(cancellation);
        Add(successor);
    }

    /// <summary>Adds a row and arms its first reminder.</summary>
    internal void Add(Deadline deadline)
    {
        deadline.NextStageAt = reminders.FirstOf(deadline);
        db.Add(deadline);
    }

    internal void Settle(Deadline deadline, DeadlineStatus status, string note)
    {
        deadline.Status = status;
        deadline.Note = note;
        deadline.SettledAt = context.Now;
        deadline.SettledBy = context.Actor.StaffId;
        deadline.NextStageAt = null;
    }

    /// <summary>True when a change was proposed.</summary>
    private async Task<bool> CompareAsync(Deadline held, ComputedDeadline? computed, string inputs, CancellationToken cancellation)
    {
        if (held.SettledAt is not null || held.Status is not (DeadlineStatus.Computed or DeadlineStatus.Missed))
        {
            return false;
        }

        if (computed is not null && IsSame(held, computed))
        {
            await ReplaceOpenProposalAsync(held.Id, cancellation);
            held.Working = JsonSerializer.Serialize(computed, Deadline.Json);
            held.Inputs = inputs;
            return false;
        }

        var working = computed is null ? null : JsonSerializer.Serialize(computed, Deadline.Json);
        var last = await db.Set<DeadlineProposal>().Where(it => it.DeadlineId == held.Id).OrderByDescending(it => it.Id).FirstOrDefaultAsync(cancellation);

        if (last is { State: ProposalState.Open or ProposalState.Refused } && last.NewWorking == working)
        {
            return false;
        }

        await ReplaceOpenProposalAsync(held.Id, cancellation);
        await db.SaveChangesAsync(cancellation);
        var proposal = new DeadlineProposal
        {
            Id = Guid.CreateVersion7(),
            RequestId = held.RequestId,
            DeadlineId = held.Id,
            OldDueDay = held.DueDay,
            NewDueDay = computed?.Due?.Day,
            OldSafeDay = held.SafeDay,
            NewSafeDay = computed?.SafeDate,
            ChangedFacts = ChangedFacts(held.Inputs, inputs),
            NewWorking = working,
            NewInputs = inputs,
            ProposedAt = context.Now,
            ProposedBy = context.Actor.StaffId,
        };
        db.Add(proposal);
        context.Raise(new DeadlineChangeProposed(held.RequestId, held.Id, proposal.Id));
        return true;
    }

    private async Task ReplaceOpenProposalAsync(Guid deadlineId, CancellationToken cancellation)
    {
        var open = await db.Set<DeadlineProposal>().SingleOrDefaultAsync(it => it.DeadlineId == deadlineId && it.State == ProposalState.Open, cancellation);

        // The row may be decided in this very transaction and not yet be written.
        if (open is { State: ProposalState.Open })
        {
            open.Decide(ProposalState.Replaced, context.Now, context.Actor.StaffId);
        }
    }

    private async Task<int> StageTasksAsync(Guid requestId, IReadOnlyList<CounselQuestion> questions, CancellationToken cancellation)
    {
        var tasks = await db.Set<CounselTask>().Where(it => it.RequestId == requestId).ToListAsync(cancellation);

        foreach (var task in tasks.Where(task => task.ClosedAt is null && !questions.Any(question => Is(task, question))))
        {
            task.ClosedAt = context.Now;
            task.ClosedBy = Access.Actor.SystemId;
            task.Answer = "The question does not arise any more.";
        }

        var opened = questions.Where(question => !tasks.Exists(task => Is(task, question) && task.ClosedBy != Access.Actor.SystemId)).ToList();
        db.AddRange(opened.Select(question => new CounselTask
        {
            Id = Guid.CreateVersion7(),
            RequestId = requestId,
            Code = question.Code,
            Subject = question.Subject,
            Sentence = question.Sentence,
            OpenedAt = context.Now,
        }));
        return opened.Count;
    }

    private static bool Is(CounselTask task, CounselQuestion question) => task.Code == question.Code && task.Subject == question.Subject;

    private static bool IsSame(Deadline held, ComputedDeadline computed) =>
        held.ReadDue() == computed.Due && held.SafeDay == computed.SafeDate && held.Verdict == computed.Verdict && held.Zone == computed.Zone;

    private static string ChangedFacts(string before, string after)
    {
        var (old, now) = (JsonNode.Parse(before)?.AsObject() ?? [], JsonNode.Parse(after)?.AsObject() ?? []);
        var names = old.Select(entry => entry.Key).Union(now.Select(entry => entry.Key));
        return string.Join(", ", names.Where(name => !JsonNode.DeepEquals(old[name], now[name])));
    }
}
