using System.Text;

namespace LegalRequests.Pdf.Incoming.Mail;

/// <summary>
/// Takes a message apart (RFC 5322, RFC 2045 and 2046), forgiving what mail programs get wrong. Every loop goes forward
/// through the bytes once; depth, parts and header size have limits.
/// </summary>
sealed class MailReader
{
    public const int DeepestNesting = 10;
    public const int MostParts = 500;

    const int LongestHead = 256 * 1024;
    const int LongestField = 16 * 1024;
    const int MostFields = 1000;
    const int LongestBoundary = 200;

    int parts;

    /// <summary>Parts were left out because there were too many.</summary>
    public bool Cut { get; private set; }

    /// <summary>The message as a tree of parts.</summary>
    public MailPart Read(ReadOnlyMemory<byte> message) => Entity(WithoutPostmark(message), "text/plain", 0);

    // The line "From …" that mail boxes put before each message, or a mark of the byte order.
    static ReadOnlyMemory<byte> WithoutPostmark(ReadOnlyMemory<byte> message)
    {
        if (message.Span.StartsWith("\uFEFF"u8))
            message = message[3..];
        while (message.Length > 0 && message.Span[0] is (byte)'\r' or (byte)'\n')
            message = message[1..];
        var end = message.Span.IndexOf((byte)'\n');
        return message.Span.StartsWith("From "u8) && end >= 0 ? message[(end + 1)..] : message;
    }

    MailPart Entity(ReadOnlyMemory<byte> bytes, string usualType, int depth)
    {
        parts++;
        var fields = Head(bytes.Span, out var bodyAt);
        var type = MailField.Parse(ValueOf(fields, "Content-Type"));
        var disposition = MailField.Parse(ValueOf(fields, "Content-Disposition"));
        var media = MediaTypeOf(type.Word, usualType);
        var raw = bytes[bodyAt..];
        var encoding = ValueOf(fields, "Content-Transfer-Encoding");
        var holdsParts = media.StartsWith("multipart/", StringComparison.Ordinal) && type.Parameters.ContainsKey("boundary");
        var holdsMessage = media == "message/rfc822";
        var tooDeep = depth >= DeepestNesting && (holdsParts || holdsMessage);
        return new MailPart
        {
            Fields = fields,
            MediaType = media,
            Parameters = type.Parameters,
            FileName = MailWords.Decode(disposition.Parameters.GetValueOrDefault("filename") ?? type.Parameters.GetValueOrDefault("name") ?? ""),
            IsAttachment = disposition.Word == "attachment",
            IsInline = ValueOf(fields, "Content-ID").Length > 0 && disposition.Word != "attachment",
            Body = holdsParts && !tooDeep ? default : MailBytes.Decode(raw, encoding),
            Parts = tooDeep ? [] : holdsParts ? Multipart(raw, type.Parameters["boundary"], media, depth)
                : holdsMessage ? [Entity(WithoutPostmark(MailBytes.Decode(raw, encoding)), "text/plain", depth + 1)] : [],
            TooDeep = tooDeep,
        };
    }

    List<MailPart> Multipart(ReadOnlyMemory<byte> body, string boundary, string media, int depth)
    {
        List<MailPart> found = [];
        if (boundary.Length is 0 or > LongestBoundary)
            return found;
        var usual = media == "multipart/digest" ? "message/rfc822" : "text/plain";
        foreach (var part in Split(body, Encoding.Latin1.GetBytes("--" + boundary)))
        {
            if (parts >= MostParts)
            {
                Cut = true;
                break;
            }

            found.Add(Entity(part, usual, depth + 1));
        }

        return found;
    }

    // A part ends before the line end that stands before the next delimiter (RFC 2046, 5.1.1).
    static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body, byte[] delimiter)
    {
        List<ReadOnlyMemory<byte>> found = [];
        var start = -1;
        for (var at = 0; at < body.Length;)
        {
            var rest = body.Span[at..];
            var length = rest.IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : rest.Length;
            var line = rest[..length].TrimEnd("\r\n \t"u8);
            if (line.StartsWith(delimiter) && (line.Length == delimiter.Length || line[delimiter.Length..].SequenceEqual("--"u8)))
            {
                if (start >= 0)
                    found.Add(WithoutLastLineEnd(body[start..at]));
                start = at + length;
                if (line.Length > delimiter.Length)
                    return found;
            }

            at += length;
        }

        if (start >= 0 && start < body.Length)
            found.Add(body[start..]);
        return found;
    }

    static ReadOnlyMemory<byte> WithoutLastLineEnd(ReadOnlyMemory<byte> part)
    {
        var bytes = part.Span;
        return bytes.EndsWith("\r\n"u8) ? part[..^2] : bytes.EndsWith("\n"u8) ? part[..^1] : part;
    }

    static List<(string Name, string Value)> Head(ReadOnlySpan<byte> bytes, out int bodyAt)
    {
        List<(string Name, string Value)> fields = [];
        bodyAt = 0;
        while (bodyAt < bytes.Length)
        {
            var rest = bytes[bodyAt..];
            var length = rest.IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : rest.Length;
            var line = MailWords.Letters(rest[..length].TrimEnd("\r\n"u8));
            if (line.Length == 0)
            {
                bodyAt += length;
                break;
            }

            // A broken line is shown with the field above it rather than lost.
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var isField = line[0] is not (' ' or '\t') && colon > 0 && !line[..colon].TrimEnd().Contains(' ', StringComparison.Ordinal);
            if (!isField && fields.Count == 0)
                break;
            if (!isField && fields[^1].Value.Length < LongestField && bodyAt < LongestHead)
                fields[^1] = (fields[^1].Name, $"{fields[^1].Value} {line.Trim()}");
            else if (isField && fields.Count < MostFields && bodyAt < LongestHead)
                fields.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));

            bodyAt += length;
        }

        return fields;
    }

    static string ValueOf(List<(string Name, string Value)> fields, string name) =>
        fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    // A type without its second half is what the sender's program meant by the first (RFC 2045, 5.2 calls for text/plain).
    static string MediaTypeOf(string word, string usual) =>
        word.Length == 0 || word == "text" ? usual
        : word.Contains('/', StringComparison.Ordinal) ? word
        : "application/octet-stream";
}
