using LegalRequests.Access;

namespace LegalRequests.Web.Widgets;

/// <summary>Roles and parts in a request, as people say them.</summary>
public static class RoleWords
{
    public static IReadOnlyList<Choice> RoleChoices { get; } =
    [
        new(nameof(StaffRoles.LegalStaff), "Legal staff", "Logs requests, tells clients, drafts and releases packets"),
        new(nameof(StaffRoles.SocialWorker), "Social worker", "Assesses the records of requests they are named on"),
        new(nameof(StaffRoles.Counsel), "Counsel", "Reviews packets, signs them or sends them back"),
        new(nameof(StaffRoles.Supervisor), "Supervisor", "Sees the work of all and names people on requests"),
        new(nameof(StaffRoles.Auditor), "Auditor", "Reads the audit log; opens no records"),
        new(nameof(StaffRoles.Administrator), "Administrator", "Manages people; sees no cases"),
    ];

    public static IReadOnlyList<Choice> PartChoices { get; } =
    [
        new(nameof(Relation.Owner), "Owner"),
        new(nameof(Relation.Assessor), "Assessor of its records"),
        new(nameof(Relation.Counsel), "Its counsel"),
        new(nameof(Relation.Supervisor), "Its supervisor"),
        new(nameof(Relation.Viewer), "May look on"),
    ];

    /// <summary><c>Supervisor, Administrator</c>; <c>No role</c> for none.</summary>
    public static string Of(StaffRoles roles)
    {
        var words = RoleChoices.Where(choice => roles.HasFlag(Enum.Parse<StaffRoles>(choice.Value))).Select(choice => choice.Text).ToList();
        return words.Count == 0 ? "No role" : string.Join(", ", words);
    }

    public static string Of(Relation relation) =>
        relation == Relation.Walled ? "Walled off" : PartChoices.First(choice => choice.Value == relation.ToString()).Text;

    /// <summary>The flags of posted check boxes; unknown words are left out.</summary>
    public static StaffRoles Parse(IEnumerable<string>? words) =>
        (words ?? []).Aggregate(StaffRoles.None, (all, word) => Enum.TryParse<StaffRoles>(word, out var role) ? all | role : all);

    public static List<string> ToWords(StaffRoles roles) =>
        [.. RoleChoices.Select(choice => choice.Value).Where(value => roles.HasFlag(Enum.Parse<StaffRoles>(value)))];
}
