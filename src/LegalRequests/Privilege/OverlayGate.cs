using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Privilege;

/// <summary>
/// Open when no page that leaves, whole or in part, has a law upon it that no route has cleared. A page that nobody has
/// decided on counts as one that leaves. A route that the packs do not open any more clears nothing.
/// </summary>
internal sealed class OverlayGate(LegalRequestsDb db, OverlayRules rules, DatesOfRequest dates) : IGateKeeper
{
    private const Gate Own = Gate.OverlaysCleared;

    public async Task<IReadOnlyList<GateAnswer>> AskAsync(GateQuestion question, CancellationToken cancellation)
    {
        var keptBack = db.Set<PageDecision>()
            .Where(it => it.RequestId == question.RequestId && (it.Fate == PageFate.Withhold || it.Fate == PageFate.NotResponsive))
            .Select(it => it.PageId);
        var notNow = db.Set<DocumentPage>()
            .Where(page => page.RequestId == question.RequestId)
            .Where(page => db.Set<CaseDocument>().Any(document => document.Id == page.DocumentId && (document.DuplicateOfId != null || document.HeldAt != null)))
            .Select(page => page.Id);
        var marked = await db.Set<PageOverlay>()
            .Where(it => it.RequestId == question.RequestId)
            .Where(it => !keptBack.Contains(it.PageId) && !notNow.Contains(it.PageId))
            .GroupBy(it => new { it.Code, it.ClearedBy })
            .Select(group => new { group.Key.Code, group.Key.ClearedBy, Pages = group.Count() })
            .ToListAsync(cancellation);
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == question.RequestId, cancellation);
        var facts = await dates.FactsAsync(request, cancellation);
        var uncleared = marked
            .Where(it => it.ClearedBy is not { } route || !rules.MayClear(it.Code, route, facts))
            .GroupBy(it => it.Code)
            .Select(group => new { Code = group.Key, Pages = group.Sum(it => it.Pages) })
            .ToList();

        return
        [
            uncleared.Count == 0
                ? GateAnswer.Yes(Own, "Every law that guards a page to be sent is satisfied by a named route.")
                : GateAnswer.No(
                    Own,
                    $"Not cleared: {string.Join(", ", uncleared.OrderBy(it => it.Code).Select(it => $"{Words(it.Code)} on {it.Pages} {(it.Pages == 1 ? "page" : "pages")}"))}. "
                    + "Name the route on the documents page, HIPAA on the validity page, or keep the pages back."),
        ];
    }

    internal static string Words(Overlay overlay) => overlay switch
    {
        Overlay.Hipaa => "HIPAA",
        Overlay.PsychotherapyNotes => "psychotherapy notes",
        Overlay.PartTwo => "42 CFR Part 2",
        Overlay.Ferpa => "FERPA",
        Overlay.VictimServices => "victim services",
        Overlay.Hiv => "HIV records",
        Overlay.ChildWelfare => "child welfare",
        Overlay.Adoption => "adoption",
        _ => "other state law",
    };
}
