using System.Linq.Expressions;
using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>The docket's saved views.</summary>
public enum DocketView
{
    Open,
    Late,
    ThisWeek,
    New,
    WithCounsel,
    Mine,
    Everything,
}

/// <summary>What somebody asks the docket for; all of it stands in the address.</summary>
/// <param name="Text">Part of a number, a case number, a caption, a name or a court; empty for all.</param>
/// <param name="Page">1-based.</param>
public sealed record DocketQuery(
    DocketView View = DocketView.Open,
    string Text = "",
    RequestStatus? Status = null,
    Instrument? Instrument = null,
    int Page = 1);

public sealed record DocketRow(
    Guid Id,
    string Number,
    string Caption,
    string ClientName,
    string Court,
    Instrument Instrument,
    RequestStatus Status,
    DateTimeOffset? ComplianceAt,
    string Zone,
    DateTimeOffset LoggedAt)
{
    /// <summary>The date of ours that comes next; null when no rule gave one.</summary>
    public DateCard? Next { get; init; }
}

/// <param name="Found">How many there are in all, counted to <see cref="TriageBoard.CountedTo"/>.</param>
/// <param name="More">True when there are more than were counted.</param>
public sealed record DocketPage(IReadOnlyList<DocketRow> Rows, int Found, bool More);

/// <summary>The docket: every request that a person may see, by what presses most.</summary>
public sealed class TriageBoard(LegalRequestsDb db, UrgentDates dates, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Nobody turns twenty pages; counting on to the end of a long docket costs more than the page itself.</summary>
    public const int CountedTo = 1000;

    public const int MostExported = 10_000;

    private const int AskedAtOnce = 500;

    /// <summary>The page asked for.</summary>
    public async Task<DocketPage> ReadAsync(Actor actor, DocketQuery query, CancellationToken cancellation = default)
    {
        var found = Filtered(actor, query);
        var skip = Math.Clamp(query.Page - 1, 0, CountedTo / PageSize) * PageSize;
        var rows = await Ordered(found, query.View).Skip(skip).Take(PageSize).Select(Row).ToListAsync(cancellation);
        var count = skip == 0 && rows.Count < PageSize
            ? rows.Count
            : await found.Select(request => request.Id).Take(CountedTo + 1).CountAsync(cancellation);
        return new DocketPage(await WithNextAsync(rows, cancellation), Math.Min(count, CountedTo), count > CountedTo);
    }

    /// <summary>All rows of a query, for a spreadsheet, up to <see cref="MostExported"/>.</summary>
    public async Task<IReadOnlyList<DocketRow>> ExportAsync(Actor actor, DocketQuery query, CancellationToken cancellation = default) =>
        await WithNextAsync(await Ordered(Filtered(actor, query), query.View).Take(MostExported).Select(Row).ToListAsync(cancellation), cancellation);

    /// <summary>Read apart from the rows: the docket's own query stays the one that its index answers.</summary>
    private async Task<IReadOnlyList<DocketRow>> WithNextAsync(List<DocketRow> rows, CancellationToken cancellation)
    {
        var next = new Dictionary<Guid, DateCard>();

        foreach (var some in rows.Select(row => row.Id).Chunk(AskedAtOnce))
        {
            foreach (var (id, date) in await dates.NextOfAsync(some, cancellation))
            {
                next[id] = date;
            }
        }

        return [.. rows.Select(row => row with { Next = next.GetValueOrDefault(row.Id) })];
    }

    private static Expression<Func<LegalRequest, DocketRow>> Row => request => new DocketRow(
        request.Id,
        request.Number,
        request.Caption,
        request.ClientName,
        request.Court,
        request.Instrument,
        request.Status,
        request.ComplianceAt,
        request.ComplianceZone,
        request.LoggedAt);

    private IQueryable<LegalRequest> Filtered(Actor actor, DocketQuery query)
    {
        var now = clock.GetUtcNow();
        var visible = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(actor, now));
        var requests = InView(db.Set<LegalRequest>().AsNoTracking(), query.View, actor, now)
            .Where(request => visible.Any(latch => latch.Id == request.Id));

        if (query.Status is { } status)
        {
            requests = requests.Where(request => request.Status == status);
        }

        if (query.Instrument is { } instrument)
        {
            requests = requests.Where(request => request.Instrument == instrument);
        }

        var text = query.Text.Trim().ToLowerInvariant();

        return text.Length == 0
            ? requests
            : requests.Where(request => request.SearchText.Contains(text));
    }

    private IQueryable<LegalRequest> InView(IQueryable<LegalRequest> all, DocketView view, Actor actor, DateTimeOffset now)
    {
        if (view == DocketView.Everything)
        {
            return all;
        }

        var open = all.Where(OpenRequests.Condition);
        var week = now.AddDays(UrgentDates.NearDays);
        var over = dates.RequestsOver(now);
        var near = dates.RequestsNear(now);
        var staffId = actor.StaffId;

        // What is late stands at the head of the docket's index, and reading it in order ends at once. The days ahead lie behind
        // all that is late: there it is quicker to begin with the few requests that two other indexes give.
        return view switch
        {
            DocketView.Late => open.Where(request => request.ComplianceAt < now || over.Contains(request.Id)),
            DocketView.ThisWeek => near.Union(open.Where(request => request.ComplianceAt >= now && request.ComplianceAt < week).Select(request => request.Id))
                .Join(open, id => id, request => request.Id, (_, request) => request),
            DocketView.New => open.Where(request => request.Status == RequestStatus.New),
            DocketView.WithCounsel => open.Where(request => request.Status == RequestStatus.WithCounsel),
            DocketView.Mine => open.Where(request => db.Set<RequestRelation>().Any(relation =>
                relation.RequestId == request.Id && relation.StaffId == staffId && (relation.Until == null || relation.Until > now))),
            _ => open,
        };
    }

    private static IQueryable<LegalRequest> Ordered(IQueryable<LegalRequest> requests, DocketView view) =>
        view is DocketView.Everything or DocketView.New
            ? requests.OrderByDescending(request => request.LoggedAt).ThenByDescending(request => request.Id)
            : requests.OrderBy(request => request.ComplianceAt).ThenBy(request => request.Id);
}
