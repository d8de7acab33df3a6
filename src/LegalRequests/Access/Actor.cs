namespace LegalRequests.Access;

/// <summary>Who acts: a member of staff as the database knows them now, or the product itself.</summary>
/// <param name="StaffId">The member's id; <see cref="SystemId"/> for the product itself.</param>
/// <param name="Active">False for a disabled account: everything is refused.</param>
public sealed record Actor(Guid StaffId, StaffRoles Roles, bool Active = true)
{
    public static readonly Guid SystemId = new("00000000-0000-7000-8000-000000000001");

    public static readonly Actor System = new(SystemId, StaffRoles.None);

    public bool IsSystem => StaffId == SystemId;

    public bool Has(StaffRoles role) => (Roles & role) != 0;
}
