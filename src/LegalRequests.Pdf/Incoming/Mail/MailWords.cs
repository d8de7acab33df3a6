using System.Text;
using System.Text.RegularExpressions;

namespace LegalRequests.Pdf.Incoming.Mail;

/// <summary>Decodes the encoded words of header fields (RFC 2047).</summary>
static partial class MailWords
{
    /// <summary>A header line as text: UTF-8 where it is that (RFC 6532), else each byte a letter.</summary>
    public static string Letters(ReadOnlySpan<byte> line) => MailCharset.Text(line, null);

    /// <summary>The value with its encoded words decoded; white space between two of them is none (RFC 2047, 6.2).</summary>
    public static string Decode(string value)
    {
        if (!value.Contains("=?", StringComparison.Ordinal))
            return value;
        var text = new StringBuilder(value.Length);
        var pending = new List<byte>();
        var (charset, at) = ("", 0);
        foreach (Match word in EncodedWord().Matches(value))
        {
            var between = value[at..word.Index];
            var follows = at > 0 && string.IsNullOrWhiteSpace(between);
            var named = word.Groups[1].Value.Split('*')[0];
            // A letter of several bytes may be cut in two by words of one charset.
            if (!follows || !named.Equals(charset, StringComparison.OrdinalIgnoreCase))
                Flush(text, pending, charset);
            if (!follows)
                text.Append(between);
            charset = named;
            var content = Encoding.Latin1.GetBytes(word.Groups[3].Value);
            pending.AddRange(word.Groups[2].Value is "b" or "B" ? MailBytes.Base64(content) : MailBytes.QuotedPrintable(content, underscoreIsSpace: true));
            at = word.Index + word.Length;
        }

        Flush(text, pending, charset);
        return text.Append(value, at, value.Length - at).ToString();
    }

    static void Flush(StringBuilder text, List<byte> pending, string charset)
    {
        if (pending.Count > 0)
            text.Append(MailCharset.Text([.. pending], charset));
        pending.Clear();
    }

    [GeneratedRegex(@"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,4000})\?=")]
    private static partial Regex EncodedWord();
}
