using LegalRequests.Privilege;

namespace LegalRequests.Web.Pages.Privilege;

/// <summary>How assessments are said.</summary>
public static class PrivilegeWords
{
    public static string Of(AssessedAs assessed) => assessed switch
    {
        AssessedAs.Privileged => "Told in confidence (privileged)",
        AssessedAs.Confidential => "Confidential, may be sent",
        _ => "Not what was asked for",
    };

    public static string Hint(AssessedAs assessed) => assessed switch
    {
        AssessedAs.Privileged => "The person whose record it is may keep it out of court. It is kept back and put on the list of what we kept back.",
        AssessedAs.Confidential => "It is sent, by a permitted route. Black out what must not be seen.",
        _ => "The paper does not ask for it. It is counted and not sent.",
    };

    public static string Of(PageFate fate) => fate switch
    {
        PageFate.Produce => "Send",
        PageFate.Redact => "Send with parts blacked out",
        PageFate.Withhold => "Keep back",
        _ => "Not asked for",
    };

    public static string Of(PrivilegeHolder holder) => holder switch
    {
        PrivilegeHolder.Client => "The person whose record it is (client)",
        PrivilegeHolder.MinorClient => "The minor client",
        PrivilegeHolder.Guardian => "A guardian for the client",
        PrivilegeHolder.PersonalRepresentative => "The personal representative of a client who died",
        PrivilegeHolder.CounselForMinor => "Counsel for the minor",
        _ => "The agency",
    };
}
