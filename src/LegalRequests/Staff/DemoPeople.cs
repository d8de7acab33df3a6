using LegalRequests.Access;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>One of the SAMPLE people of the demo.</summary>
/// <param name="UserName">At <c>demo.example</c>, a name that no mail reaches (RFC 2606).</param>
public sealed record DemoPerson(string UserName, string DisplayName, string Credential, StaffRoles Roles)
{
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("dana.reyes@demo.example", "Dana Reyes", "", StaffRoles.LegalStaff),
        new("maria.okafor@demo.example", "Maria Okafor", "LCSW", StaffRoles.SocialWorker),
        new("b.nguyen@demo.example", "B. Nguyen", "", StaffRoles.Counsel),
        new("sam.ortiz@demo.example", "Sam Ortiz", "", StaffRoles.Supervisor | StaffRoles.Administrator),
        new("ines.keller@demo.example", "Ines Keller", "", StaffRoles.Auditor),
    ];
}

/// <summary>Knows whether a database belongs to the demo. Demo people have no password: only the demo's own buttons let them in.</summary>
public sealed class DemoPeople(LegalRequestsDb db)
{
    private const string Domain = "@demo.example";

    /// <summary>The demo's people as they stand in the database.</summary>
    public Task<List<StaffCard>> CardsAsync(CancellationToken cancellation = default) =>
        db.Set<StaffMember>()
            .AsNoTracking()
            .Where(it => it.UserName != null && it.UserName.EndsWith(Domain))
            .OrderBy(it => it.CreatedAt)
            .Select(it => new StaffCard(it.Id, it.DisplayName, it.Credential, it.UserName ?? "", it.Roles, it.Disabled))
            .ToListAsync(cancellation);

    public Task<bool> AnyAsync(CancellationToken cancellation = default) =>
        db.Set<StaffMember>().AnyAsync(it => it.UserName != null && it.UserName.EndsWith(Domain), cancellation);

    /// <summary>True when real people work in this database: it must never open as a demo.</summary>
    public Task<bool> RealPeopleAsync(CancellationToken cancellation = default) =>
        db.Set<StaffMember>().AnyAsync(it => it.UserName == null || !it.UserName.EndsWith(Domain), cancellation);
}
