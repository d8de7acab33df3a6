namespace LegalRequests.Access;

/// <summary>What an operation or a page asks leave for. Which roles have it stands in <see cref="AccessRules"/>.</summary>
public enum Permission
{
    LogRequest,
    ViewRequest,
    ViewRecords,
    ChangeFacts,
    CheckValidity,
    ManageDocuments,
    AssessPrivilege,
    ManageNotice,
    MarkRedactions,

    /// <summary>Attack a page with its boxes, to see that what lies under them cannot be brought back.</summary>
    TryRedactions,
    DraftPacket,
    ReviewPacket,
    ReleasePacket,

    /// <summary>Prepare what a judge alone reads, and open it where the set's own rule lets them.</summary>
    PrepareInCamera,
    ManageDeadlines,
    CloseRequest,
    GrantAccess,
    ManageStaff,

    /// <summary>Put rule packs, calendars and days of closure in force.</summary>
    ManageRules,

    /// <summary>Vouch for what a rule says, as a lawyer of the agency.</summary>
    VerifyLaw,
    ReadAudit,
    OwnAccount,

    /// <summary>Work that no person asks for: sweeps, timers, the outbox.</summary>
    SystemWork,
}
