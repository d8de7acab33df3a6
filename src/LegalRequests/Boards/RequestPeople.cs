using LegalRequests.Access;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>One person's part in a request.</summary>
public sealed record RequestPart(
    Guid Id,
    Guid StaffId,
    string Name,
    Relation Relation,
    string Reason,
    DateTimeOffset From,
    DateTimeOffset? Until,
    string GrantedBy);

/// <summary>Who has to do with a request, and who must not.</summary>
public sealed class RequestPeople(LegalRequestsDb db, StaffDirectory directory, TimeProvider clock)
{
    /// <summary>The parts in force now, walls last.</summary>
    public async Task<IReadOnlyList<RequestPart>> OfAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Set<RequestRelation>()
            .AsNoTracking()
            .Where(it => it.RequestId == requestId && it.From <= now && (it.Until == null || it.Until > now))
            .ToListAsync(cancellation);
        var names = await directory.NamesAsync(rows.SelectMany(row => new[] { row.StaffId, row.GrantedBy }), cancellation);

        return
        [
            .. rows.OrderBy(row => row.Relation)
                .ThenBy(row => row.From)
                .Select(row => new RequestPart(
                    row.Id,
                    row.StaffId,
                    names.GetValueOrDefault(row.StaffId, "Unknown"),
                    row.Relation,
                    row.Reason,
                    row.From,
                    row.Until,
                    names.GetValueOrDefault(row.GrantedBy, "Unknown"))),
        ];
    }
}
