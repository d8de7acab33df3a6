using LegalRequests.Access;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>Somebody who is written to.</summary>
internal sealed record DeadlineReader(Guid StaffId, string Email);

/// <summary>Finds who is told of a request's dates: never a disabled account, never somebody behind a wall.</summary>
internal sealed class DeadlineReaders(LegalRequestsDb db)
{
    private static readonly Relation[] Working = [Relation.Owner, Relation.Counsel];
    private static readonly Relation[] Above = [Relation.Supervisor];

    /// <param name="people">Whether those who work on it are among them.</param>
    /// <param name="supervisors">Whether its supervisors are; where it has none, everybody who supervises.</param>
    public async Task<IReadOnlyList<DeadlineReader>> OfAsync(
        Guid requestId,
        bool people,
        bool supervisors,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var held = db.Set<RequestRelation>().Where(it => it.RequestId == requestId && it.From <= now && (it.Until == null || it.Until > now));
        var walled = held.Where(it => it.Relation == Relation.Walled).Select(it => it.StaffId);
        var staff = db.Set<StaffMember>().Where(it => !it.Disabled && it.Email != null && !walled.Contains(it.Id));
        IQueryable<StaffMember> Holding(Relation[] relations) => staff.Where(it => held.Any(at => at.StaffId == it.Id && relations.Contains(at.Relation)));
        var found = people ? await Holding(Working).ToListAsync(cancellation) : [];

        if (supervisors)
        {
            var above = await Holding(Above).ToListAsync(cancellation);

            // Without a supervisor of its own an escalation must not go nowhere.
            found.AddRange(above.Count > 0 ? above : (await staff.ToListAsync(cancellation)).Where(it => it.Roles.HasFlag(StaffRoles.Supervisor)));
        }

        return [.. found.DistinctBy(it => it.Id).Select(it => new DeadlineReader(it.Id, it.Email ?? ""))];
    }
}
