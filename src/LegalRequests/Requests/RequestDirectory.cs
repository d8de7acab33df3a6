using LegalRequests.Access;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>Finds a request by the number that people use.</summary>
public sealed class RequestDirectory(LegalRequestsDb db, TimeProvider clock)
{
    /// <summary>The request's id; null when there is none, or when this person may not see it.</summary>
    public async Task<Guid?> FindAsync(Actor actor, string number, CancellationToken cancellation = default)
    {
        var visible = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(actor, clock.GetUtcNow()));
        var found = await db.Set<LegalRequest>()
            .Where(request => request.Number == number)
            .Join(visible, request => request.Id, latch => latch.Id, (request, _) => request.Id)
            .Take(1)
            .ToListAsync(cancellation);
        return found.Count == 0 ? null : found[0];
    }
}
