namespace LegalRequests.Mail;

/// <summary>A mail ready to go.</summary>
/// <param name="MessageId">Without the angle brackets; the same for every attempt.</param>
public sealed record ReadyMail(string MessageId, string Recipient, string Subject, string Body);

/// <summary>How a delivery ended.</summary>
public enum DeliveryResult
{
    Accepted,

    /// <summary>The server refused for now (4yz), or for a reason that has nothing to do with this mail.</summary>
    TryLater,

    /// <summary>The server will never take this mail (5yz about its recipient or text).</summary>
    Rejected,

    /// <summary>There is no server to talk to, or it does not let us in; the other mails need not be tried now.</summary>
    Unreachable,
}

/// <summary>What the server said.</summary>
/// <param name="Error">A code such as <c>mail.smtp-451</c>; null when accepted. Never the server's words, which may quote an address.</param>
public sealed record DeliveryAnswer(DeliveryResult Result, string? Error = null);

/// <summary>Takes a mail to a server.</summary>
public interface IMailTransport
{
    /// <summary>Delivers one mail. Failure is an answer; it throws only when cancelled.</summary>
    Task<DeliveryAnswer> DeliverAsync(ReadyMail mail, CancellationToken cancellation);
}
