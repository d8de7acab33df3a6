using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>Opens a date again that was marked as met or not needed by mistake. What became known meanwhile is proposed.</summary>
[Requires(Permission.ManageDeadlines)]
public sealed class ReopenDate(LegalRequestsDb db, DeadlineBook book, DatesOfRequest dates)
    : IOperation<ReopenDate.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid DeadlineId, string Reason) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Refusal.OnField(nameof(form.Reason), "deadlines.reason-missing", "Say why the date is open again.");
        }

        var deadline = await db.Set<Deadline>().SingleOrDefaultAsync(it => it.Id == form.DeadlineId && it.RequestId == form.RequestId, cancellation);

        if (deadline is null)
        {
            return Refusal.NotFound("deadline");
        }

        if (deadline.SupersededBy is not null || deadline.SettledAt is null)
        {
            return Refusal.Conflict("deadlines.not-settled", "This date is not settled, or another took its place. Open the deadlines again.");
        }

        book.Reopen(deadline, $"Opened again: {form.Reason.Trim()}");
        await db.SaveChangesAsync(cancellation);
        await dates.ComputeAsync(form.RequestId, cancellation);
        return Nothing.More;
    }
}
