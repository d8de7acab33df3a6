using LegalRequests.Law;
using LegalRequests.Requests;

namespace LegalRequests.Validity;

/// <summary>Whether a HIPAA route stands on what it needs. Sources: 45 CFR 164.512(a), (e), (f), 164.508.</summary>
public static class RouteEvidence
{
    /// <summary>Null when the route holds; otherwise a refusal that names what is missing.</summary>
    /// <param name="evidence">Kind of the paper named as evidence; null when none is named.</param>
    public static Refusal? Fault(HipaaRoute route, Instrument instrument, PaperKind? evidence) => route switch
    {
        HipaaRoute.CourtOrder when instrument is not (Instrument.CourtOrder or Instrument.SoOrderedSubpoena or Instrument.SearchWarrant) && evidence != PaperKind.Order =>
            Missing("A subpoena is no court order. Name the order among the papers, or choose another route."),
        HipaaRoute.NoticeAssurance when evidence != PaperKind.Assurance =>
            Missing("Name the written statement, with proof that the client was told, among the papers."),
        HipaaRoute.ProtectiveOrderAssurance when evidence is not (PaperKind.Assurance or PaperKind.Order) =>
            Missing("Name the protective order, or the request for one, among the papers."),
        HipaaRoute.Authorization when instrument != Instrument.Authorization && evidence != PaperKind.Authorization =>
            Missing("Name the client's signed authorization among the papers."),
        HipaaRoute.LawEnforcement when !IsLawEnforcement(instrument) =>
            new Refusal(
                "validity.route-does-not-fit",
                "The law-enforcement route is for criminal, grand-jury and agency papers and for warrants. Choose another route.")
            { Field = "HipaaRoute" },
        _ => null,
    };

    /// <summary>How the packs call the way; null for none.</summary>
    public static string? WordOf(HipaaRoute route) => route switch
    {
        HipaaRoute.CourtOrder => FactWords.CourtOrderRoute,
        HipaaRoute.NoticeAssurance => "notice_assurance",
        HipaaRoute.ProtectiveOrderAssurance => "protective_order",
        HipaaRoute.SelfNotice => "self_notice",
        HipaaRoute.Authorization => FactWords.ClientAuthorizationRoute,
        HipaaRoute.LawEnforcement => "law_enforcement",
        HipaaRoute.NotCoveredEntity => FactWords.DoesNotApplyRoute,
        _ => null,
    };

    private static bool IsLawEnforcement(Instrument instrument) =>
        instrument is Instrument.CriminalSubpoena
            or Instrument.GrandJurySubpoena
            or Instrument.AdministrativeSubpoena
            or Instrument.SearchWarrant;

    private static Refusal Missing(string message) => Refusal.OnField("EvidencePaperId", "validity.route-needs-evidence", message);
}
