namespace LegalRequests.Pdf.Incoming.Mail;

/// <summary>Undoes the transfer encodings of mail (RFC 2045, 6). What is no sign of the encoding is passed over.</summary>
static class MailBytes
{
    /// <summary>The bytes that were meant; those of an unknown encoding as they stand.</summary>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> raw, string encoding) => encoding.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(raw.Span),
        "quoted-printable" => QuotedPrintable(raw.Span, underscoreIsSpace: false),
        _ => raw,
    };

    public static byte[] Base64(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        var (filled, bits, held) = (0, 0, 0);
        foreach (var sign in text)
        {
            if (ValueOf(sign) is not { } value)
                continue;
            bits = (bits << 6) | value;
            held += 6;
            if (held >= 8)
            {
                held -= 8;
                bytes[filled++] = (byte)(bits >> held);
                bits &= (1 << held) - 1;
            }
        }

        return bytes[..filled];
    }

    /// <param name="text">The encoded bytes.</param>
    /// <param name="underscoreIsSpace">As in the encoded words of RFC 2047.</param>
    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text, bool underscoreIsSpace)
    {
        var bytes = new byte[text.Length];
        var filled = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '=' && EndOfSoftBreak(text, at + 1) is var next && next > at)
                at = next;
            else if (text[at] == '=' && at + 2 < text.Length && Hex(text[at + 1]) is { } high && Hex(text[at + 2]) is { } low)
            {
                bytes[filled++] = (byte)((high << 4) | low);
                at += 2;
            }
            else
            {
                bytes[filled++] = text[at] == '_' && underscoreIsSpace ? (byte)' ' : text[at];
            }
        }

        return bytes[..filled];
    }

    /// <summary>Adds the bytes of a text in which some are written as percent signs with two digits (RFC 2231).</summary>
    public static void AddPercent(List<byte> bytes, string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '%' && at + 2 < text.Length && Hex((byte)text[at + 1]) is { } high && Hex((byte)text[at + 2]) is { } low)
            {
                bytes.Add((byte)((high << 4) | low));
                at += 2;
            }
            else
            {
                bytes.Add((byte)text[at]);
            }
        }
    }

    // The last byte of "= end of line", or the place itself where it is none.
    static int EndOfSoftBreak(ReadOnlySpan<byte> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is (byte)' ' or (byte)'\t')
            end++;
        if (end < text.Length && text[end] == '\r')
            end++;
        return end < text.Length && text[end] == '\n' ? end : end >= text.Length && text[at..].TrimStart(" \t"u8).Length == 0 ? text.Length : at - 1;
    }

    static int? ValueOf(byte sign) => sign switch
    {
        >= (byte)'A' and <= (byte)'Z' => sign - 'A',
        >= (byte)'a' and <= (byte)'z' => sign - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => sign - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => null,
    };

    static int? Hex(byte sign) => sign switch
    {
        >= (byte)'0' and <= (byte)'9' => sign - '0',
        >= (byte)'A' and <= (byte)'F' => sign - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => sign - 'a' + 10,
        _ => null,
    };
}
