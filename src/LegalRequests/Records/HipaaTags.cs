using LegalRequests.Law;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Validity;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Records;

/// <summary>
/// Keeps the HIPAA overlay of all pages in step with the decision about validity: every page has it unless the programme
/// is no covered entity, and it is cleared by the route of the decision in force, by nothing else.
/// </summary>
public sealed class HipaaTags(LegalRequestsDb db, OperationContext context) : IListener<ValidityDecided>
{
    /// <summary>Tags new pages, before they are saved.</summary>
    internal async Task TagAsync(Guid requestId, IEnumerable<DocumentPage> pages, CancellationToken cancellation)
    {
        var decision = await db.Set<ValidityDecision>()
            .AsNoTracking()
            .SingleOrDefaultAsync(it => it.RequestId == requestId && it.SupersededAt == null, cancellation);

        foreach (var page in pages)
        {
            db.Add(Settled(NewTag(requestId, page.Id), decision));
        }
    }

    public async Task OnAsync(ValidityDecided happened, CancellationToken cancellation)
    {
        var decision = await db.Set<ValidityDecision>().AsNoTracking().SingleAsync(it => it.Id == happened.DecisionId, cancellation);
        var tags = await db.Set<PageOverlay>()
            .Where(it => it.RequestId == happened.RequestId && it.Code == Overlay.Hipaa)
            .ToListAsync(cancellation);

        foreach (var tag in tags)
        {
            Settled(tag, decision);
        }
    }

    private PageOverlay NewTag(Guid requestId, Guid pageId) => new()
    {
        Id = Guid.CreateVersion7(),
        RequestId = requestId,
        PageId = pageId,
        Code = Overlay.Hipaa,
        Basis = "Record of a covered programme, unless decided otherwise",
        AddedBy = context.Actor.StaffId,
    };

    private static PageOverlay Settled(PageOverlay tag, ValidityDecision? decision)
    {
        var route = decision is null ? null : RouteOf(decision);
        tag.ClearedBy = route;
        tag.EvidencePaperId = route is null ? null : decision?.EvidencePaperId;
        tag.ClearedNote = route is null ? "" : "By the route that was decided with the paper's validity";
        tag.ClearedByStaff = route is null ? null : decision?.DecidedBy;
        tag.ClearedAt = route is null ? null : decision?.DecidedAt;
        return tag;
    }

    private static OverlayRoute? RouteOf(ValidityDecision decision) =>
        decision.Result == ValidityResult.Valid && RouteEvidence.WordOf(decision.HipaaRoute) is { } word
            ? PackWords.Of<OverlayRoute>()[word]
            : null;
}
