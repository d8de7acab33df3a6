using LegalRequests.Boards;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Validity;
using LegalRequests.Web.Widgets;

namespace LegalRequests.Web.Pages.Requests;

/// <summary>How the office says its kinds of things: plain words, the legal term in brackets once.</summary>
public static class OfficeWords
{
    public static string Of(Instrument instrument) => instrument switch
    {
        Instrument.CivilSubpoena => "Subpoena for records (civil)",
        Instrument.TestimonySubpoena => "Subpoena to testify",
        Instrument.TrialSubpoena => "Trial subpoena for records",
        Instrument.CriminalSubpoena => "Criminal subpoena for records",
        Instrument.GrandJurySubpoena => "Grand jury subpoena",
        Instrument.AdministrativeSubpoena => "Agency subpoena (administrative)",
        Instrument.ImmigrationSubpoena => "Immigration subpoena or warrant (DHS)",
        Instrument.CourtOrder => "Court order",
        Instrument.PartTwoOrder => "Order for treatment records (42 CFR Part 2)",
        Instrument.SoOrderedSubpoena => "Subpoena signed by a judge (so-ordered)",
        Instrument.SearchWarrant => "Search warrant",
        Instrument.Authorization => "Request with the client's authorization",
        Instrument.AccessRequest => "Client asks for their own record",
        Instrument.PublicRecordsRequest => "Public-records request",
        Instrument.ForeignSubpoena => "Subpoena from another state",
        _ => "Letter, call or visit (informal)",
    };

    public static string Of(Forum forum) => forum switch
    {
        Forum.FederalCivil => "Federal court, civil",
        Forum.FederalCriminal => "Federal court, criminal",
        Forum.FederalGrandJury => "Federal grand jury",
        Forum.StateCivil => "State court, civil",
        Forum.StateCriminal => "State court, criminal",
        Forum.StateFamily => "State court, family or dependency",
        Forum.Agency => "Agency",
        _ => "No court or agency",
    };

    public static string Of(ServiceMethod method) => method switch
    {
        ServiceMethod.Personal => "Handed over in person",
        ServiceMethod.Mail => "Mail",
        ServiceMethod.MailOutOfState => "Mail from or to another state",
        ServiceMethod.MailOutsideUs => "Mail from or to another country",
        ServiceMethod.Courier => "Courier",
        ServiceMethod.Email => "E-mail",
        ServiceMethod.Fax => "Fax",
        ServiceMethod.Portal => "Portal",
        _ => "Another way",
    };

    public static string Of(DeliverTo deliverTo) => deliverTo switch
    {
        DeliverTo.Requester => "Whoever asked",
        DeliverTo.ClerkOfCourt => "The clerk of the court only",
        _ => "The judge only",
    };

    public static string Of(PaperKind kind) => kind switch
    {
        PaperKind.Served => "The paper as served",
        PaperKind.Amended => "Amended version",
        PaperKind.ProofOfService => "Proof of service",
        PaperKind.Assurance => "Written assurance (HIPAA)",
        PaperKind.Authorization => "Client's authorization",
        PaperKind.Order => "Court order",
        _ => "Letter or e-mail",
    };

    public static string Of(StayKind kind) => kind switch
    {
        StayKind.CourtStay => "Stay by the court",
        StayKind.MotionToQuash => "Motion to quash",
        StayKind.ProtectiveOrderMotion => "Motion for a protective order",
        StayKind.AgencyObjection => "Our objection",
        StayKind.ClientObjection => "Client's objection",
        _ => "Judge reads in private (in camera)",
    };

    public static string Of(HipaaRoute route) => route switch
    {
        HipaaRoute.None => "None yet: health records stay",
        HipaaRoute.CourtOrder => "Order of a court: only what it names",
        HipaaRoute.NoticeAssurance => "Written assurance that the client was told",
        HipaaRoute.ProtectiveOrderAssurance => "Protective order agreed or asked for",
        HipaaRoute.SelfNotice => "We tell the client ourselves",
        HipaaRoute.Authorization => "Client's authorization",
        HipaaRoute.LawEnforcement => "Law enforcement (45 CFR 164.512(f))",
        _ => "The programme is no covered entity",
    };

    public static string Of(DocumentType type) => type switch
    {
        DocumentType.ProgressNote => "Progress note",
        DocumentType.PsychotherapyNote => "Psychotherapy note",
        DocumentType.TreatmentPlan => "Treatment plan",
        DocumentType.CourtPaper => "Court paper",
        DocumentType.ContactLog => "Contact log",
        DocumentType.FromOtherProvider => "From another provider",
        _ => type.ToString(),
    };

    public static string Of(Overlay overlay) => overlay switch
    {
        Overlay.Hipaa => "Health information (HIPAA)",
        Overlay.PsychotherapyNotes => "Psychotherapy notes",
        Overlay.PartTwo => "Substance-use treatment (42 CFR Part 2)",
        Overlay.Ferpa => "School records (FERPA)",
        Overlay.VictimServices => "Victim services (VAWA, FVPSA, VOCA)",
        Overlay.Hiv => "HIV",
        Overlay.ChildWelfare => "Child welfare, reporter's name",
        Overlay.Adoption => "Adoption",
        _ => "Other state law",
    };

    public static string Of(OverlayRoute route) => route switch
    {
        OverlayRoute.CourtOrder => "Order of a court",
        OverlayRoute.PartTwoOrderWithSubpoena => "Part 2 order with a subpoena",
        OverlayRoute.ClientAuthorization => "Client's authorization or consent",
        OverlayRoute.NoticeAssurance => "Written assurance that the client was told",
        OverlayRoute.ProtectiveOrder => "Protective order",
        OverlayRoute.SelfNotice => "We told the client",
        OverlayRoute.LawEnforcement => "Law enforcement",
        _ => "Does not apply to this page after all",
    };

    public static string Of(CheckResult result) => result switch
    {
        CheckResult.Pass => "Yes",
        CheckResult.Fail => "No",
        CheckResult.Unclear => "Unsure",
        _ => "Does not apply",
    };

    public static string Of(DocketView view) => view switch
    {
        DocketView.Open => "All open",
        DocketView.ThisWeek => "This week",
        DocketView.WithCounsel => "With counsel",
        _ => view.ToString(),
    };

    public static (string Word, Tone Tone) Of(DocumentProgress progress) => progress switch
    {
        DocumentProgress.Left => ("Left", Tone.Green),
        DocumentProgress.Held => ("For a later volume", Tone.Grey),
        DocumentProgress.NotAssigned => ("Needs a person", Tone.Amber),
        DocumentProgress.NotStarted => ("Not started", Tone.Grey),
        DocumentProgress.Assessed => ("Assessed", Tone.Green),
        _ => ("Duplicate", Tone.Grey),
    };
}
