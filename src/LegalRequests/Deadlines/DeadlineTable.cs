using LegalRequests.Deadlines.Editions;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>All that a request's page shows of its dates.</summary>
/// <param name="Deadlines">The rows that hold, earliest first; without a date last.</param>
/// <param name="History">Rows that another took the place of, newest first.</param>
/// <param name="Proposals">Changes that wait for a decision.</param>
/// <param name="Tasks">Open questions for counsel, oldest first.</param>
public sealed record RequestDeadlines(
    IReadOnlyList<Deadline> Deadlines,
    IReadOnlyList<Deadline> History,
    IReadOnlyList<DeadlineProposal> Proposals,
    IReadOnlyList<CounselTask> Tasks);

/// <summary>Reads the dates of requests.</summary>
public sealed class DeadlineTable(LegalRequestsDb db, RuleStandings standings)
{
    public async Task<RequestDeadlines> OfAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var rows = await db.Set<Deadline>().AsNoTracking().Where(it => it.RequestId == requestId).ToListAsync(cancellation);
        await standings.TellAsync(rows, cancellation);
        var proposals = await db.Set<DeadlineProposal>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.State == ProposalState.Open).OrderBy(it => it.Id).ToListAsync(cancellation);
        var tasks = await db.Set<CounselTask>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.ClosedAt == null).OrderBy(it => it.Id).ToListAsync(cancellation);

        return new RequestDeadlines(
            [.. rows.Where(it => it.SupersededBy is null).OrderBy(it => it.EndsAt ?? DateTimeOffset.MaxValue).ThenBy(it => it.RuleId, StringComparer.Ordinal)],
            [.. rows.Where(it => it.SupersededBy is not null).OrderByDescending(it => it.ComputedAt)],
            proposals,
            tasks);
    }
}
