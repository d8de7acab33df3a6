using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Changes how one's own name is written. The credential is the administrator's: logs and certificates print it.</summary>
[Requires(Permission.OwnAccount)]
public sealed class ChangeOwnName(LegalRequestsDb db, OperationContext context) : IOperation<ChangeOwnName.Form, Nothing>
{
    public sealed record Form(string DisplayName) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (StaffName.Fault(form.DisplayName, "") is { } fault)
        {
            return fault;
        }

        var member = await db.Set<StaffMember>().SingleAsync(it => it.Id == context.Actor.StaffId, cancellation);
        member.DisplayName = form.DisplayName.Trim();
        return Nothing.More;
    }
}
