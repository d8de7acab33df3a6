using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Gives a person something to do with a request. Gives the relation's id.</summary>
[Requires(Permission.GrantAccess)]
public sealed class GrantRelation(LegalRequestsDb db, OperationContext context) : IOperation<GrantRelation.Form, Guid>
{
    private const StaffRoles WithoutCases = StaffRoles.Administrator;

    /// <param name="Until">UTC; null without an end.</param>
    public sealed record Form(Guid RequestId, Guid StaffId, Relation Relation, string Reason, DateTimeOffset? Until) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        context.Note("staff", form.StaffId);
        context.Note("relation", form.Relation);
        var member = await db.Set<StaffMember>().SingleOrDefaultAsync(it => it.Id == form.StaffId && !it.Disabled, cancellation);

        if (member is null)
        {
            return Refusal.OnField("StaffId", "relation.nobody", "Choose a person who works here.");
        }

        if (Mismatch(member.Roles, form.Relation) is { } mismatch)
        {
            return mismatch;
        }

        if (form.Until <= context.Now)
        {
            return Refusal.OnField("Until", "relation.over", "Choose an end that is still to come, or none.");
        }

        var theirs = await RelationsInForce.Of(db, form.RequestId, context.Now)
            .Where(it => it.StaffId == form.StaffId)
            .Select(it => it.Relation)
            .ToListAsync(cancellation);

        if (theirs.Contains(Relation.Walled))
        {
            return Refusal.Conflict("relation.walled", "This person is walled off from the request. Lift the wall first, with a reason.");
        }

        if (theirs.Contains(form.Relation))
        {
            return Refusal.Conflict("relation.already", "This person has this part in the request already.");
        }

        var relation = RelationsInForce.New(form.RequestId, form.StaffId, form.Relation, form.Reason, context.Now, context.Actor.StaffId);
        relation.Until = form.Until;
        db.Add(relation);
        return relation.Id;
    }

    private static Refusal? Mismatch(StaffRoles roles, Relation relation)
    {
        var needed = relation switch
        {
            Relation.Assessor => StaffRoles.SocialWorker,
            Relation.Counsel => StaffRoles.Counsel,
            Relation.Supervisor => StaffRoles.Supervisor,
            Relation.Walled => StaffRoles.None,
            _ => ~WithoutCases,
        };

        return (roles & needed) != 0
            ? null
            : Refusal.OnField("StaffId", "relation.role", "This person's role does not fit the part. Choose another person or another part.");
    }
}
