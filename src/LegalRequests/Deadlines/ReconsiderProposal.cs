using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>Puts a change that was refused by mistake before people once more.</summary>
[Requires(Permission.ManageDeadlines)]
public sealed class ReconsiderProposal(LegalRequestsDb db, OperationContext context) : IOperation<ReconsiderProposal.Form, Guid>
{
    /// <summary>Gives the id of the proposal that is open now.</summary>
    public sealed record Form(Guid RequestId, Guid ProposalId) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var refused = await db.Set<DeadlineProposal>()
            .SingleOrDefaultAsync(it => it.Id == form.ProposalId && it.RequestId == form.RequestId, cancellation);

        if (refused is null)
        {
            return Refusal.NotFound("proposal");
        }

        var held = await db.Set<Deadline>().SingleAsync(it => it.Id == refused.DeadlineId, cancellation);
        var last = await db.Set<DeadlineProposal>().Where(it => it.DeadlineId == held.Id).OrderByDescending(it => it.Id).FirstAsync(cancellation);

        if (refused.State != ProposalState.Refused || last.Id != refused.Id || held.SupersededBy is not null || held.SettledAt is not null)
        {
            return Refusal.Conflict("deadlines.proposal-over", "This change is out of date. Open the deadlines again to see what holds.");
        }

        var again = new DeadlineProposal
        {
            Id = Guid.CreateVersion7(),
            RequestId = refused.RequestId,
            DeadlineId = refused.DeadlineId,
            OldDueDay = refused.OldDueDay,
            NewDueDay = refused.NewDueDay,
            OldSafeDay = refused.OldSafeDay,
            NewSafeDay = refused.NewSafeDay,
            ChangedFacts = refused.ChangedFacts,
            RuleChangeId = refused.RuleChangeId,
            Because = refused.Because,
            NewWorking = refused.NewWorking,
            NewInputs = refused.NewInputs,
            ProposedAt = context.Now,
            ProposedBy = context.Actor.StaffId,
        };
        db.Add(again);
        context.Note("deadline", held.Id);
        return again.Id;
    }
}
