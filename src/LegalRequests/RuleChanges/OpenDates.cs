using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.RuleChanges;

/// <summary>What an open request's dates are computed from, and what holds of them.</summary>
internal sealed record RequestDates(
    Guid Id,
    string Number,
    RequestFacts Facts,
    IReadOnlyCollection<HeldDate> Held,
    IReadOnlyCollection<CounselTask> Tasks);

/// <summary>Goes through the open requests in order of their numbers, a batch at a time, without the workings of their dates.</summary>
public sealed class OpenDates(LegalRequestsDb db)
{
    internal Task<int> CountAsync(CancellationToken cancellation) =>
        db.Set<LegalRequest>().CountAsync(OpenRequests.Condition, cancellation);

    /// <param name="after">Number of the last request of the batch before; empty for the first batch.</param>
    internal async Task<IReadOnlyList<RequestDates>> ReadAsync(string after, int count, CancellationToken cancellation)
    {
        var requests = await db.Set<LegalRequest>().AsNoTracking()
            .Where(OpenRequests.Condition)
            .Where(request => request.Number.CompareTo(after) > 0)
            .OrderBy(request => request.Number)
            .Take(count)
            .ToListAsync(cancellation);
        var ids = requests.ConvertAll(request => request.Id);
        var held = (await HeldAsync(ids, cancellation)).ToLookup(row => row.RequestId, row => row.Date);
        var tasks = (await db.Set<CounselTask>().AsNoTracking().Where(task => ids.Contains(task.RequestId)).ToListAsync(cancellation))
            .ToLookup(task => task.RequestId);
        var answers = (await db.Set<RuleFact>().AsNoTracking()
                .Where(fact => ids.Contains(fact.RequestId) && fact.EndedAt == null && fact.Holds)
                .ToListAsync(cancellation))
            .ToLookup(fact => fact.RequestId);

        return
        [
            .. requests.Select(request => new RequestDates(
                request.Id, request.Number, FactsOfRequest.Read(request, [.. answers[request.Id]]), [.. held[request.Id]], [.. tasks[request.Id]])),
        ];
    }

    private async Task<IEnumerable<(Guid RequestId, HeldDate Date)>> HeldAsync(List<Guid> requests, CancellationToken cancellation)
    {
        var rows = await db.Set<Deadline>().AsNoTracking()
            .Where(row => requests.Contains(row.RequestId) && row.SupersededBy == null)
            .Select(row => new
            {
                row.Id,
                row.RequestId,
                row.RuleId,
                row.Title,
                row.Status,
                row.SettledAt,
                row.Mark,
                row.DueDay,
                row.DueTime,
                row.DueKind,
                row.SafeDay,
                row.Verdict,
                row.Zone,
            })
            .ToListAsync(cancellation);

        return rows.Select(row => (row.RequestId, new HeldDate(
            row.Id,
            row.RuleId,
            row.Title,
            row.Status,
            row.SettledAt is not null,
            row.Mark,
            Deadline.DueOf(row.DueDay, row.DueTime, row.DueKind),
            row.SafeDay,
            row.Verdict,
            row.Zone)));
    }
}
