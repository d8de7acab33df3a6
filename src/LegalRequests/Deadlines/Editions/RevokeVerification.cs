using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines.Editions;

/// <summary>Counsel takes a lawyer's word back, with the reason. The record stays; it counts no more.</summary>
[Requires(Permission.VerifyLaw)]
public sealed class RevokeVerification(LegalRequestsDb db, RuleStamps stamps, OperationContext context)
    : IOperation<RevokeVerification.Form, Nothing>
{
    public sealed record Form(Guid VerificationId, string Reason) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var row = await db.Set<RuleVerification>().SingleOrDefaultAsync(it => it.Id == form.VerificationId, cancellation);

        if (row is null)
        {
            return Refusal.NotFound("record");
        }

        if (row.RevokedAt is not null)
        {
            return Refusal.Conflict("rules.revoked", "This record was taken back already. Open the pack again to see what holds.");
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Refusal.OnField(nameof(form.Reason), "rules.reason-missing", "Say why it is taken back.");
        }

        row.RevokedAt = context.Now;
        row.RevokedBy = context.Actor.StaffId;
        row.RevokedBecause = form.Reason.Trim();
        context.Note("verification", row.Id);
        context.Note("entry", row.Entry.Length == 0 ? "all" : row.Entry);
        await db.SaveChangesAsync(cancellation);

        if (row.Kind == VerificationKind.StillCurrent)
        {
            await stamps.RenewDatesAsync(null, cancellation);
            context.Raise(new RuleReadingChanged(row.Id, $"Counsel took back that {row.Entry.Split('/')[^1]} is still the law, so no date is computed from it."));
        }
        else
        {
            await stamps.RenewAsync(cancellation);
        }

        return Nothing.More;
    }
}
