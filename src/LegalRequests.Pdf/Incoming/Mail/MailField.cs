using System.Globalization;
using System.Text;

namespace LegalRequests.Pdf.Incoming.Mail;

/// <summary>A header field of a word with parameters, such as Content-Type (RFC 2045, 5.1), parameters joined as RFC 2231 splits them.</summary>
/// <param name="Word">What stands before the first semicolon, lower-case.</param>
/// <param name="Parameters">By lower-case name.</param>
sealed record MailField(string Word, IReadOnlyDictionary<string, string> Parameters)
{
    const int MostParameters = 50;

    public static MailField Parse(string value)
    {
        var pieces = Pieces(value);
        Dictionary<string, string> plain = [];
        SortedDictionary<string, SortedDictionary<int, (string Text, bool Encoded)>> split = new(StringComparer.Ordinal);
        foreach (var (name, text) in pieces.Skip(1).Take(MostParameters).Select(Named))
        {
            var star = name.IndexOf('*', StringComparison.Ordinal);
            if (star <= 0)
            {
                plain.TryAdd(name, text);
                continue;
            }

            var place = name[(star + 1)..].TrimEnd('*');
            var number = place.Length == 0 ? 0 : int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : MostParameters;
            if (!split.TryGetValue(name[..star], out var sections))
                split.Add(name[..star], sections = []);
            sections.TryAdd(number, (text, name.EndsWith('*')));
        }

        foreach (var (name, sections) in split)
            plain[name] = Joined(sections);
        return new MailField(pieces.Count > 0 ? WithoutComment(pieces[0]).Trim().ToLowerInvariant() : "", plain);
    }

    static string Joined(SortedDictionary<int, (string Text, bool Encoded)> sections)
    {
        var bytes = new List<byte>();
        var charset = "utf-8";
        foreach (var (number, (text, encoded)) in sections)
        {
            var rest = text;
            if (number == 0 && encoded && text.Split('\'', 3) is [var named, _, var value])
                (charset, rest) = (named.Length > 0 ? named : charset, value);
            if (encoded)
                MailBytes.AddPercent(bytes, rest);
            else
                bytes.AddRange(Encoding.UTF8.GetBytes(rest));
        }

        return MailCharset.Text([.. bytes], charset);
    }

    static (string Name, string Text) Named(string piece)
    {
        var equals = piece.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (piece.Trim().ToLowerInvariant(), "") : (piece[..equals].Trim().ToLowerInvariant(), Unquoted(piece[(equals + 1)..].Trim()));
    }

    static string Unquoted(string text)
    {
        if (text.Length < 2 || text[0] != '"')
            return WithoutComment(text).Trim();
        var plain = new StringBuilder(text.Length);
        for (var at = 1; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                at++;
            plain.Append(text[at]);
        }

        return plain.ToString();
    }

    static string WithoutComment(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? text : text[..open];
    }

    static List<string> Pieces(string value)
    {
        List<string> pieces = [];
        var start = 0;
        var quoted = false;
        for (var at = 0; at < value.Length; at++)
        {
            if (quoted && value[at] == '\\')
                at++;
            else if (value[at] == '"')
                quoted = !quoted;
            else if (value[at] == ';' && !quoted)
            {
                pieces.Add(value[start..at]);
                start = at + 1;
            }
        }

        pieces.Add(value[Math.Min(start, value.Length)..]);
        return pieces;
    }
}
