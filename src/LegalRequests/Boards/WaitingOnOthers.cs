using System.Globalization;
using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.InCamera;
using LegalRequests.Persistence;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Workflows;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>Something that goes on only when somebody outside legal staff acts.</summary>
/// <param name="What">What is waited for.</param>
/// <param name="Who">Whose turn it is: names where people are named on the request, else the role.</param>
/// <param name="Place">Where it can be looked at, below the request; empty for its overview.</param>
public sealed record WaitingLine(string Number, string Caption, string What, string Who, DateTimeOffset Since, string Place);

/// <summary>What legal staff waits for: open steps of others, questions for counsel, courts and clients.</summary>
public sealed class WaitingOnOthers(LegalRequestsDb db, PublishedDefinitions definitions, TimeProvider clock)
{
    private const string OwnRole = nameof(StaffRoles.LegalStaff);

    /// <summary>The longest waiting first.</summary>
    /// <param name="most">How many at most.</param>
    public async Task<IReadOnlyList<WaitingLine>> ReadAsync(Actor actor, int most, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var visible = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(actor, now));
        var requests = db.Set<LegalRequest>().Where(OpenRequests.Condition).Where(request => visible.Any(latch => latch.Id == request.Id));
        var seen = db.Set<LegalRequest>().Where(request => visible.Any(latch => latch.Id == request.Id));
        List<Waiting> all =
        [
            .. await StepsAsync(requests, most, cancellation),
            .. await QuestionsAsync(requests, most, cancellation),
            .. await StaysAsync(requests, most, cancellation),
            .. await RecallsAsync(seen, most, cancellation),
            .. await SealedCopiesAsync(seen, most, cancellation),
        ];
        var shown = all.OrderBy(it => it.Since).Take(most).ToList();
        var people = await PeopleAsync([.. shown.Select(it => it.RequestId).Distinct()], now, cancellation);

