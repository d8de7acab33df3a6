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
    DraftPacket,
    ReviewPacket,
    ReleasePacket,
    ManageDeadlines,
    CloseRequest,
    GrantAccess,
    ManageStaff,
    ReadAudit,
    OwnAccount,

    /// <summary>Work that no person asks for: sweeps, timers, the outbox.</summary>
    SystemWork,
}
