using System.Text.Json;
using System.Text.Json.Nodes;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>What applying the rules to a request did.</summary>
public sealed record BookEntry(int Written, int Proposed, int TasksOpened);

/// <summary>A change of the rules in force, by which dates are computed anew.</summary>
/// <param name="Because">What changed, in one sentence for the people whose dates it touches.</param>
public sealed record RuleNews(Guid ChangeId, string Because);

/// <summary>
/// Keeps the dates of requests, in the caller's transaction. A date is written once; whatever would change it later
/// becomes a proposal. Call it from an operation that holds the request's latch.
/// </summary>
public sealed class DeadlineBook(LegalRequestsDb db, DeadlineCalculator calculator, ReminderPlan reminders, OperationContext context)
{
    /// <summary>Applies the rules: new dates are written, changed ones proposed, questions staged for counsel.</summary>
    public Task<BookEntry> ComputeAsync(Guid requestId, RequestFacts facts, CancellationToken cancellation = default) =>
        ApplyAsync(requestId, facts, null, cancellation);

    /// <summary>As <see cref="ComputeAsync"/>, after the rules changed. Nobody is told of each single proposal: the change tells them of all.</summary>
    public Task<BookEntry> ReconsiderAsync(Guid requestId, RequestFacts facts, RuleNews because, CancellationToken cancellation = default) =>
        ApplyAsync(requestId, facts, because, cancellation);

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
        deadline.SettledFrom = deadline.Status;
        deadline.Status = status;
        deadline.Note = note;
        deadline.SettledAt = context.Now;
        deadline.SettledBy = context.Actor.StaffId;
        deadline.NextStageAt = null;
    }

    /// <summary>Opens a date again that somebody settled by mistake; it is reminded of as before.</summary>
    internal void Reopen(Deadline deadline, string note)
    {
        deadline.Status = deadline.SettledFrom ?? (deadline.IsSetByHand ? DeadlineStatus.SetByCourt : DeadlineStatus.Computed);
        (deadline.SettledFrom, deadline.SettledAt, deadline.SettledBy, deadline.MetOn) = (null, null, null, null);
        deadline.Note = note;
        deadline.NextStageAt = reminders.FirstOf(deadline);
        context.Note("deadline", deadline.Id);
    }

    private async Task<BookEntry> ApplyAsync(Guid requestId, RequestFacts facts, RuleNews? because, CancellationToken cancellation)
    {
        var calculation = calculator.Compute(facts);
        var inputs = JsonSerializer.Serialize(facts, Deadline.Json);
        var current = await db.Set<Deadline>().Where(it => it.RequestId == requestId && it.SupersededBy == null).ToListAsync(cancellation);
        var rows = current.ToDictionary(row => row.Id);
        var (written, proposed) = (0, 0);

        foreach (var change in DateComparison.Of([.. current.Select(HeldDate.Of)], calculation.Deadlines))
        {
            if (change is { Held: null, Computed: { } first })
            {
                Add(Deadline.From(first, requestId, inputs, context.Now, context.Actor.StaffId));
                written++;
            }
            else if (change.Held is { } held)
            {
                proposed += await ProposeAsync(change, rows[held.Id], inputs, because, cancellation) ? 1 : 0;
            }
        }

        var opened = await StageTasksAsync(requestId, calculation.Questions, cancellation);
        context.Note("deadlines", written);
        context.Note("proposals", proposed);
        context.Note("counselTasks", opened);
        return new(written, proposed, opened);
    }

    /// <summary>True when a change was proposed.</summary>
    private async Task<bool> ProposeAsync(DateChange change, Deadline held, string inputs, RuleNews? because, CancellationToken cancellation)
    {
        var working = change.Computed is null ? null : JsonSerializer.Serialize(change.Computed, Deadline.Json);

        if (change is { News: DateNews.Same, Computed: { } same })
        {
            await ReplaceOpenProposalAsync(held.Id, cancellation);
            Confirm(held, same, working, inputs);
            return false;
        }

        var last = await db.Set<DeadlineProposal>().Where(it => it.DeadlineId == held.Id).OrderByDescending(it => it.Id).FirstOrDefaultAsync(cancellation);

        if (last?.Stands(change.Computed, inputs) == true)
        {
            last.Refresh(working, inputs);
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
            NewDueDay = change.Computed?.Due?.Day,
            OldSafeDay = held.SafeDay,
            NewSafeDay = change.Computed?.SafeDate,
            ChangedFacts = ChangedFacts(held.Inputs, inputs),
            RuleChangeId = because?.ChangeId,
            Because = because?.Because,
            NewWorking = working,
            NewInputs = inputs,
            ProposedAt = context.Now,
            ProposedBy = context.Actor.StaffId,
        };
        db.Add(proposal);

        if (because is null)
        {
            context.Raise(new DeadlineChangeProposed(held.RequestId, held.Id, proposal.Id));
        }

        return true;
    }

    /// <summary>A date that other facts confirm is shown with them. One that only other rules confirm keeps the rules it was written by.</summary>
    private static void Confirm(Deadline held, ComputedDeadline computed, string? working, string inputs)
    {
        if (held.Inputs != inputs && working is not null)
        {
            (held.Working, held.Inputs, held.PackVersion) = (working, inputs, computed.PackVersion);
        }
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

        var change = QuestionChange.Between(tasks, questions);

        foreach (var task in change.Closed)
        {
            task.ClosedAt = context.Now;
            task.ClosedBy = Access.Actor.SystemId;
            task.Answer = "The question does not arise any more.";
        }

        db.AddRange(change.Opened.Select(question => new CounselTask
        {
            Id = Guid.CreateVersion7(),
            RequestId = requestId,
            Code = question.Code,
            Subject = question.Subject,
            Sentence = question.Sentence,
            OpenedAt = context.Now,
        }));
        return change.Opened.Count;
    }

    private static string ChangedFacts(string before, string after)
    {
        var (old, now) = (JsonNode.Parse(before)?.AsObject() ?? [], JsonNode.Parse(after)?.AsObject() ?? []);
        var names = old.Select(entry => entry.Key).Union(now.Select(entry => entry.Key));
        return string.Join(", ", names.Where(name => !JsonNode.DeepEquals(old[name], now[name])));
    }
}
