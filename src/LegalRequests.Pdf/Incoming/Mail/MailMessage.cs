using System.Text;

namespace LegalRequests.Pdf.Incoming.Mail;

/// <summary>What a person would see of a message: its text, and the files that hang on it.</summary>
sealed class MailMessage
{
    const int MostText = 500_000;
    static readonly string[] Reports = ["message/delivery-status", "message/disposition-notification", "text/rfc822-headers", "message/global-delivery-status"];

    readonly StringBuilder text = new();
    readonly List<MailPart> files = [];

    public MailMessage(MailPart message)
    {
        Head = message;
        Collect(message, wantsText: true);
        // Of two messages within one, each stands for itself.
        Text = text.ToString().Trim();
    }

    /// <summary>The part whose header is the message's.</summary>
    public MailPart Head { get; }

    /// <summary>Its text, without formatting; may be empty.</summary>
    public string Text { get; }

    /// <summary>It came formatted only, so that its look is lost.</summary>
    public bool Formatted { get; private set; }

    /// <summary>Its content is encrypted.</summary>
    public bool Encrypted { get; private set; }

    /// <summary>Its text went on beyond what is taken, or was nested too deeply.</summary>
    public bool Cut { get; private set; }

    /// <summary>Everything that is not its text, in order; inner messages among them.</summary>
    public IReadOnlyList<MailPart> Files => files;

    void Collect(MailPart part, bool wantsText)
    {
        if (part.TooDeep)
        {
            Cut = true;
            files.Add(part);
            return;
        }

        if (part.IsEncrypted)
        {
            Encrypted = true;
            files.Add(part);
            return;
        }

        if (part.MediaType == "multipart/alternative")
            CollectOneOf(part.Parts, wantsText);
        else if (part.Parts.Count > 0 && !part.IsMessage)
            CollectAll(part.Parts, wantsText);
        else if (!part.IsMultipart)
            CollectLeaf(part, wantsText);
    }

    void CollectAll(IReadOnlyList<MailPart> parts, bool wantsText)
    {
        foreach (var part in parts)
            Collect(part, wantsText);
    }

    // The plain text where there is some; formatting is not shown here anyway.
    void CollectOneOf(IReadOnlyList<MailPart> parts, bool wantsText)
    {
        var plain = parts.FirstOrDefault(part => part.MediaType == "text/plain" && !part.IsAttachment && !string.IsNullOrWhiteSpace(Read(part)));
        var chosen = plain ?? parts.LastOrDefault(part => part.MediaType == "text/html" || part.IsMultipart);
        foreach (var part in parts)
        {
            if (part == chosen || part.IsMultipart)
                Collect(part, wantsText && part == chosen);
            else if (part.MediaType is not ("text/plain" or "text/html" or "text/enriched" or "text/x-amp-html"))
                files.Add(part);
        }
    }

    void CollectLeaf(MailPart part, bool wantsText)
    {
        var isText = part.MediaType is "text/plain" or "text/html" || Reports.Contains(part.MediaType);
        if (part.IsMessage || !isText || part.IsAttachment && part.FileName.Length > 0)
            files.Add(part);
        else if (wantsText)
            Add(part);
    }

    void Add(MailPart part)
    {
        var read = Read(part);
        if (part.MediaType == "text/html")
        {
            Formatted = true;
            read = HtmlText.Of(read);
        }

        if (text.Length + read.Length > MostText)
        {
            Cut = true;
            read = read[..Math.Max(0, MostText - text.Length)];
        }

        if (!string.IsNullOrWhiteSpace(read))
            text.Append(text.Length > 0 ? "\n\n" : "").Append(read.Trim('\r', '\n'));
    }

    /// <summary>The text of a part in the character set that it names.</summary>
    public static string Read(MailPart part) =>
        MailCharset.Text(part.Body.Span[..Math.Min(part.Body.Length, 8 * MostText)], part.Parameters.GetValueOrDefault("charset"));
}
