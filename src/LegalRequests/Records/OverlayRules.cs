using LegalRequests.Deadlines;
using LegalRequests.Guidance;
using LegalRequests.Law;

namespace LegalRequests.Records;

/// <summary>
/// Which routes may clear which overlay: those that this floor knows and that every pack which speaks of the overlay opens.
/// A pack narrows and never widens; without a pack nothing is cleared. Sources of the floor: 45 CFR 164.508(a)(2),
/// 164.512(a), (e), (f); 42 CFR 2.61, 2.31; 34 CFR 99.31(a)(9); 34 USC 12291(b)(2). What is not listed here stays in.
/// </summary>
public sealed class OverlayRules(OverlayPermits permits)
{
    private static readonly Dictionary<Overlay, OverlayRoute[]> Floor = new()
    {
        [Overlay.Hipaa] =
        [
            OverlayRoute.CourtOrder, OverlayRoute.ClientAuthorization, OverlayRoute.NoticeAssurance, OverlayRoute.ProtectiveOrder,
            OverlayRoute.SelfNotice, OverlayRoute.LawEnforcement, OverlayRoute.DoesNotApply,
        ],

        // 164.508(a)(2) does not list 512(e) or 512(f): an assurance never frees session notes, an order does through 512(a).
        [Overlay.PsychotherapyNotes] = [OverlayRoute.CourtOrder, OverlayRoute.ClientAuthorization, OverlayRoute.DoesNotApply],
        [Overlay.PartTwo] = [OverlayRoute.PartTwoOrderWithSubpoena, OverlayRoute.ClientAuthorization, OverlayRoute.DoesNotApply],
        [Overlay.Ferpa] = [OverlayRoute.CourtOrder, OverlayRoute.ClientAuthorization, OverlayRoute.SelfNotice, OverlayRoute.DoesNotApply],
        [Overlay.VictimServices] = [OverlayRoute.CourtOrder, OverlayRoute.ClientAuthorization, OverlayRoute.DoesNotApply],
        [Overlay.Hiv] = [OverlayRoute.CourtOrder, OverlayRoute.ClientAuthorization, OverlayRoute.DoesNotApply],
        [Overlay.ChildWelfare] = [OverlayRoute.CourtOrder, OverlayRoute.DoesNotApply],
        [Overlay.Adoption] = [OverlayRoute.CourtOrder, OverlayRoute.DoesNotApply],
        [Overlay.OtherStateLaw] = [OverlayRoute.CourtOrder, OverlayRoute.ClientAuthorization, OverlayRoute.DoesNotApply],
    };

    /// <summary>Whether the route may clear the overlay on pages of this request.</summary>
    public bool MayClear(Overlay overlay, OverlayRoute route, RequestFacts facts) =>
        Floor[overlay].Contains(route) && permits.Open(PackWords.Of(overlay), PackWords.Of(route), facts);

    /// <summary>The routes that may clear the overlay on pages of this request.</summary>
    public IReadOnlyList<OverlayRoute> RoutesOf(Overlay overlay, RequestFacts facts) =>
        [.. Floor[overlay].Where(route => MayClear(overlay, route, facts))];

    /// <summary>True for a route that stands on a paper which must be named.</summary>
    public bool NeedsPaper(Overlay overlay, OverlayRoute route, RequestFacts facts) =>
        route is not (OverlayRoute.DoesNotApply or OverlayRoute.SelfNotice or OverlayRoute.LawEnforcement)
        || permits.Asks(PackWords.Of(overlay), PackWords.Of(route), facts, open => open.NeedsPaper);

    /// <summary>True where only counsel may say that the route holds.</summary>
    public bool NeedsCounsel(Overlay overlay, OverlayRoute route, RequestFacts facts) =>
        overlay != Overlay.Hipaa
        || route is OverlayRoute.LawEnforcement or OverlayRoute.DoesNotApply
        || permits.Asks(PackWords.Of(overlay), PackWords.Of(route), facts, open => open.CounselOnly);

    /// <summary>
    /// True where a served list of what was kept back would tell what the overlay protects. 42 CFR 2.13(c) protects even that
    /// a person is a patient, whatever a pack says.
    /// </summary>
    public bool ForbidsLog(Overlay overlay, RequestFacts facts) =>
        overlay == Overlay.PartTwo || permits.ForbidsLog(PackWords.Of(overlay), facts);
}
