using LegalRequests.Access;

namespace LegalRequests.Web.Layout;

/// <summary>One link of the bar at the top, for those whose role allows the page.</summary>
public sealed record NavEntry(string Text, string Href, Permission Permission)
{
    /// <summary>In the order in which they stand.</summary>
    public static IReadOnlyList<NavEntry> All { get; } =
    [
        new("Home", "/", Permission.OwnAccount),
        new("Docket", "/docket", Permission.ViewRequest),
        new("Calendar", "/calendar", Permission.ViewRequest),
        new("Dates to decide", "/proposals", Permission.ManageDeadlines),
        new("Rules", "/admin/rules", Permission.ManageRules),
        new("People", "/admin/people", Permission.ManageStaff),
        new("Numbers", "/admin/numbers", Permission.ManageStaff),
        new("Mail", "/admin/mail", Permission.ManageStaff),
        new("Audit", "/audit", Permission.ReadAudit),
    ];

    /// <summary>True when a page at this path belongs to the entry.</summary>
    public bool Holds(string path) => Href == "/" ? path == "/" : path == Href || path.StartsWith(Href + "/", StringComparison.Ordinal);
}
