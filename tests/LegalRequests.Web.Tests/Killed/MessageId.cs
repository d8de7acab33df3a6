using LegalRequests.Testing;

namespace LegalRequests.Web.Tests.Killed;

/// <summary>The key of the outbox row that a received mail came from.</summary>
internal static class MessageId
{
    internal static string Of(ReceivedMail mail)
    {
        var line = mail.Data.Split('\n').Single(it => it.StartsWith("Message-ID: <", StringComparison.OrdinalIgnoreCase));
        return line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('@', StringComparison.Ordinal)];
    }
}
