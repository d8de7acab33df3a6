using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A record that waits for its social worker.</summary>
public sealed record WaitingDocument(
    string Number,
    Guid DocumentId,
    int Position,
    string Title,
    DateTimeOffset? ComplianceAt,
    string Zone,
    bool Assessed);

/// <summary>How much one person has on the desk.</summary>
public sealed record WorkloadLine(string Name, int Open, int Late, DateTimeOffset Oldest);

/// <summary>A list of requests under one heading of the home page.</summary>
/// <param name="View">The docket's view that shows all of them.</param>
public sealed record HomeList(string Title, DocketView View, IReadOnlyList<DocketRow> Rows, int Found);

/// <summary>What a person finds when they come in.</summary>
public sealed record HomeView(
    IReadOnlyList<HomeList> Lists,
    IReadOnlyList<WaitingDocument> Documents,
    IReadOnlyList<WorkloadLine> Workload)
{
    /// <summary>Dates that are over, for those who answer for them.</summary>
    public IReadOnlyList<UrgentDate> Missed { get; init; } = [];

    /// <summary>For counsel; null for everybody else.</summary>
    public IReadOnlyList<UrgentDate>? Objections { get; init; }

    /// <summary>What legal staff waits for; null for everybody else.</summary>
    public IReadOnlyList<WaitingLine>? Waiting { get; init; }
}

/// <summary>The home page: what needs this person first, by their roles.</summary>
public sealed class HomeBoard(LegalRequestsDb db, TriageBoard docket, UrgentDates dates, WaitingOnOthers waiting, TimeProvider clock)
{
    private const int ShownEach = 8;

    public async Task<HomeView> ReadAsync(Actor actor, CancellationToken cancellation = default)
    {
        var lists = new List<HomeList>();

        foreach (var (title, view) in ListsFor(actor))
        {
            var page = await docket.ReadAsync(actor, new DocketQuery(view), cancellation);
            lists.Add(new HomeList(title, view, [.. page.Rows.Take(ShownEach)], page.Found));
        }

        return new HomeView(
            lists,
            actor.Has(StaffRoles.SocialWorker) ? await DocumentsAsync(actor, cancellation) : [],
            actor.Has(StaffRoles.Supervisor) ? await WorkloadAsync(actor, cancellation) : [])
        {
            Missed = await dates.MissedAsync(actor, cancellation),
            Objections = actor.Has(StaffRoles.Counsel) ? await dates.ObjectionsAsync(actor, cancellation) : null,
            Waiting = actor.Has(StaffRoles.LegalStaff) ? await waiting.ReadAsync(actor, ShownEach, cancellation) : null,
        };
    }

    private static IEnumerable<(string Title, DocketView View)> ListsFor(Actor actor)
    {
        if (actor.Has(StaffRoles.LegalStaff | StaffRoles.Supervisor))
        {
            yield return ("Late", DocketView.Late);
            yield return ("Due in seven days", DocketView.ThisWeek);
            yield return ("New, not triaged", DocketView.New);
        }

        if (actor.Has(StaffRoles.Counsel))
        {
            yield return ("Ready for counsel", DocketView.WithCounsel);
        }
    }

    private async Task<IReadOnlyList<WaitingDocument>> DocumentsAsync(Actor actor, CancellationToken cancellation)
    {
        var visible = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(actor, clock.GetUtcNow()));

        return await db.Set<CaseDocument>()
            .AsNoTracking()
            .Where(document => document.AssignedTo == actor.StaffId && document.DuplicateOfId == null)
            .Join(
                db.Set<LegalRequest>().Where(OpenRequests.Condition),
                document => document.RequestId,
                request => request.Id,
                (document, request) => new { document, request })
            .Where(row => visible.Any(latch => latch.Id == row.request.Id))
            .OrderBy(row => row.request.ComplianceAt)
            .ThenBy(row => row.request.Id)
            .ThenBy(row => row.document.Position)
            .Select(row => new WaitingDocument(
                row.request.Number,
                row.document.Id,
                row.document.Position,
                row.document.Title,
                row.request.ComplianceAt,
                row.request.ComplianceZone,
                db.Set<DocumentAssessment>().Any(it => it.DocumentId == row.document.Id && it.SupersededAt == null)))
            .ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<WorkloadLine>> WorkloadAsync(Actor actor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var visible = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(actor, now));
        var over = dates.RequestsOver(now);
        var owned = await db.Set<RequestRelation>()
            .Where(relation => relation.Relation == Relation.Owner && relation.From <= now && (relation.Until == null || relation.Until > now))
            .Where(relation => visible.Any(latch => latch.Id == relation.RequestId))
            .Join(
                db.Set<LegalRequest>().Where(OpenRequests.Condition),
                relation => relation.RequestId,
                request => request.Id,
                (relation, request) => new { relation.StaffId, request.LoggedAt, Late = request.ComplianceAt < now || over.Contains(request.Id) })
            .ToListAsync(cancellation);
        var names = await db.Set<StaffMember>().ToDictionaryAsync(member => member.Id, member => member.DisplayName, cancellation);

        return
        [
            .. owned.GroupBy(row => row.StaffId)
                .Select(rows => new WorkloadLine(
                    names.GetValueOrDefault(rows.Key, ""),
                    rows.Count(),
                    rows.Count(row => row.Late),
                    rows.Min(row => row.LoggedAt)))
                .OrderByDescending(line => line.Late)
                .ThenByDescending(line => line.Open),
        ];
    }
}
