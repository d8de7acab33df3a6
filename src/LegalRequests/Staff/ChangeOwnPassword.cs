using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Sets one's own new password. All of one's sessions end, this one too: a copy of its cookie must not outlive the old password.</summary>
[Requires(Permission.OwnAccount)]
public sealed class ChangeOwnPassword(LegalRequestsDb db, OperationContext context) : IOperation<ChangeOwnPassword.Form, Nothing>
{
    /// <param name="PasswordHash">From <see cref="Passwords.SealAsync"/>, after <see cref="CheckPassword"/> admitted the old one.</param>
    public sealed record Form(string PasswordHash) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var member = await db.Set<StaffMember>().SingleAsync(it => it.Id == context.Actor.StaffId, cancellation);
        member.PasswordHash = form.PasswordHash;
        member.SecurityStamp = StaffName.NewStamp();
        await db.Set<StaffSession>().Where(it => it.StaffId == member.Id).ExecuteDeleteAsync(cancellation);
        return Nothing.More;
    }
}
