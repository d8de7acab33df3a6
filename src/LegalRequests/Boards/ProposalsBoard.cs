using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A change of a date that waits for a decision.</summary>
/// <param name="Because">What changed about the rules; null when a fact did.</param>
public sealed record WaitingProposal(
    Guid Id,
    Guid RequestId,
    string Number,
    string Title,
    DateOnly? OldDay,
    DateOnly? NewDay,
    DateOnly? OldSafe,
    DateOnly? NewSafe,
    string? Because);

/// <param name="Total">Of all pages.</param>
public sealed record ProposalsPage(IReadOnlyList<WaitingProposal> Rows, int Total);

/// <summary>Changes of dates that wait for a decision, over all requests that a person may see, what presses most first.</summary>
public sealed class ProposalsBoard(LegalRequestsDb db, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="changeId">Only those of one change of the rules; null for all.</param>
    /// <param name="page">1-based.</param>
    public async Task<ProposalsPage> ReadAsync(Actor reader, Guid? changeId, int page, CancellationToken cancellation = default)
    {
        var latches = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(reader, clock.GetUtcNow()));
        var open = db.Set<DeadlineProposal>().AsNoTracking()
            .Where(it => it.State == ProposalState.Open && (changeId == null || it.RuleChangeId == changeId))
            .Where(it => latches.Any(latch => latch.Id == it.RequestId));
        var rows = await (from proposal in open
                          join request in db.Set<LegalRequest>() on proposal.RequestId equals request.Id
                          join held in db.Set<Deadline>() on proposal.DeadlineId equals held.Id
                          orderby proposal.NewSafeDay ?? proposal.OldSafeDay ?? proposal.OldDueDay, request.Number, proposal.Id
                          select new WaitingProposal(
                              proposal.Id,
                              proposal.RequestId,
                              request.Number,
                              held.Title,
                              proposal.OldDueDay,
                              proposal.NewDueDay,
                              proposal.OldSafeDay,
                              proposal.NewSafeDay,
                              proposal.Because))
            .Skip((Math.Max(page, 1) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellation);
        return new ProposalsPage(rows, await open.CountAsync(cancellation));
    }
}
