using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Access;

/// <summary>Reads and takes a request's latch.</summary>
public sealed class RequestAccess(LegalRequestsDb db)
{
    /// <summary>
    /// Takes the request's latch for the length of the caller's transaction. On PostgreSQL the row is locked;
    /// on SQLite the transaction is the only writer already.
    /// </summary>
    /// <returns>False when there is no such request.</returns>
    public async Task<bool> TakeAsync(Guid requestId, CancellationToken cancellation)
    {
        var taken = await db.Set<RequestLatch>()
            .Where(latch => latch.Id == requestId)
            .ExecuteUpdateAsync(row => row.SetProperty(latch => latch.Version, latch => latch.Version + 1), cancellation);
        return taken == 1;
    }

    /// <summary>How a person stands to a request at an instant (UTC); null when there is no such request.</summary>
    public async Task<RequestStanding?> StandingAsync(Actor actor, Guid requestId, DateTimeOffset now, CancellationToken cancellation)
    {
        var exists = await db.Set<RequestLatch>().AnyAsync(latch => latch.Id == requestId, cancellation);

        if (!exists)
        {
            return null;
        }

        var relations = await db.Set<RequestRelation>()
            .Where(it => it.RequestId == requestId && it.StaffId == actor.StaffId && it.From <= now && (it.Until == null || it.Until > now))
            .Select(it => it.Relation)
            .ToListAsync(cancellation);
        return new RequestStanding(relations);
    }

    /// <summary>True when this person may do this now; the check for pages and downloads that run no operation.</summary>
    public async Task<bool> MayAsync(Actor actor, Permission permission, Guid requestId, DateTimeOffset now, CancellationToken cancellation) =>
        await StandingAsync(actor, requestId, now, cancellation) is { } standing
        && AccessRules.Decide(actor, permission, standing) == Decision.Allow;
}
