namespace LegalRequests.Web.Pages.Administration;

/// <summary>Why a mail was not delivered, in words that an administrator can act on.</summary>
public static class MailFaultWords
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["mail.unreachable"] = "The mail server cannot be reached. Check Mail:Host and Mail:Port.",
        ["mail.timeout"] = "The mail server did not answer in time.",
        ["mail.connection-lost"] = "The mail server broke the connection.",
        ["mail.no-starttls"] = "The mail server offers no STARTTLS, so neither password nor mail was sent to it.",
        ["mail.certificate"] = "This machine does not trust the mail server's certificate, so neither password nor mail was sent to it.",
        ["mail.sign-in-refused"] = "The mail server refused the sign-in. Check Mail:User and Mail:Password.",
        ["mail.sign-in-needed"] = "The mail server wants a sign-in. Set Mail:User and Mail:Password.",
    };

    /// <summary>The sentence for a code of the outbox; the server's own number where it gave one.</summary>
    public static string Of(string? code) => code switch
    {
        null => "It was not delivered.",
        _ when Sentences.TryGetValue(code, out var sentence) => sentence,
        _ when code.StartsWith("mail.smtp-", StringComparison.Ordinal) => $"The mail server refused it with {code["mail.smtp-".Length..]}.",
        _ => $"It was not delivered ({code}).",
    };
}
