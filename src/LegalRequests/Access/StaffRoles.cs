namespace LegalRequests.Access;

/// <summary>The six roles. A person may hold several; what two hats may not do to one request is decided at the gates.</summary>
[Flags]
public enum StaffRoles
{
    None = 0,
    LegalStaff = 1,
    SocialWorker = 2,
    Counsel = 4,
    Supervisor = 8,
    Auditor = 16,
    Administrator = 32,
}
