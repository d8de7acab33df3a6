using LegalRequests.Access;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>Records the decision that nothing will be done by this date, as when no objection is made.</summary>
[Requires(Permission.ManageDeadlines)]
public sealed class MarkNotNeeded(LegalRequestsDb db, DeadlineBook book, OperationContext context) : IOperation<MarkNotNeeded.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid DeadlineId, string Reason) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Refusal.OnField(nameof(form.Reason), "deadlines.reason-missing", "Say why nothing is to be done by this date.");
        }

        var deadline = await db.Set<Deadline>().SingleOrDefaultAsync(it => it.Id == form.DeadlineId && it.RequestId == form.RequestId, cancellation);

        if (deadline is null)
        {
            return Refusal.NotFound("deadline");
        }

        if (deadline.SupersededBy is not null || deadline.SettledAt is not null)
        {
            return Refusal.Conflict("deadlines.settled", "This date is settled already. Open the deadlines again to see how.");
        }

        // Gate 6 stays shut until an embargo has passed; opening it early is a question of law.
        if (deadline.Role == DeadlineRole.Embargo && !context.Actor.Has(StaffRoles.Counsel))
        {
            return new Refusal("deadlines.embargo-is-counsels", "Nothing may leave before this date. Only counsel decides that it does not hold.", RefusalKind.Forbidden);
        }

        book.Settle(deadline, DeadlineStatus.NotNeeded, form.Reason.Trim());
        context.Note("deadline", deadline.Id);
        return Nothing.More;
    }
}
