namespace LegalRequests;

/// <summary>What kind of no it is; the web maps it to a status code and the page to a tone.</summary>
public enum RefusalKind
{
    /// <summary>The form can be mended by the person who sent it (422).</summary>
    Invalid,

    /// <summary>There is no such thing, or it is not for this person to know that there is (404).</summary>
    NotFound,

    /// <summary>The state of the request does not allow it now (409).</summary>
    Conflict,

    /// <summary>A safety gate is shut. Nobody can click it away (409).</summary>
    Gate,

    /// <summary>This person may see the request but not do this (403).</summary>
    Forbidden,
}

/// <summary>A no that a person can act on.</summary>
/// <param name="Code">Stable and lower-case, <c>area.reason</c>, for tests, the audit log and translations.</param>
/// <param name="Message">One sentence that says what to do. It never names a client or quotes a record.</param>
/// <param name="Kind">See <see cref="RefusalKind"/>.</param>
public sealed record Refusal(string Code, string Message, RefusalKind Kind = RefusalKind.Invalid)
{
    /// <summary>Name of the form field at fault, or null when it is not one field.</summary>
    public string? Field { get; init; }

    /// <summary>Further sentences, one a shut gate or a failed check; empty as a rule.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    public static Refusal NotFound(string what = "page") =>
        new("not-found", $"There is no such {what}, or it is not yours to see.", RefusalKind.NotFound);

    public static Refusal Conflict(string code, string message) => new(code, message, RefusalKind.Conflict);

    public static Refusal OnField(string field, string code, string message) => new(code, message) { Field = field };
}
