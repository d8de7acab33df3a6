using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Privilege;

/// <summary>
/// Shut while the law directs that a privilege be claimed for the client and no document of the request has such a claim. What
/// the claim covers the social worker says document by document; that nothing is covered is counsel's to say.
/// </summary>
internal sealed class ClaimGate(LegalRequestsDb db, LawOfRequest law) : IGateKeeper
{
    public async Task<IReadOnlyList<GateAnswer>> AskAsync(GateQuestion question, CancellationToken cancellation)
    {
        var now = await law.ReadAsync(question.RequestId, cancellation);
        var claimed = await db.Set<PrivilegeAssertion>()
            .Where(it => it.RequestId == question.RequestId && it.WithdrawnAt == null)
            .Select(it => it.Ground)
            .Distinct()
            .ToListAsync(cancellation);

        return
        [
            .. now.ToClaim.Select(spoken => spoken.Law)
                .Where(direction => !direction.Claims.Intersect(claimed).Any())
                .Select(direction => GateAnswer.No(
                    Gate.EveryPageDecided,
                    $"{direction.Says} ({direction.Authority.Citation}) No document is claimed so. The social worker claims it on the documents, or counsel says under \"What the law says\" that nothing here is covered.")),
        ];
    }
}
