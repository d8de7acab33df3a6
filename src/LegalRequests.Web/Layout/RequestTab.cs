using LegalRequests.Access;

namespace LegalRequests.Web.Layout;

/// <summary>One tab of a request's pages, for those whose role allows the page.</summary>
/// <param name="Path">Below <c>/requests/{Number}</c>; empty for the overview.</param>
public sealed record RequestTab(string Text, string Path, Permission Permission)
{
    /// <summary>In the order in which they stand.</summary>
    public static IReadOnlyList<RequestTab> All { get; } =
    [
        new("Overview", "", Permission.ViewRequest),
        new("Facts", "facts", Permission.ViewRequest),
        new("Deadlines", "deadlines", Permission.ViewRequest),
        new("Law", "law", Permission.ViewRequest),
        new("Papers", "papers", Permission.ViewRequest),
        new("Validity", "validity", Permission.ViewRequest),
        new("Documents", "documents", Permission.ViewRecords),
        new("Assess", "assess", Permission.ViewRecords),
        new("Notice", "notice", Permission.ViewRequest),
        new("Packet", "packet", Permission.ViewRecords),
        new("Sign-off", "signoff", Permission.ReviewPacket),
        new("Release", "release", Permission.ViewRecords),
        new("In camera", "in-camera", Permission.PrepareInCamera),
        new("Stays", "stays", Permission.ViewRequest),
        new("Protected words", "protected", Permission.ViewRecords),
        new("People", "people", Permission.GrantAccess),
    ];
}
