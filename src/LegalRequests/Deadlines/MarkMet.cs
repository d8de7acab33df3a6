using LegalRequests.Access;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>Records that what was due was done, and when. Done too late it stays missed, with the day it was done.</summary>
[Requires(Permission.ManageDeadlines)]
public sealed class MarkMet(LegalRequestsDb db, DeadlineBook book, OperationContext context) : IOperation<MarkMet.Form, DeadlineStatus>
{
    /// <summary>Gives the status that came of it.</summary>
    /// <param name="MetOn">In the court's zone.</param>
    /// <param name="Note">How: what was served on whom.</param>
    public sealed record Form(Guid RequestId, Guid DeadlineId, DateOnly MetOn, string Note) : IForm<DeadlineStatus>, IAboutRequest;

    public async Task<Outcome<DeadlineStatus>> RunAsync(Form form, CancellationToken cancellation)
    {
        var deadline = await db.Set<Deadline>().SingleOrDefaultAsync(it => it.Id == form.DeadlineId && it.RequestId == form.RequestId, cancellation);

        if (deadline is null)
        {
            return Refusal.NotFound("deadline");
        }

        if (deadline.SupersededBy is not null || deadline.SettledAt is not null)
        {
            return Refusal.Conflict("deadlines.settled", "This date is settled already. Open the deadlines again to see how.");
        }

        if (deadline.Role is DeadlineRole.Embargo or DeadlineRole.TheirPrecondition)
        {
            return Refusal.Conflict("deadlines.nothing-to-do", "Nothing was ours to do by this date.");
        }

        var today = CourtMoment.FromInstant(context.Now, TimeZoneInfo.FindSystemTimeZoneById(deadline.Zone)).Day;

        if (form.MetOn > today)
        {
            return Refusal.OnField(nameof(form.MetOn), "deadlines.future", "The day it was done cannot lie in the future.");
        }

        var status = form.MetOn > deadline.DueDay ? DeadlineStatus.Missed : DeadlineStatus.Met;
        deadline.MetOn = form.MetOn;
        book.Settle(deadline, status, form.Note.Trim());
        context.Note("deadline", deadline.Id);
        context.Note("status", status);
        return status;
    }
}
