using LegalRequests.Persistence;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>Reads a request's protected facts in clear, for the checks that search what leaves.</summary>
public sealed class ProtectedFacts(LegalRequestsDb db, FileVault vault)
{
    public async Task<IReadOnlyList<string>> InClearAsync(Guid requestId, CancellationToken cancellation)
    {
        var rows = await db.Set<ProtectedFact>()
            .Where(fact => fact.RequestId == requestId && fact.RemovedAt == null)
            .Select(fact => fact.Sealed)
            .ToListAsync(cancellation);
        var facts = new List<string>(rows.Count);

        foreach (var row in rows)
        {
            facts.Add(await vault.OpenTextAsync(requestId, row, cancellation));
        }

        return facts;
    }
}
