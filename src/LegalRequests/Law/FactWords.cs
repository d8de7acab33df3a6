namespace LegalRequests.Law;

/// <summary>The words in which facts and packs speak to each other.</summary>
public static class FactWords
{
    /// <summary>Jurisdiction of a pack that speaks to every request.</summary>
    public const string AnyJurisdiction = "any";

    /// <summary>Jurisdiction of the federal courts.</summary>
    public const string FederalCourts = "us";

    /// <summary>Federal civil action.</summary>
    public const string FederalCivil = "federal_civil";

    /// <summary>Federal criminal case.</summary>
    public const string FederalCriminal = "federal_criminal";

    /// <summary>Federal grand jury.</summary>
    public const string FederalGrandJury = "federal_grand_jury";

    /// <summary>State civil action.</summary>
    public const string StateCivil = "state_civil";

    /// <summary>State criminal case.</summary>
    public const string StateCriminal = "state_criminal";

    /// <summary>Family or dependency court.</summary>
    public const string StateFamily = "state_family";

    /// <summary>An agency, not a court.</summary>
    public const string Agency = "agency";

    /// <summary>No forum: a request without a case.</summary>
    public const string NoForum = "none";

    /// <summary>A subpoena for documents in a civil action.</summary>
    public const string CivilSubpoena = "civil_subpoena";

    /// <summary>A subpoena for a person to testify.</summary>
    public const string TestimonySubpoena = "testimony_subpoena";

    /// <summary>A subpoena of a grand jury.</summary>
    public const string GrandJurySubpoena = "grand_jury_subpoena";

    /// <summary>A court order.</summary>
    public const string CourtOrder = "court_order";

    /// <summary>Documents are demanded.</summary>
    public const string Production = "production";

    /// <summary>A person is demanded.</summary>
    public const string Testimony = "testimony";

    /// <summary>Premises are to be inspected.</summary>
    public const string Inspection = "inspection";

    /// <summary>Event: the paper was served on the agency.</summary>
    public const string Service = "service";

    /// <summary>Event: the paper was issued.</summary>
    public const string Issued = "issued";

    /// <summary>Event: the paper reached the agency.</summary>
    public const string Received = "received";

    /// <summary>Event: compliance is demanded.</summary>
    public const string ComplianceAt = "compliance_at";

    /// <summary>Event: the return of the subpoena; the same moment as <see cref="ComplianceAt"/>.</summary>
    public const string ReturnAt = "return_at";

    /// <summary>Trait: the case is in federal court because the parties are of several states; state law decides it.</summary>
    public const string Diversity = "diversity";

    /// <summary>Trait: the case is in federal court because of federal law.</summary>
    public const string FederalQuestion = "federal_question";

    /// <summary>Way: a court ordered the disclosure.</summary>
    public const string CourtOrderRoute = "court_order";

    /// <summary>Way: an order under 42 CFR Part 2 and a subpoena with it.</summary>
    public const string PartTwoOrderRoute = "part_two_order_with_subpoena";

    /// <summary>Way: the client consented in writing.</summary>
    public const string ClientAuthorizationRoute = "client_authorization";

    /// <summary>Way: a person found that the law is not in play on the page.</summary>
    public const string DoesNotApplyRoute = "does_not_apply";

    /// <summary>Where the case is.</summary>
    public static IReadOnlyList<string> Forums { get; } =
        [FederalCivil, FederalCriminal, FederalGrandJury, StateCivil, StateCriminal, StateFamily, Agency, NoForum];

    /// <summary>What kind of paper.</summary>
    public static IReadOnlyList<string> Instruments { get; } =
    [
        CivilSubpoena, TestimonySubpoena, "trial_subpoena", "criminal_subpoena", GrandJurySubpoena, "administrative_subpoena",
        "immigration_subpoena", CourtOrder, "part_two_order", "so_ordered_subpoena", "search_warrant", "authorization",
        "access_request", "public_records_request", "foreign_subpoena", "informal_request",
    ];

    /// <summary>What the paper commands.</summary>
    public static IReadOnlyList<string> Commands { get; } = [Production, Testimony, Inspection];

    /// <summary>How it was served.</summary>
    public static IReadOnlyList<string> ServiceMethods { get; } =
        ["personal", "mail", "mail_out_of_state", "mail_outside_us", "courier", "email", "fax", "portal", "other"];

    /// <summary>Events that every request has a place for.</summary>
    public static IReadOnlyList<string> Events { get; } = [Service, Issued, Received, ComplianceAt, ReturnAt];

    /// <summary>Laws that guard a page.</summary>
    public static IReadOnlyList<string> Overlays { get; } =
        ["hipaa", "psychotherapy_notes", "part_two", "ferpa", "victim_services", "hiv", "child_welfare", "adoption", "other_state_law"];

    /// <summary>Ways by which such a law lets a page go.</summary>
    public static IReadOnlyList<string> OverlayRoutes { get; } =
    [
        CourtOrderRoute, PartTwoOrderRoute, ClientAuthorizationRoute, "notice_assurance", "protective_order", "self_notice",
        "law_enforcement", DoesNotApplyRoute,
    ];

    /// <summary>Jurisdiction of a state's courts.</summary>
    /// <param name="state">Two letters.</param>
    public static string StateJurisdiction(string state) => $"{FederalCourts}-{state.ToLowerInvariant()}";
}
