using LegalRequests.Access;

namespace LegalRequests.Web.SignIn;

/// <summary>
/// What a page or an endpoint asks leave for. Every route carries this or <see cref="OpenPageAttribute"/>; one that
/// carries neither is refused. A route with <c>{Number}</c> is about the request of that number: walls and relations
/// are checked before the page runs, and the answer is "not found" for those who may not know of it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PagePermissionAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>A page for people who are not signed in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenPageAttribute : Attribute
{
    /// <summary>True for what answers before there is a first administrator.</summary>
    public bool BeforeSetup { get; init; }
}
