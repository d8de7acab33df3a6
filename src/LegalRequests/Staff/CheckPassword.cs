using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>
/// Checks a name and a password as the sign-in page was sent them. The answer, and the time it takes, are the same for a
/// wrong password, an unknown name and a disabled account. Five wrong ones from one address close that address to the
/// account for fifteen minutes; twenty in all close the account for as long.
/// </summary>
public sealed class CheckPassword(LegalRequestsDb db, Passwords passwords, OperationRunner runner, TimeProvider clock)
{
    /// <returns>The person, or a refusal that does not tell which of the two was wrong.</returns>
    public async Task<Outcome<StaffCard>> RunAsync(string userName, string password, string address, CancellationToken cancellation = default)
    {
        var name = userName.Trim().ToUpperInvariant();
        var key = SignInThrottle.KeyOf(name, address);

        if (await IsBlockedAsync(key, cancellation))
        {
            return Blocked;
        }

        var member = await db.Set<StaffMember>().AsNoTracking().SingleOrDefaultAsync(it => it.NormalizedUserName == name, cancellation);
        var right = await passwords.IsRightAsync(member?.PasswordHash, password, cancellation);
        var form = new NoteSignIn.Form(member?.Id, key, right);
        var admitted = await runner.RunAsync(form, Caller.System with { Address = address }, cancellation);

        if (admitted.Refusal is { } refusal)
        {
            return refusal;
        }

        return admitted.Value && member is not null
            ? StaffDirectory.CardOf(member)
            : Wrong;
    }

    private static Refusal Wrong => new("sign-in.wrong", "The e-mail address or the password is not right.");

    private static Refusal Blocked =>
        new("sign-in.wait", "Too many wrong passwords. Wait fifteen minutes, or ask an administrator for a new password.");

    private Task<bool> IsBlockedAsync(string key, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return db.Set<SignInThrottle>().AnyAsync(row => row.KeyHash == key && row.BlockedUntil > now, cancellation);
    }
}
