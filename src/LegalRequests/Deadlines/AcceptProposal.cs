using System.Text.Json;
using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>Lets a proposed date take the place of the one that holds.</summary>
[Requires(Permission.ManageDeadlines)]
public sealed class AcceptProposal(LegalRequestsDb db, DeadlineBook book, OperationContext context)
    : IOperation<AcceptProposal.Form, Guid>
{
    /// <summary>Gives the id of the row that holds the date now.</summary>
    public sealed record Form(Guid RequestId, Guid ProposalId) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var proposal = await db.Set<DeadlineProposal>().SingleOrDefaultAsync(it => it.Id == form.ProposalId && it.RequestId == form.RequestId, cancellation);

        if (proposal is null)
        {
            return Refusal.NotFound("proposal");
        }

        if (proposal.State != ProposalState.Open)
        {
            return Refusal.Conflict("deadlines.proposal-decided", "This proposal is decided. Open the deadlines again to see what holds.");
        }

        var held = await db.Set<Deadline>().SingleAsync(it => it.Id == proposal.DeadlineId, cancellation);
        proposal.Decide(ProposalState.Accepted, context.Now, context.Actor.StaffId);
        context.Note("deadline", held.Id);

        if (proposal.NewWorking is null)
        {
            book.Settle(held, DeadlineStatus.NotNeeded, "The rule does not speak to the request any more.");
            return held.Id;
        }

        var computed = JsonSerializer.Deserialize<ComputedDeadline>(proposal.NewWorking, Deadline.Json)
            ?? throw new InvalidOperationException($"Proposal {proposal.Id} holds no working.");
        var successor = Deadline.From(computed, held.RequestId, proposal.NewInputs, context.Now, context.Actor.StaffId);
        await book.ReplaceAsync(held, successor, cancellation);
        return successor.Id;
    }
}
