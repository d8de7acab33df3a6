using LegalRequests.Deadlines;
using LegalRequests.Law;
using LegalRequests.Law.Sections;

namespace LegalRequests.Guidance;

/// <summary>Which laws guard the pages of a request.</summary>
internal static class OverlayReading
{
    /// <summary>
    /// All overlays that the packs know. Without the traits that call it up an overlay is not in play but still listed: that
    /// nobody said that a programme is under Part 2 does not mean that it is not.
    /// </summary>
    public static IReadOnlyList<SpokenOverlay> Of(PacksThatSpeak packs, RequestFacts facts) =>
    [
        .. from pack in packs.Own.Concat(packs.Everywhere)
           from law in pack.Law.Overlays
           let elsewhere = law.Applies with { Traits = [] }
           where elsewhere.Covers(facts.Forum, facts.Instrument, facts.Commands, facts.Traits)
           where law.Authority.HoldsOn(facts.Service?.On ?? facts.ComplianceAt?.Day)
           let inPlay = law.Applies.Traits.Count > 0 && law.Applies.Traits.All(facts.Traits.Contains)
           orderby inPlay descending
           select new SpokenOverlay(
               new FromPack<OverlayLaw>(law, pack),
               inPlay,
               [.. law.Routes.Where(route => route.Papers.Any(facts.Papers.Contains) && !law.Never.Any(closed => closed.Route == route.Route))]),
    ];

    /// <summary>The words that go with a release by the ways that are open, in the version that holds on a day.</summary>
    public static IReadOnlyList<SpokenInsert> Inserts(IReadOnlyList<SpokenOverlay> overlays, DateOnly? day) =>
    [
        .. from overlay in overlays
           where overlay.InPlay
           from notice in overlay.Law.Notices
           where day is not { } at || ((notice.EffectiveFrom ?? at) <= at && at <= (notice.EffectiveTo ?? at))
           where notice.With == NoticeOccasion.AnyRelease || overlay.Open.Any(route => OccasionOf(route.Route) == notice.With)
           select new SpokenInsert(notice, overlay.Entry),
    ];

    private static NoticeOccasion OccasionOf(string route) => route switch
    {
        FactWords.ClientAuthorizationRoute => NoticeOccasion.Consent,
        FactWords.CourtOrderRoute or FactWords.PartTwoOrderRoute => NoticeOccasion.Order,
        _ => NoticeOccasion.AnyRelease,
    };
}