        return [.. shown.Select(it => new WaitingLine(it.Number, it.Caption, it.What, WhoOf(it, people), it.Since, it.Place))];
    }

    private async Task<List<Waiting>> StepsAsync(IQueryable<LegalRequest> requests, int most, CancellationToken cancellation)
    {
        var rows = await db.Set<OpenBookmark>().AsNoTracking()
            .Where(it => it.Role != OwnRole)
            .Join(requests, it => it.RequestId, request => request.Id, (it, request) => new { Step = it, request.Number, request.Caption })
            .Join(db.Set<WorkflowInstance>(), it => it.Step.InstanceId, instance => instance.Id, (it, instance) => new { it.Step, it.Number, it.Caption, instance.DefinitionId, instance.Version })
            .OrderBy(it => it.Step.OpenedAt)
            .Take(most)
            .ToListAsync(cancellation);
        var found = new List<Waiting>();

        foreach (var row in rows)
        {
            var definition = await definitions.GetAsync(row.DefinitionId, row.Version, cancellation);
            found.Add(new Waiting(row.Step.RequestId, row.Number, row.Caption, definition.Step(row.Step.Step).Label, row.Step.Role, row.Step.OpenedAt, ""));
        }

        return found;
    }

    private Task<List<Waiting>> QuestionsAsync(IQueryable<LegalRequest> requests, int most, CancellationToken cancellation) =>
        db.Set<CounselTask>().AsNoTracking()
            .Where(it => it.ClosedAt == null)
            .Join(requests, it => it.RequestId, request => request.Id, (it, request) => new { Task = it, request.Number, request.Caption })
            .OrderBy(it => it.Task.OpenedAt)
            .Take(most)
            .Select(it => new Waiting(it.Task.RequestId, it.Number, it.Caption, "A question about dates", nameof(StaffRoles.Counsel), it.Task.OpenedAt, "deadlines#questions"))
            .ToListAsync(cancellation);

    private async Task<List<Waiting>> StaysAsync(IQueryable<LegalRequest> requests, int most, CancellationToken cancellation)
    {
        var rows = await db.Set<RequestStay>().AsNoTracking()
            .Where(it => it.ResolvedOn == null)
            .Join(requests, it => it.RequestId, request => request.Id, (it, request) => new { Stay = it, request.Number, request.Caption, request.ComplianceZone })
            .OrderBy(it => it.Stay.Since)
            .Take(most)
            .ToListAsync(cancellation);

        return
        [
            .. rows.Select(it => new Waiting(
                it.Stay.RequestId,
                it.Number,
                it.Caption,
                it.Stay.Kind == StayKind.ClientObjection ? "The client's objection" : "A ruling",
                it.Stay.Kind == StayKind.ClientObjection ? "The client" : "The court",
                CourtDay.StartOf(it.Stay.Since, it.ComplianceZone),
                "stays")),
        ];
    }

    /// <summary>A recall is waited for though the request is closed.</summary>
    private async Task<List<Waiting>> RecallsAsync(IQueryable<LegalRequest> requests, int most, CancellationToken cancellation)
    {
        var rows = await db.Set<Recall>().AsNoTracking()
            .Where(it => it.Answer == null)
            .Join(requests, it => it.RequestId, request => request.Id, (it, request) => new { Recall = it, request.Number, request.Caption })
            .OrderBy(it => it.Recall.RecalledAt)
            .Take(most)
            .ToListAsync(cancellation);

        return
        [
            .. rows.Select(it => new Waiting(
                it.Recall.RequestId,
                it.Number,
                it.Caption,
                string.Create(CultureInfo.InvariantCulture, $"Word that recalled pages were returned or destroyed, by {it.Recall.ConfirmBy:MMM d, yyyy}"),
                "The recipient",
                it.Recall.RecalledAt,
                "release")),
        ];
    }

    /// <summary>A sealed copy is with the court though the request is closed.</summary>
    private async Task<List<Waiting>> SealedCopiesAsync(IQueryable<LegalRequest> requests, int most, CancellationToken cancellation)
    {
        var rows = await db.Set<InCameraDelivery>().AsNoTracking()
            .Where(it => it.Fate == null)
            .Join(requests, it => it.RequestId, request => request.Id, (it, request) => new { Delivery = it, request.Number, request.Caption })
            .OrderBy(it => it.Delivery.DeliveredAt)
            .Take(most)
            .ToListAsync(cancellation);

        return
        [
            .. rows.Select(it => new Waiting(
                it.Delivery.RequestId,
                it.Number,
                it.Caption,
                string.Create(CultureInfo.InvariantCulture, $"Word of what became of the sealed copy; ask on {it.Delivery.AskBy:MMM d, yyyy}"),
                "The court",
                it.Delivery.DeliveredAt,
                "in-camera")),
        ];
    }

    private async Task<ILookup<(Guid RequestId, Relation Relation), string>> PeopleAsync(List<Guid> requests, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await db.Set<RequestRelation>()
            .Where(it => requests.Contains(it.RequestId) && (it.Relation == Relation.Assessor || it.Relation == Relation.Counsel))
            .Where(it => it.From <= now && (it.Until == null || it.Until > now))
            .Join(db.Set<StaffMember>(), it => it.StaffId, member => member.Id, (it, member) => new { it.RequestId, it.Relation, member.DisplayName })
            .OrderBy(it => it.DisplayName)
            .ToListAsync(cancellation);
        return rows.ToLookup(it => (it.RequestId, it.Relation), it => it.DisplayName);
    }

    private static string WhoOf(Waiting waiting, ILookup<(Guid RequestId, Relation Relation), string> people)
    {
        var (relation, role) = waiting.Who switch
        {
            nameof(StaffRoles.SocialWorker) => (Relation.Assessor, "Social workers"),
            nameof(StaffRoles.Counsel) => (Relation.Counsel, "Counsel"),
            "" => (Relation.Viewer, "Nobody; the time runs"),
            var other => (Relation.Viewer, other),
        };
        var named = people[(waiting.RequestId, relation)].Distinct().ToList();
        return named.Count > 0 ? string.Join(", ", named) : role;
    }

    private sealed record Waiting(Guid RequestId, string Number, string Caption, string What, string Who, DateTimeOffset Since, string Place);
}
