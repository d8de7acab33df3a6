using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>
/// Puts a wall between a person and a request: a relative, a party, a conflict. From the commit on there is no such
/// request for them, whatever their role; their other parts in it end.
/// </summary>
[Requires(Permission.GrantAccess)]
public sealed class WallOff(LegalRequestsDb db, OperationContext context) : IOperation<WallOff.Form, Guid>
{
    public sealed record Form(Guid RequestId, Guid StaffId, string Reason) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        context.Note("staff", form.StaffId);

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Refusal.OnField("Reason", "wall.reason", "Say why, without the client's name: for example \"relative of a party\".");
        }

        if (!await db.Set<StaffMember>().AnyAsync(it => it.Id == form.StaffId, cancellation))
        {
            return Refusal.OnField("StaffId", "wall.nobody", "Choose a person.");
        }

        var theirs = await RelationsInForce.Of(db, form.RequestId, context.Now)
            .Where(it => it.StaffId == form.StaffId)
            .ToListAsync(cancellation);

        if (theirs.Exists(it => it.Relation == Relation.Walled))
        {
            return Refusal.Conflict("wall.already", "This person is walled off already.");
        }

        theirs.ForEach(it => it.Until = context.Now);
        var wall = RelationsInForce.New(form.RequestId, form.StaffId, Relation.Walled, form.Reason, context.Now, context.Actor.StaffId);
        db.Add(wall);
        return wall.Id;
    }
}
