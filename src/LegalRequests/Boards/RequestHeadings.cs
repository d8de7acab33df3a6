using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>What stands above every page about one request.</summary>
/// <param name="DatesUnseen">People were reminded of a date and nobody who can act has opened the request since.</param>
public sealed record RequestHeading(
    Guid Id,
    string Number,
    string Caption,
    string Court,
    Instrument Instrument,
    RequestStatus Status,
    RequestStanding Standing,
    bool DatesUnseen);

/// <summary>Finds requests by the number in an address, for people who may see them.</summary>
public sealed class RequestHeadings(LegalRequestsDb db, RequestAccess access, TimeProvider clock)
{
    /// <summary>The number of a request by its id, which it has from its draft; null as for <see cref="FindAsync"/>.</summary>
    public async Task<string?> NumberOfAsync(Guid requestId, Actor actor, CancellationToken cancellation = default)
    {
        var visible = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(actor, clock.GetUtcNow()));
        return await db.Set<LegalRequest>()
            .Where(it => it.Id == requestId && visible.Any(latch => latch.Id == it.Id))
            .Select(it => it.Number)
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Null when there is no such request or this person may not know of it: the same answer for both.</summary>
    public async Task<RequestHeading?> FindAsync(string number, Actor actor, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var visible = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(actor, now));
        var unseen = db.Set<Deadline>().Where(NoteDatesSeen.Unseen);
        var request = await db.Set<LegalRequest>()
            .AsNoTracking()
            .Where(it => it.Number == number && visible.Any(latch => latch.Id == it.Id))
            .Select(it => new { it.Id, it.Number, it.Caption, it.Court, it.Instrument, it.Status, DatesUnseen = unseen.Any(date => date.RequestId == it.Id) })
            .SingleOrDefaultAsync(cancellation);

        return request is not null && await access.StandingAsync(actor, request.Id, now, cancellation) is { } standing
            ? new RequestHeading(request.Id, request.Number, request.Caption, request.Court, request.Instrument, request.Status, standing, request.DatesUnseen)
            : null;
    }
}
