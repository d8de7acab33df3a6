using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A date of ours on one request.</summary>
/// <param name="Owners">Who has the request, by name.</param>
public sealed record UrgentDate(string Number, string Caption, DateCard Date, IReadOnlyList<string> Owners);

/// <summary>Dates of ours that press, for the people they press on.</summary>
public sealed class UrgentDates(LegalRequestsDb db, DateCards cards, TimeProvider clock)
{
    private const int Most = 25;

    /// <summary>How many days ahead are near.</summary>
    internal const int NearDays = 7;

    private static readonly Relation[] Answerable = [Relation.Owner, Relation.Counsel, Relation.Supervisor];

    private static readonly string[] Resisting = ["object", "objects", "objection", "objections", "move", "quash", "protective"];

    /// <summary>
    /// Dates that are over and of which nobody has written down what was done, the longest over first: for the request's
    /// owner, counsel and supervisor, and for everyone who holds the role of counsel or supervisor.
    /// </summary>
    public Task<IReadOnlyList<UrgentDate>> MissedAsync(Actor actor, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        return ReadAsync(Missed(actor, now), now, cancellation);
    }

    /// <summary>Requests with a date of ours that is over and of which nobody has written down what was done.</summary>
    internal IQueryable<Guid> RequestsOver(DateTimeOffset now) => Pending().Where(it => it.EndsAt <= now).Select(it => it.RequestId);

    /// <summary>Requests with a date of ours whose safe date is one of the next days.</summary>
    internal IQueryable<Guid> RequestsNear(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return Pending()
            .Where(it => it.EndsAt > now && it.SafeDay >= today.AddDays(-1) && it.SafeDay < today.AddDays(NearDays))
            .Select(it => it.RequestId);
    }

    internal IQueryable<Deadline> Missed(Actor actor, DateTimeOffset now)
    {
        var everywhere = actor.Has(StaffRoles.Counsel | StaffRoles.Supervisor);
        return Ours(actor, now)
            .Where(it => it.EndsAt <= now)
            .Where(it => everywhere || db.Set<RequestRelation>().Any(relation =>
                relation.RequestId == it.RequestId
                && relation.StaffId == actor.StaffId
                && Answerable.Contains(relation.Relation)
                && relation.From <= now
                && (relation.Until == null || relation.Until > now)))
            .OrderBy(it => it.EndsAt)
            .Take(Most);
    }

    /// <summary>Dates to object or to move by, in the next seven days, the nearest first.</summary>
    public async Task<IReadOnlyList<UrgentDate>> ObjectionsAsync(Actor actor, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var last = DateOnly.FromDateTime(now.UtcDateTime).AddDays(NearDays);
        var near = Ours(actor, now).Where(it => it.EndsAt > now && (it.SafeDay <= last || it.DueDay <= last));
        var found = await ReadAsync(near.OrderBy(it => it.SafeDay ?? it.DueDay), now, cancellation);
        return [.. found.Where(it => Resists(it.Date.Title)).Take(Most)];
    }

    /// <summary>The date of ours that comes next on each of these requests; a request without one is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateCard>> NextOfAsync(IReadOnlyCollection<Guid> requests, CancellationToken cancellation = default)
    {
        var open = db.Set<Deadline>().AsNoTracking()
            .Where(it => requests.Contains(it.RequestId)
                && it.SupersededBy == null
                && it.SettledAt == null
                && it.Role == DeadlineRole.Ours
                && it.Status != DeadlineStatus.NotNeeded
                && it.DueDay != null);
        return (await cards.ReadAsync(open, cancellation))
            .GroupBy(it => it.RequestId)
            .ToDictionary(rows => rows.Key, rows => rows.OrderBy(it => it.ActBy).ThenBy(it => it.EndsAt).First());
    }

    /// <summary>
    /// Whether a date is one to object or to move by, as its title says before the first comma: "Comply, unless objections
    /// say otherwise" is not.
    /// </summary>
    internal static bool Resists(string title) =>
        title.Split(',')[0].Split(' ').Intersect(Resisting, StringComparer.OrdinalIgnoreCase).Any();

    private IQueryable<Deadline> Ours(Actor actor, DateTimeOffset now)
    {
        var visible = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(actor, now));
        var open = db.Set<LegalRequest>().Where(OpenRequests.Condition);
        return Pending().Where(it => visible.Any(latch => latch.Id == it.RequestId) && open.Any(request => request.Id == it.RequestId));
    }

    private IQueryable<Deadline> Pending() => db.Set<Deadline>().AsNoTracking()
        .Where(it => it.SupersededBy == null
            && it.SettledAt == null
            && it.Role == DeadlineRole.Ours
            && it.Status != DeadlineStatus.NotNeeded);

    private async Task<IReadOnlyList<UrgentDate>> ReadAsync(IQueryable<Deadline> dates, DateTimeOffset now, CancellationToken cancellation)
    {
        var found = await cards.ReadAsync(dates, cancellation);
        var ids = found.Select(card => card.RequestId).Distinct().ToList();
        var requests = await db.Set<LegalRequest>().AsNoTracking()
            .Where(it => ids.Contains(it.Id))
            .Select(it => new { it.Id, it.Number, it.Caption })
            .ToDictionaryAsync(it => it.Id, cancellation);
        var owners = await db.Set<RequestRelation>()
            .Where(it => ids.Contains(it.RequestId) && it.Relation == Relation.Owner && it.From <= now && (it.Until == null || it.Until > now))
            .Join(db.Set<StaffMember>(), it => it.StaffId, member => member.Id, (it, member) => new { it.RequestId, member.DisplayName })
            .ToListAsync(cancellation);
        var names = owners.ToLookup(it => it.RequestId, it => it.DisplayName);

        return
        [
            .. found.Select(card => new UrgentDate(
                requests[card.RequestId].Number,
                requests[card.RequestId].Caption,
                card,
                [.. names[card.RequestId].Order(StringComparer.Ordinal)])),
        ];
    }
}
