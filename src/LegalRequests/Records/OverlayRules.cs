namespace LegalRequests.Records;

/// <summary>
/// Which routes may clear which overlay. Sources: 45 CFR 164.508(a)(2), 164.512(a), (e), (f); 42 CFR 2.61, 2.31;
/// 34 CFR 99.31(a)(9); 34 USC 12291(b)(2). What is not listed here stays in.
/// </summary>
public static class OverlayRules
{
    private static readonly Dictionary<Overlay, OverlayRoute[]> Permitted = new()
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

    public static bool MayClear(Overlay overlay, OverlayRoute route) => Permitted[overlay].Contains(route);

    public static IReadOnlyList<OverlayRoute> RoutesOf(Overlay overlay) => Permitted[overlay];

    /// <summary>True for a route that stands on a paper which must be named.</summary>
    public static bool NeedsPaper(OverlayRoute route) =>
        route is not (OverlayRoute.DoesNotApply or OverlayRoute.SelfNotice or OverlayRoute.LawEnforcement);

    /// <summary>True where only counsel may say that the route holds.</summary>
    public static bool NeedsCounsel(Overlay overlay, OverlayRoute route) =>
        overlay != Overlay.Hipaa || route is OverlayRoute.LawEnforcement or OverlayRoute.DoesNotApply;
}
