using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>What stands above every page about one request.</summary>
public sealed record RequestHeading(
    Guid Id,
    string Number,
    string Caption,
    string Court,
    Instrument Instrument,
    RequestStatus Status,
    RequestStanding Standing);

/// <summary>Finds requests by the number in an address, for people who may see them.</summary>
public sealed class RequestHeadings(LegalRequestsDb db, RequestAccess access, TimeProvider clock)
{
    /// <summary>Null when there is no such request or this person may not know of it: the same answer for both.</summary>
    public async Task<RequestHeading?> FindAsync(string number, Actor actor, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var visible = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(actor, now));
        var request = await db.Set<LegalRequest>()
            .AsNoTracking()
            .Where(it => it.Number == number && visible.Any(latch => latch.Id == it.Id))
            .Select(it => new { it.Id, it.Number, it.Caption, it.Court, it.Instrument, it.Status })
            .SingleOrDefaultAsync(cancellation);

        return request is not null && await access.StandingAsync(actor, request.Id, now, cancellation) is { } standing
            ? new RequestHeading(request.Id, request.Number, request.Caption, request.Court, request.Instrument, request.Status, standing)
            : null;
    }
}
