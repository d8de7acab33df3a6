using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Writes down a try to sign in, right or wrong, and counts the wrong ones. Gives whether the person is let in.</summary>
[Requires(Permission.SystemWork)]
public sealed class NoteSignIn(LegalRequestsDb db, OperationContext context) : IOperation<NoteSignIn.Form, bool>
{
    public const int MostFromOneAddress = 5;

    public const int MostInAll = 20;

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <param name="StaffId">Null when nobody has the name.</param>
    /// <param name="ThrottleKey">See <see cref="SignInThrottle.KeyOf"/>.</param>
    public sealed record Form(Guid? StaffId, string ThrottleKey, bool PasswordRight) : IForm<bool>;

    public async Task<Outcome<bool>> RunAsync(Form form, CancellationToken cancellation)
    {
        var member = await db.Set<StaffMember>().SingleOrDefaultAsync(it => it.Id == form.StaffId, cancellation);
        var lockedOut = member?.LockoutEnd > context.Now;
        var admitted = form.PasswordRight && member is { Disabled: false } && !lockedOut;
        context.Note("staff", form.StaffId ?? Guid.Empty);
        context.Note("admitted", admitted);

        if (admitted && member is not null)
        {
            member.AccessFailedCount = 0;
            member.LockoutEnd = null;
            await db.Set<SignInThrottle>().Where(row => row.KeyHash == form.ThrottleKey).ExecuteDeleteAsync(cancellation);
        }
        else
        {
            await CountAsync(form.ThrottleKey, cancellation);
            CountForAccount(member);
        }

        return admitted;
    }

    private async Task CountAsync(string key, CancellationToken cancellation)
    {
        var day = context.Now.AddDays(-1);
        await db.Set<SignInThrottle>().Where(row => row.LastAt < day).ExecuteDeleteAsync(cancellation);
        var row = await db.Set<SignInThrottle>().SingleOrDefaultAsync(it => it.KeyHash == key, cancellation);

        if (row is null)
        {
            row = new SignInThrottle { KeyHash = key };
            db.Add(row);
        }
        else if (context.Now - row.LastAt > Pause)
        {
            row.Failures = 0;
        }

        row.Failures++;
        row.LastAt = context.Now;
        row.BlockedUntil = row.Failures >= MostFromOneAddress ? context.Now + Pause : null;
    }

    private void CountForAccount(StaffMember? member)
    {
        if (member is null || member.LockoutEnd > context.Now)
        {
            return;
        }

        member.AccessFailedCount++;

        if (member.AccessFailedCount >= MostInAll)
        {
            member.AccessFailedCount = 0;
            member.LockoutEnd = context.Now + Pause;
        }
    }
}
