namespace LegalRequests.Pdf.Incoming.Mail;

/// <summary>One part of a message (RFC 2045): its header fields, and either inner parts or the bytes it carries.</summary>
sealed class MailPart
{
    /// <summary>Header fields in their order, unfolded, their encoded words not yet decoded.</summary>
    public required IReadOnlyList<(string Name, string Value)> Fields { get; init; }

    /// <summary>Lower-case, such as <c>text/plain</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Parameters of the media type by lower-case name.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>The name that the sender gave the file; empty where there is none.</summary>
    public required string FileName { get; init; }

    /// <summary>The sender marked it as an attached file.</summary>
    public bool IsAttachment { get; init; }

    /// <summary>It is named by other parts of the message, as pictures within formatted text are.</summary>
    public bool IsInline { get; init; }

    /// <summary>The bytes after every transfer encoding; empty for a part that holds others.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The parts of a multipart, or the one message within a message.</summary>
    public IReadOnlyList<MailPart> Parts { get; init; } = [];

    /// <summary>It is nested more deeply than is followed, so that its parts are not told apart.</summary>
    public bool TooDeep { get; init; }

    public bool IsMultipart => MediaType.StartsWith("multipart/", StringComparison.Ordinal);

    public bool IsMessage => MediaType == "message/rfc822";

    public bool IsEncrypted => MediaType is "multipart/encrypted" or "application/pkcs7-mime" or "application/x-pkcs7-mime";

    /// <summary>The first field of that name, with its encoded words decoded; empty where there is none.</summary>
    public string Field(string name) => MailWords.Decode(
        Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "");
}
