using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>
/// Takes back a date that was set by hand: the last one that a rule gave holds again. Where the facts have changed since,
/// the new date is proposed.
/// </summary>
[Requires(Permission.ManageDeadlines)]
public sealed class TakeBackDate(LegalRequestsDb db, DeadlineBook book, DatesOfRequest dates, OperationContext context)
    : IOperation<TakeBackDate.Form, Guid>
{
    /// <summary>Gives the id of the row that holds the date.</summary>
    public sealed record Form(Guid RequestId, Guid DeadlineId, string Reason) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Refusal.OnField(nameof(form.Reason), "deadlines.reason-missing", "Say why the date that was set does not hold.");
        }

        var rows = await db.Set<Deadline>().Where(it => it.RequestId == form.RequestId).ToListAsync(cancellation);

        if (rows.Find(it => it.Id == form.DeadlineId) is not { } set)
        {
            return Refusal.NotFound("deadline");
        }

        if (set.SupersededBy is not null || set.SettledAt is not null || !set.IsSetByHand)
        {
            return Refusal.Conflict("deadlines.not-set", "This date was not set by hand, is settled, or does not hold any more. Open the deadlines again.");
        }

        if (LastOfRule(set, rows) is not { } computed)
        {
            return Refusal.Conflict("deadlines.nothing-before", "No rule gave a date here before. Mark this one as not needed instead.");
        }

        set.Note = string.Join(' ', new[] { set.Note, $"Taken back: {form.Reason.Trim()}" }.Where(part => part.Length > 0));
        var again = Deadline.From(computed.ReadWorking(), form.RequestId, computed.Inputs, context.Now, context.Actor.StaffId);
        await book.ReplaceAsync(set, again, cancellation);
        context.Note("deadline", again.Id);
        await db.SaveChangesAsync(cancellation);
        await dates.ComputeAsync(form.RequestId, cancellation);
        return again.Id;
    }

    private static Deadline? LastOfRule(Deadline row, List<Deadline> rows)
    {
        while (row.IsSetByHand)
        {
            if (rows.Find(it => it.SupersededBy == row.Id) is not { } before)
            {
                return null;
            }

            row = before;
        }

        return row;
    }
}
