using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Switches another person's account off or on. Off ends all of its sessions at once.</summary>
[Requires(Permission.ManageStaff)]
public sealed class SwitchAccount(LegalRequestsDb db, OperationContext context) : IOperation<SwitchAccount.Form, Nothing>
{
    /// <param name="On">False switches it off.</param>
    public sealed record Form(Guid StaffId, bool On) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        context.Note("staff", form.StaffId);
        context.Note("on", form.On);

        if (form.StaffId == context.Actor.StaffId)
        {
            return Refusal.Conflict("staff.own-account", "Nobody switches off their own account. Ask another administrator.");
        }

        if (await db.Set<StaffMember>().SingleOrDefaultAsync(it => it.Id == form.StaffId, cancellation) is not { } member)
        {
            return Refusal.NotFound("person");
        }

        member.Disabled = !form.On;
        member.SecurityStamp = StaffName.NewStamp();
        await db.Set<StaffSession>().Where(it => it.StaffId == member.Id).ExecuteDeleteAsync(cancellation);
        return Nothing.More;
    }
}
