using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Editions;
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
    string? Because)
{
    /// <summary>What to write beside the old date; null once a lawyer of the agency signed its rule, and for a date set by hand.</summary>
    public string? OldWarning { get; init; }

    /// <summary>The same for the new date; null as well where there is none.</summary>
    public string? NewWarning { get; init; }
}

/// <param name="Total">Of all pages.</param>
public sealed record ProposalsPage(IReadOnlyList<WaitingProposal> Rows, int Total);

/// <summary>Changes of dates that wait for a decision, over all requests that a person may see, what presses most first.</summary>
public sealed class ProposalsBoard(LegalRequestsDb db, RuleStandings standings, TimeProvider clock)
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
                          select new { proposal, request.Number, held })
            .AsNoTracking()
            .Skip((Math.Max(page, 1) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellation);
        var news = rows.ConvertAll(row => row.proposal.ReadNewWorking());
        await standings.TellAsync([.. rows.Select(row => row.held)], cancellation);
        var known = await standings.OfRulesAsync([.. news.OfType<ComputedDeadline>().Select(date => (date.PackVersion, date.RuleId))], cancellation);
        return new ProposalsPage(
            [.. rows.Zip(news, (row, date) => Row(row.proposal, row.Number, row.held, Standing(date, known)))],
            await open.CountAsync(cancellation));
    }

    /// <summary>A lawyer's word may have come, or been taken back, since the change was proposed.</summary>
    private static ComputedDeadline? Standing(ComputedDeadline? date, IReadOnlyDictionary<(string PackVersion, string RuleId), RuleStanding> known) =>
        date is not null && known.TryGetValue((date.PackVersion, date.RuleId), out var standing) ? date with { VerifiedBy = standing.VerifiedBy } : date;

    private static WaitingProposal Row(DeadlineProposal proposal, string number, Deadline held, ComputedDeadline? date) =>
        new(
            proposal.Id,
            proposal.RequestId,
            number,
            held.Title,
            proposal.OldDueDay,
            proposal.NewDueDay,
            proposal.OldSafeDay,
            proposal.NewSafeDay,
            proposal.Because)
        {
            OldWarning = held.DueDay is null ? null : held.Warning,
            NewWarning = date?.Due is null ? null : date.Warning,
        };
}
