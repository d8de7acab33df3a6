using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Redaction;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A step that drew several boxes, with who took it.</summary>
public sealed record ActCard(Guid Id, ActKind Kind, int Boxes, int Pages, string DoneBy, DateTimeOffset DoneAt, bool TakenBack);

/// <summary>The last steps that drew several boxes at once.</summary>
public sealed class ActBoard(LegalRequestsDb db)
{
    private const int Shown = 10;

    /// <summary>The latest first.</summary>
    /// <param name="pageId">Only those that drew on the page; null for the whole request.</param>
    public async Task<IReadOnlyList<ActCard>> ReadAsync(Guid requestId, Guid? pageId, CancellationToken cancellation = default) =>
        await db.Set<RedactionAct>().AsNoTracking()
            .Where(act => act.RequestId == requestId)
            .Where(act => pageId == null || db.Set<RedactionMark>().Any(mark => mark.ActId == act.Id && mark.PageId == pageId))
            .OrderByDescending(act => act.DoneAt).ThenByDescending(act => act.Id)
            .Take(Shown)
            .Select(act => new ActCard(
                act.Id,
                act.Kind,
                act.Boxes,
                act.Pages,
                db.Set<StaffMember>().Where(member => member.Id == act.DoneBy).Select(member => member.DisplayName).FirstOrDefault() ?? "",
                act.DoneAt,
                act.TakenBackAt != null))
            .ToListAsync(cancellation);
}
