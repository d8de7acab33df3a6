using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using LegalRequests.Law.Sections;

namespace LegalRequests.Guidance;

/// <summary>
/// What the packs say of the laws that guard a page. They only narrow what the code permits; a law that no pack speaks of,
/// because its pack is missing or was refused, permits nothing.
/// </summary>
public sealed class OverlayPermits(RuleLibrary library)
{
    /// <summary>Whether every pack that speaks of the overlay opens the route, and none closes it.</summary>
    /// <param name="overlay">A word of <see cref="FactWords.Overlays"/>.</param>
    /// <param name="route">A word of <see cref="FactWords.OverlayRoutes"/>.</param>
    /// <param name="facts">What is known of the request.</param>
    public bool Open(string overlay, string route, RequestFacts facts)
    {
        var laws = LawsOf(overlay, facts);

        // That a law is not in play is a finding of fact, so it need not be listed by each pack that speaks of it.
        return laws.Count > 0
            && laws.All(law => route == FactWords.DoesNotApplyRoute || law.Routes.Any(open => open.Route == route))
            && !laws.Any(law => law.Never.Any(closed => closed.Route == route));
    }

    /// <summary>Whether some pack asks for a paper, or for counsel's word, where the code would not.</summary>
    public bool Asks(string overlay, string route, RequestFacts facts, Func<OverlayPath, bool> condition) =>
        LawsOf(overlay, facts).SelectMany(law => law.Routes).Any(open => open.Route == route && condition(open));

    /// <summary>Whether a list of withheld records would itself tell what the overlay protects.</summary>
    public bool ForbidsLog(string overlay, RequestFacts facts) =>
        LawsOf(overlay, facts) is not { Count: > 0 } laws || laws.Any(law => law.Log == LogKind.None && law.Authority.Sure);

    private List<OverlayLaw> LawsOf(string overlay, RequestFacts facts) =>
    [
        .. library.Packs
            .Where(pack => pack.Jurisdiction == facts.Jurisdiction || pack.Jurisdiction == FactWords.AnyJurisdiction)
            .SelectMany(pack => pack.Law.Overlays)
            .Where(law => law.Id == overlay),
    ];
}
