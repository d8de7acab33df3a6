using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>
/// Stores the hash of a one-time code with which a person chooses a password: the first one, or a new one when the old is
/// forgotten. A new code replaces the one before. Good for three days.
/// </summary>
[Requires(Permission.ManageStaff)]
public sealed class InvitePerson(LegalRequestsDb db, OperationContext context) : IOperation<InvitePerson.Form, Nothing>
{
    internal const string Provider = "LegalRequests";

    internal const string CodeName = "Invitation";

    private static readonly TimeSpan Life = TimeSpan.FromDays(3);

    /// <param name="CodeHash">See <see cref="OneTimeCode.HashOf"/>; the code itself is shown once and kept nowhere.</param>
    public sealed record Form(Guid StaffId, string CodeHash) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        context.Note("staff", form.StaffId);

        if (form.StaffId == context.Actor.StaffId)
        {
            return Refusal.Conflict("staff.own-code", "Change your own password on your account page.");
        }

        if (!await db.Set<StaffMember>().AnyAsync(it => it.Id == form.StaffId && !it.Disabled, cancellation))
        {
            return Refusal.NotFound("person");
        }

        await db.Set<IdentityUserToken<Guid>>()
            .Where(token => token.UserId == form.StaffId && token.Name == CodeName)
            .ExecuteDeleteAsync(cancellation);
        db.Add(new IdentityUserToken<Guid>
        {
            UserId = form.StaffId,
            LoginProvider = Provider,
            Name = CodeName,
            Value = $"{form.CodeHash}|{(context.Now + Life).ToUnixTimeSeconds()}",
        });
        return Nothing.More;
    }
}
