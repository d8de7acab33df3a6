using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Makes an account without a password; <see cref="InvitePerson"/> then lets its person choose one. Gives the account's id.</summary>
[Requires(Permission.ManageStaff)]
public sealed class AddPerson(LegalRequestsDb db, OperationContext context) : IOperation<AddPerson.Form, Guid>
{
    public sealed record Form(string DisplayName, string Credential, string UserName, StaffRoles Roles) : IForm<Guid>;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var userName = form.UserName.Trim();

        if ((StaffName.Fault(form.DisplayName, form.Credential) ?? StaffName.AddressFault(userName)) is { } fault)
        {
            return fault;
        }

        if (form.Roles == StaffRoles.None)
        {
            return Refusal.OnField("Roles", "staff.no-role", "Choose at least one role.");
        }

        var normalized = userName.ToUpperInvariant();

        if (await db.Set<StaffMember>().AnyAsync(it => it.NormalizedUserName == normalized, cancellation))
        {
            return Refusal.OnField("UserName", "staff.address-taken", "Somebody has this e-mail address already.");
        }

        var member = StaffName.Member(form.DisplayName, form.Credential, userName, form.Roles, context.Now);
        db.Add(member);
        context.Note("staff", member.Id);
        context.Note("roles", form.Roles);
        return member.Id;
    }
}
