using LegalRequests.Access;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>The relations of one request in force at an instant, inside an operation on it.</summary>
internal static class RelationsInForce
{
    internal static IQueryable<RequestRelation> Of(LegalRequestsDb db, Guid requestId, DateTimeOffset now) =>
        db.Set<RequestRelation>().Where(it => it.RequestId == requestId && it.From <= now && (it.Until == null || it.Until > now));

    internal static RequestRelation New(Guid requestId, Guid staffId, Relation relation, string reason, DateTimeOffset now, Guid by) => new()
    {
        Id = Guid.CreateVersion7(),
        RequestId = requestId,
        StaffId = staffId,
        Relation = relation,
        From = now,
        Reason = reason.Trim(),
        GrantedBy = by,
    };
}
