using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>Applies the rules to all that is known of a request.</summary>
public sealed class DatesOfRequest(LegalRequestsDb db, DeadlineBook book, DeadlineCalculator calculator, AskedFacts asked)
{
    /// <summary>Writes new dates and proposes changed ones, in the caller's transaction. Nothing is done for a closed request.</summary>
    public async Task ComputeAsync(Guid requestId, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == requestId, cancellation);

        if (!request.Over)
        {
            await book.ComputeAsync(requestId, await FactsAsync(request, cancellation), cancellation);
        }
    }

    /// <summary>What is known now, in the words of the rules.</summary>
    public async Task<RequestFacts> FactsAsync(LegalRequest request, CancellationToken cancellation)
    {
        var recorded = await db.Set<RuleFact>().AsNoTracking()
            .Where(it => it.RequestId == request.Id && it.EndedAt == null && it.Holds)
            .ToListAsync(cancellation);
        return FactsOfRequest.Read(request, recorded);
    }

    /// <summary>What the rules would say if these were the facts. Nothing is written.</summary>
    public Calculation Try(RequestFacts facts) => calculator.Compute(facts);

    /// <summary>What the rules ask for.</summary>
    public IReadOnlyList<AskedFact> Asked(RequestFacts facts) => asked.For(facts);
}
