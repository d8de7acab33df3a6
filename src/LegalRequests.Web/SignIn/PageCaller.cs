using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Operations;

namespace LegalRequests.Web.SignIn;

/// <summary>Who sent this web request, read from the database for it, and the request that its address names.</summary>
public sealed class PageCaller
{
    private StaffCard? staff;
    private RequestHeading? request;

    public bool SignedIn => staff is not null;

    /// <exception cref="InvalidOperationException">Nobody is signed in: the page is open to all.</exception>
    public StaffCard Staff => staff ?? throw new InvalidOperationException("Nobody is signed in.");

    public Actor Actor => Staff.AsActor();

    /// <summary>The request of the address's <c>{Number}</c>.</summary>
    /// <exception cref="InvalidOperationException">The address names none.</exception>
    public RequestHeading Request => request ?? throw new InvalidOperationException("The address names no request.");

    public bool HasRequest => request is not null;

    /// <summary>Hash of the cookie's session key, hex; empty where nobody is signed in.</summary>
    public string SessionKeyHash { get; private set; } = "";

    public string? Address { get; private set; }

    /// <summary>True when the role allows it here: for showing a link or a button. The operation decides again.</summary>
    public bool May(Permission permission) =>
        SignedIn && AccessRules.Decide(Actor, permission, request?.Standing) == Decision.Allow;

    /// <summary>The caller of an operation.</summary>
    /// <param name="commandId">From the form's hidden field; empty or null where a repeat is harmless.</param>
    public Caller For(Guid? commandId) => new(Actor)
    {
        CommandId = commandId == Guid.Empty ? null : commandId,
        SessionId = SessionKeyHash.Length > 12 ? SessionKeyHash[..12] : null,
        Address = Address,
    };

    internal void Identify(StaffCard card, string sessionKeyHash) => (staff, SessionKeyHash) = (card, sessionKeyHash);

    internal void Locate(RequestHeading heading) => request = heading;

    internal void ComesFrom(string? address) => Address = address;
}
