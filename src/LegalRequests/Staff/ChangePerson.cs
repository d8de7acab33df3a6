using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Changes another person's name, credential and roles. Nobody changes their own roles.</summary>
[Requires(Permission.ManageStaff)]
public sealed class ChangePerson(LegalRequestsDb db, OperationContext context) : IOperation<ChangePerson.Form, Nothing>
{
    public sealed record Form(Guid StaffId, string DisplayName, string Credential, StaffRoles Roles) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        context.Note("staff", form.StaffId);

        if (StaffName.Fault(form.DisplayName, form.Credential) is { } fault)
        {
            return fault;
        }

        if (await db.Set<StaffMember>().SingleOrDefaultAsync(it => it.Id == form.StaffId, cancellation) is not { } member)
        {
            return Refusal.NotFound("person");
        }

        if (form.Roles == StaffRoles.None)
        {
            return Refusal.OnField("Roles", "staff.no-role", "Choose at least one role, or switch the account off.");
        }

        if (member.Id == context.Actor.StaffId && form.Roles != member.Roles)
        {
            return Refusal.OnField("Roles", "staff.own-roles", "Nobody changes their own roles. Ask another administrator.");
        }

        context.Note("rolesBefore", member.Roles);
        context.Note("roles", form.Roles);
        member.DisplayName = form.DisplayName.Trim();
        member.Credential = form.Credential.Trim();
        member.Roles = form.Roles;
        return Nothing.More;
    }
}
