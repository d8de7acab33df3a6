using System.Net;
using System.Text;

namespace LegalRequests.Pdf.Incoming.Mail;

/// <summary>
/// The text of formatted mail: nothing of it is run, fetched or drawn. Blocks become lines; the address that a link leads
/// to is written behind its words.
/// </summary>
static class HtmlText
{
    const int LongestAddress = 300;

    static readonly HashSet<string> Blocks =
    [
        "address", "article", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "fieldset", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr", "ul",
    ];

    static readonly HashSet<string> Unseen = ["script", "style", "title", "template", "object", "svg", "iframe", "noframes"];

    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length / 2);
        var link = "";
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<' || !BeginsTag(html, at + 1))
            {
                var end = html.IndexOf('<', at + 1) is >= 0 and var next ? next : html.Length;
                AddWords(text, WebUtility.HtmlDecode(html[at..end]));
                at = end;
                continue;
            }

            var tag = TagAt(html, at, out at);
            if (Unseen.Contains(tag.Name) && !tag.Closes)
                at = EndOf(html, tag.Name, at);
            else if (tag.Name == "a")
                link = Link(text, tag, link);
            else if (tag.Name is "td" or "th" && !tag.Closes)
                AddWords(text, "  ");
            else if (Blocks.Contains(tag.Name))
                EndLine(text, tag.Name == "p" || (tag.Closes && tag.Name is "h1" or "h2" or "h3" or "table" or "ul" or "ol"));
            if (tag is { Name: "li", Closes: false })
                text.Append("- ");
        }

        return text.ToString().Trim();
    }

    static bool BeginsTag(string html, int at) => at < html.Length && (char.IsAsciiLetter(html[at]) || html[at] is '/' or '!' or '?');

    static string Link(StringBuilder text, (string Name, bool Closes, string Inside) tag, string open)
    {
        if (!tag.Closes)
            return AddressIn(tag.Inside);
        var shown = open.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase);
        if (open.Length > 0 && !text.ToString(Math.Max(0, text.Length - LongestAddress), Math.Min(text.Length, LongestAddress)).Contains(shown, StringComparison.OrdinalIgnoreCase))
            text.Append(" [").Append(shown).Append(']');
        return "";
    }

    static string AddressIn(string inside)
    {
        var at = inside.IndexOf("href", StringComparison.OrdinalIgnoreCase);
        var equals = at < 0 ? -1 : inside.IndexOf('=', at);
        if (equals < 0)
            return "";
        var value = inside[(equals + 1)..].TrimStart();
        var quote = value.Length > 0 && value[0] is '"' or '\'' ? value[0] : ' ';
        var address = value.TrimStart('"', '\'').Split(quote, 2)[0];
        var decoded = WebUtility.HtmlDecode(address).Trim();
        return decoded.StartsWith("http", StringComparison.OrdinalIgnoreCase) || decoded.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            ? decoded[..Math.Min(decoded.Length, LongestAddress)]
            : "";
    }

    static (string Name, bool Closes, string Inside) TagAt(string html, int at, out int after)
    {
        if (html.AsSpan(at).StartsWith("<!--"))
        {
            after = html.IndexOf("-->", at, StringComparison.Ordinal) is >= 0 and var end ? end + 3 : html.Length;
            return ("!", false, "");
        }

        var close = html.IndexOf('>', at);
        after = close < 0 ? html.Length : close + 1;
        var inside = html[(at + 1)..(close < 0 ? html.Length : close)];
        var closes = inside.StartsWith('/');
        var name = new string([.. inside.SkipWhile(sign => sign == '/').TakeWhile(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        return (name, closes, inside);
    }

    static int EndOf(string html, string name, int at)
    {
        var end = html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
        var close = end < 0 ? -1 : html.IndexOf('>', end);
        return close < 0 ? html.Length : close + 1;
    }

    static void AddWords(StringBuilder text, string words)
    {
        foreach (var sign in words)
        {
            if (!char.IsWhiteSpace(sign) && sign != '\u00A0')
                text.Append(sign);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }

    static void EndLine(StringBuilder text, bool twice)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        var wanted = twice ? 2 : 1;
        for (var have = 0; have < 2 && text.Length > have && text[^(have + 1)] == '\n'; have++)
            wanted--;
        if (text.Length > 0 && wanted > 0)
            text.Append('\n', wanted);
    }
}
