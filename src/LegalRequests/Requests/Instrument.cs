namespace LegalRequests.Requests;

/// <summary>What kind of paper it is. Codes and meaning: a subpoena, an order and a permission are three different things.</summary>
public enum Instrument
{
    CivilSubpoena,
    TestimonySubpoena,
    TrialSubpoena,
    CriminalSubpoena,
    GrandJurySubpoena,
    AdministrativeSubpoena,
    ImmigrationSubpoena,
    CourtOrder,
    PartTwoOrder,
    SoOrderedSubpoena,
    SearchWarrant,
    Authorization,
    AccessRequest,
    PublicRecordsRequest,
    ForeignSubpoena,
    InformalRequest,
}

/// <summary>Before whom the matter is; with the state it chooses the rule pack.</summary>
public enum Forum
{
    FederalCivil,
    FederalCriminal,
    FederalGrandJury,
    StateCivil,
    StateCriminal,
    StateFamily,
    Agency,
    None,
}

/// <summary>To whom alone the answer may go.</summary>
public enum DeliverTo
{
    Requester,
    ClerkOfCourt,
    Judge,
}

public enum ServiceMethod
{
    Personal,
    Mail,
    MailOutOfState,
    MailOutsideUs,
    Courier,
    Email,
    Fax,
    Portal,
    Other,
}

/// <summary>Where the request stands. The page shows each with the word of who acts next.</summary>
public enum RequestStatus
{
    New,
    CheckingValidity,
    Defective,
    AssessingPrivilege,
    CourtToDecide,
    WithCounsel,
    SentBack,
    ReadyToRelease,
    Released,
    Closed,
    ClosedNothingSent,
}
