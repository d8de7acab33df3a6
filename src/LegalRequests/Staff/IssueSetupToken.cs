using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Stores the hash of a one-time token for the first administrator; gives false when somebody can sign in already.</summary>
[Requires(Permission.SystemWork)]
public sealed class IssueSetupToken(LegalRequestsDb db, OperationContext context) : IOperation<IssueSetupToken.Form, bool>
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <param name="TokenHash">See <see cref="OneTimeCode.HashOf"/>.</param>
    public sealed record Form(string TokenHash) : IForm<bool>;

    public async Task<Outcome<bool>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (await db.Set<StaffMember>().AnyAsync(cancellation))
        {
            return false;
        }

        await db.Set<SetupToken>().ExecuteDeleteAsync(cancellation);
        db.Add(new SetupToken { TokenHash = form.TokenHash, ExpiresAt = context.Now + Life });
        return true;
    }
}
