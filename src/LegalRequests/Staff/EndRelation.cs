using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Ends a person's part in a request, or lifts a wall. The row stays, with its end.</summary>
[Requires(Permission.GrantAccess)]
public sealed class EndRelation(LegalRequestsDb db, OperationContext context) : IOperation<EndRelation.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid RelationId) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var relation = await RelationsInForce.Of(db, form.RequestId, context.Now)
            .SingleOrDefaultAsync(it => it.Id == form.RelationId, cancellation);

        if (relation is null)
        {
            return Refusal.Conflict("relation.over", "This part is over already.");
        }

        if (relation.Relation == Relation.Owner && !await HasOtherOwnerAsync(relation, cancellation))
        {
            return Refusal.Conflict("relation.last-owner", "A request always has an owner. Name the next one first.");
        }

        context.Note("staff", relation.StaffId);
        context.Note("relation", relation.Relation);
        relation.Until = context.Now;
        return Nothing.More;
    }

    private Task<bool> HasOtherOwnerAsync(RequestRelation relation, CancellationToken cancellation) =>
        RelationsInForce.Of(db, relation.RequestId, context.Now)
            .AnyAsync(it => it.Relation == Relation.Owner && it.Id != relation.Id, cancellation);
}
