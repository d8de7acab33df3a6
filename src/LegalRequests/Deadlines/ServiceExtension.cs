using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Deadlines;

/// <summary>What a way of service adds to a period.</summary>
/// <param name="Days">How much; may be nothing.</param>
/// <param name="Method">The way of service, in a word of the facts.</param>
/// <param name="Citation">The rule that adds it.</param>
internal sealed record ServiceExtension(Period Days, string Method, string Citation)
{
    private static readonly Dictionary<string, string> Ways = new()
    {
        ["personal"] = "in person",
        ["mail"] = "by mail",
        ["mail_out_of_state"] = "by mail from or to another state",
        ["mail_outside_us"] = "by mail from or to another country",
        ["courier"] = "by courier",
        ["email"] = "by e-mail",
        ["fax"] = "by fax",
        ["portal"] = "through a portal",
        ["other"] = "in another way",
    };

    /// <summary>For example <c>by mail</c>.</summary>
    public string Way => Ways.GetValueOrDefault(Method, Method);
}
