using LegalRequests.Deadlines.Packs;
using LegalRequests.Law.Sections;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.InCamera;

/// <summary>What the law says of showing these pages to a judge alone.</summary>
/// <param name="Shut">Each forbids it, in a sentence.</param>
/// <param name="Pending">Each must be settled first.</param>
/// <param name="ForCounsel">What no pack answers: counsel says in writing why the law permits it.</param>
/// <param name="Directed">Whether a rule that was read well says that a judge must look.</param>
public sealed record InCameraReading(IReadOnlyList<string> Shut, IReadOnlyList<string> Pending, IReadOnlyList<string> ForCounsel, bool Directed);

/// <summary>
/// Asks the packs whether a judge may look. A page under a law that no route has cleared stays in, whoever orders; a privilege
/// that forbids the look shuts it; where no pack says anything it is a question for counsel, never a yes.
/// </summary>
public sealed class InCameraLaw(LegalRequestsDb db, LawOfRequest law, PrivilegeGrounds grounds, OverlayRules rules, DatesOfRequest dates, RuleLibrary library)
{
    private const string OrderPaper = "in_camera_order";
    private static readonly string[] Needed = ["us-common", "hipaa", "part2", "confidentiality"];

    public async Task<InCameraReading> ReadAsync(InCameraPlan plan, CancellationToken cancellation)
    {
        var now = await law.ReadAsync(plan.Request.Id, cancellation);
        var claimed = plan.Documents.Select(it => it.Claim?.Ground).OfType<string>().Distinct().Select(id => (Id: id, Ground: grounds.Find(id))).ToList();
        var shutting = now.Shutting.Select(spoken => spoken.Law).Where(direction => !direction.IfPapers.Contains(OrderPaper)).ToList();
        List<string> shut =
        [
            .. Needed.Where(id => library.Packs.All(pack => pack.Id != id)).Select(id => $"The rules of the pack \"{id}\" are not in force. The administrator mends the pack; until then nothing leaves, not even to a judge."),
            .. shutting.Where(it => it.Effect == DirectionEffect.Block).Select(it => $"{it.Says} ({it.Authority.Citation})"),
            .. claimed.Where(it => it.Ground?.Law.InCamera == InCameraReview.Forbidden).Select(it => $"{it.Ground?.Title}: the law lets not even a judge look ({it.Ground?.Citation}). Counsel takes it up with the court."),
            .. await UnclearedAsync(plan, cancellation),
        ];

        if (now.Guidance.Log == LogKind.None)
        {
            shut.Add("The law lets no list of these records be made, so that there can be no index. Counsel answers the court in person.");
        }

        var directed = now.Guidance.Directions.Any(spoken => spoken.InForce && spoken.Law.IfPapers.Contains(OrderPaper))
            || claimed.Exists(it => it.Ground is { Law: { InCamera: InCameraReview.Required, Authority.Sure: true } });
        return new InCameraReading(
            shut,
            [.. shutting.Where(it => it.Effect != DirectionEffect.Block).Select(it => $"{it.Says} ({it.Authority.Citation})")],
            [.. claimed.Where(it => !Speaks(it.Ground)).Select(it => $"No rule says whether a judge may look at what is privileged as \"{it.Ground?.Title ?? it.Id}\".")],
            directed);
    }

    private static bool Speaks(PrivilegeGround? ground) =>
        ground is { Law.Authority.Sure: true, Law.InCamera: InCameraReview.Required or InCameraReview.Available }
        || ground?.Law.InCamera == InCameraReview.Forbidden;

    /// <summary>Also of pages that were kept back: the gate of a release asks only of those that leave with it.</summary>
    private async Task<IReadOnlyList<string>> UnclearedAsync(InCameraPlan plan, CancellationToken cancellation)
    {
        var shown = plan.Documents.SelectMany(it => it.Pages).Where(InCameraPlan.IsShown).Select(page => page.PageId).ToHashSet();
        var facts = await dates.FactsAsync(plan.Request, cancellation);
        var marked = await db.Set<PageOverlay>().AsNoTracking().Where(it => it.RequestId == plan.Request.Id).ToListAsync(cancellation);

        return
        [
            .. marked.Where(it => shown.Contains(it.PageId))
                .Where(it => it.ClearedBy is not { } route || !rules.MayClear(it.Code, route, facts))
                .GroupBy(it => it.Code)
                .OrderBy(group => group.Key)
                .Select(group => $"Not cleared: {OverlayGate.Words(group.Key)} on {(group.Count() == 1 ? "1 page" : $"{group.Count()} pages")} for the judge. Name the route on the documents page, HIPAA on the validity page, or leave the document out."),
        ];
    }
}
