using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Ends the secret address of one's own calendar: from now on it answers as if it had never been.</summary>
[Requires(Permission.OwnAccount)]
public sealed class EndCalendarFeed(LegalRequestsDb db, OperationContext context) : IOperation<EndCalendarFeed.Form, Nothing>
{
    public sealed record Form : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var ended = await db.Set<CalendarFeed>().Where(it => it.StaffId == context.Actor.StaffId).ExecuteDeleteAsync(cancellation);
        return ended == 1 ? Nothing.More : Refusal.Conflict("calendar.no-feed", "There is no address that could be ended.");
    }
}
