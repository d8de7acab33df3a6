using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>Keeps the date that holds, with the reason. The same change is not proposed again.</summary>
[Requires(Permission.ManageDeadlines)]
public sealed class RefuseProposal(LegalRequestsDb db, OperationContext context) : IOperation<RefuseProposal.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid ProposalId, string Reason) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Refusal.OnField(nameof(form.Reason), "deadlines.reason-missing", "Say why the date stays as it is.");
        }

        var proposal = await db.Set<DeadlineProposal>().SingleOrDefaultAsync(it => it.Id == form.ProposalId && it.RequestId == form.RequestId, cancellation);

        if (proposal is null)
        {
            return Refusal.NotFound("proposal");
        }

        if (proposal.State != ProposalState.Open)
        {
            return Refusal.Conflict("deadlines.proposal-decided", "This proposal is decided. Open the deadlines again to see what holds.");
        }

        proposal.Decide(ProposalState.Refused, context.Now, context.Actor.StaffId, form.Reason.Trim());
        context.Note("deadline", proposal.DeadlineId);
        return Nothing.More;
    }
}
