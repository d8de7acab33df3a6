using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Intake;

/// <summary>A request that may be about the same paper.</summary>
/// <param name="SameFile">The very same bytes; otherwise the same case number in the same court.</param>
public sealed record PossibleDuplicate(string Number, bool SameFile, DateTimeOffset LoggedAt);

/// <summary>
/// Looks for requests that a paper may repeat. Only those that the person may see: a wall must not be betrayed by a warning.
/// </summary>
public sealed class DuplicateSearch(LegalRequestsDb db)
{
    private const int Most = 10;

    /// <param name="sha256">Of the bytes as received, hex.</param>
    /// <param name="caseKey">From <see cref="CaseKey.Of"/>; empty to look for the file alone.</param>
    public async Task<IReadOnlyList<PossibleDuplicate>> FindAsync(
        Actor actor,
        string sha256,
        string caseKey,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var visible = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(actor, now)).Select(latch => latch.Id);
        var papers = db.Set<RequestPaper>().Where(paper => paper.Sha256 == sha256).Select(paper => paper.RequestId);

        return await db.Set<LegalRequest>()
            .Where(request => visible.Contains(request.Id))
            .Where(request => (caseKey != "" && request.CaseKey == caseKey) || papers.Contains(request.Id))
            .OrderByDescending(request => request.LoggedAt)
            .Take(Most)
            .Select(request => new PossibleDuplicate(request.Number, papers.Contains(request.Id), request.LoggedAt))
            .ToListAsync(cancellation);
    }

    /// <summary>Number and caption of the requests with a case number, in whatever court, that the person may see.</summary>
    public async Task<IReadOnlyList<(string Number, string Caption)>> CaptionsAsync(
        Actor actor,
        string caseNumber,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (CaseKey.Of(caseNumber, "") is not { Length: > 1 } key)
        {
            return [];
        }

        var visible = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(actor, now)).Select(latch => latch.Id);
        var found = await db.Set<LegalRequest>()
            .Where(request => visible.Contains(request.Id) && request.CaseKey.StartsWith(key))
            .OrderByDescending(request => request.LoggedAt)
            .Take(Most)
            .Select(request => new { request.Number, request.Caption })
            .ToListAsync(cancellation);
        return [.. found.Select(it => (it.Number, it.Caption))];
    }
}
