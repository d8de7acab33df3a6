using LegalRequests.Access;

namespace LegalRequests.Operations;

/// <summary>Who asks, and with which command.</summary>
/// <param name="Actor">Read anew from the database for each web request.</param>
public sealed record Caller(Actor Actor)
{
    /// <summary>Made by the form that asks. The same command twice has one effect and one answer. Null where a repeat is harmless.</summary>
    public Guid? CommandId { get; init; }

    /// <summary>First characters of the session key's hash, for the audit log.</summary>
    public string? SessionId { get; init; }

    public string? Address { get; init; }

    public static Caller System { get; } = new(Actor.System);
}
