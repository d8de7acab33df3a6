using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>
/// Spends the one-time token and makes the first account. One conditional update decides who spends it, so that of many
/// who come at once exactly one does.
/// </summary>
[Requires(Permission.SystemWork)]
public sealed class MakeFirstAdministrator(LegalRequestsDb db, OperationContext context) : IOperation<MakeFirstAdministrator.Form, Guid>
{
    /// <param name="PasswordHash">From <see cref="Passwords.SealAsync"/>.</param>
    public sealed record Form(string Token, string DisplayName, string UserName, string PasswordHash) : IForm<Guid>;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var userName = form.UserName.Trim();

        if ((StaffName.Fault(form.DisplayName, "") ?? StaffName.AddressFault(userName)) is { } fault)
        {
            return fault;
        }

        var hash = OneTimeCode.HashOf(form.Token);
        var spent = await db.Set<SetupToken>()
            .Where(token => token.TokenHash == hash && token.ConsumedAt == null && token.ExpiresAt > context.Now)
            .ExecuteUpdateAsync(row => row.SetProperty(token => token.ConsumedAt, context.Now), cancellation);

        if (spent != 1 || await db.Set<StaffMember>().AnyAsync(cancellation))
        {
            return new Refusal("setup.token", "The token is wrong, used or older than an hour. A restart of the program makes a new one.", RefusalKind.Forbidden)
            {
                Field = "Token",
            };
        }

        var member = StaffName.Member(form.DisplayName, "", userName, StaffRoles.Administrator, context.Now);
        member.PasswordHash = form.PasswordHash;
        db.Add(member);
        context.Note("staff", member.Id);
        return member.Id;
    }
}
