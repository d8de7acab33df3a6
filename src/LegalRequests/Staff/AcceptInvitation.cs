using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Spends a one-time code and sets the password. All sessions of the account end.</summary>
[Requires(Permission.SystemWork)]
public sealed class AcceptInvitation(LegalRequestsDb db, OperationContext context) : IOperation<AcceptInvitation.Form, Nothing>
{
    /// <param name="PasswordHash">From <see cref="Passwords.SealAsync"/>.</param>
    public sealed record Form(string UserName, string Code, string PasswordHash) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var name = form.UserName.Trim().ToUpperInvariant();
        var member = await db.Set<StaffMember>().SingleOrDefaultAsync(it => it.NormalizedUserName == name && !it.Disabled, cancellation);

        if (member is null || !await SpendAsync(member.Id, form.Code, cancellation))
        {
            return Refusal.OnField("Code", "invitation.code", "The e-mail address or the code is not right, or the code is used or older than three days.");
        }

        member.PasswordHash = form.PasswordHash;
        member.SecurityStamp = StaffName.NewStamp();
        member.AccessFailedCount = 0;
        member.LockoutEnd = null;
        await db.Set<StaffSession>().Where(it => it.StaffId == member.Id).ExecuteDeleteAsync(cancellation);
        context.Note("staff", member.Id);
        return Nothing.More;
    }

    private async Task<bool> SpendAsync(Guid staffId, string code, CancellationToken cancellation)
    {
        var tokens = db.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == staffId && token.Name == InvitePerson.CodeName);
        var stored = await tokens.AsNoTracking().SingleOrDefaultAsync(cancellation);

        if (stored?.Value?.Split('|') is not [var hash, var end] || !IsSame(hash, OneTimeCode.HashOf(code)))
        {
            return false;
        }

        return long.Parse(end, CultureInfo.InvariantCulture) > context.Now.ToUnixTimeSeconds()
            && await tokens.Where(token => token.Value == stored.Value).ExecuteDeleteAsync(cancellation) == 1;
    }

    private static bool IsSame(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(left), Encoding.ASCII.GetBytes(right));
}
