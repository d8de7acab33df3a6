namespace LegalRequests.Tests.House;

/// <summary>
/// C# text told apart into code and comments, character by character, so that a check for a word in code is not
/// fooled by a string or a comment. Positions and line breaks stay where they were.
/// </summary>
public sealed class CSharpParts
{
    readonly string text;
    readonly char[] code;
    readonly char[] comments;
    int at;

    CSharpParts(string text)
    {
        this.text = text;
        code = [.. text];
        comments = [.. text.Select(c => c == '\n' ? c : ' ')];
    }

    public string Code { get; private set; } = "";

    public string Comments { get; private set; } = "";

    public static CSharpParts Of(string text)
    {
        var parts = new CSharpParts(text);
        parts.Scan();
        return parts;
    }

    void Scan()
    {
        while (at < text.Length)
        {
            if (!TakeComment() && !TakeLiteral())
            {
                at++;
            }
        }

        Code = new string(code);
        Comments = new string(comments);
    }

    bool TakeComment()
    {
        var end = Starts("//") ? EndAt("\n", at, 0) : Starts("/*") ? EndAt("*/", at + 2, 2) : -1;
        if (end < 0)
        {
            return false;
        }

        for (; at < end; at++)
        {
            comments[at] = text[at];
            Blank(at);
        }

        return true;
    }

    bool TakeLiteral()
    {
        var prefix = at;
        while (prefix < text.Length && text[prefix] is '$' or '@')
        {
            prefix++;
        }

        if (prefix >= text.Length || text[prefix] is not ('"' or '\''))
        {
            return false;
        }

        var end = text[prefix] == '\'' ? EndOfCharacter(prefix) : EndOfString(prefix, text[at..prefix]);
        for (; at < end; at++)
        {
            Blank(at);
        }

        return true;
    }

    int EndOfCharacter(int quote)
    {
        var end = Peek(quote + 1) == '\\' ? text.IndexOf('\'', Math.Min(quote + 3, text.Length)) : quote + 2;
        return end > 0 && Peek(end) == '\'' ? end + 1 : quote + 1;
    }

    int EndOfString(int quote, string prefix)
    {
        if (prefix.Contains('@'))
        {
            return EndOfQuoted(quote + 1, prefix);
        }

        var quotes = 0;
        while (Peek(quote + quotes) == '"')
        {
            quotes++;
        }

        if (quotes >= 3)
        {
            return EndAt(new string('"', quotes), quote + quotes, quotes);
        }

        return quotes == 2 ? quote + 2 : EndOfQuoted(quote + 1, prefix);
    }

    int EndOfQuoted(int position, string prefix)
    {
        var verbatim = prefix.Contains('@');
        var holes = prefix.Contains('$');
        var depth = 0;
        while (position < text.Length)
        {
            var c = text[position];
            if (depth > 0 && c == '"')
            {
                position = EndOfQuoted(position + 1, "");
                continue;
            }

            if (depth == 0 && !verbatim && c == '\\')
            {
                position += 2;
                continue;
            }

            if (depth == 0 && c == '"')
            {
                if (!verbatim || Peek(position + 1) != '"')
                {
                    return position + 1;
                }

                position++;
            }

            if (holes && c is '{' or '}' && depth == 0 && Peek(position + 1) == c)
            {
                position++;
            }
            else if (holes)
            {
                depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
            }

            position++;
        }

        return text.Length;
    }

    bool Starts(string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    int EndAt(string what, int from, int more)
    {
        var found = text.IndexOf(what, Math.Min(from, text.Length), StringComparison.Ordinal);
        return found < 0 ? text.Length : found + more;
    }

    char Peek(int position) => position < text.Length ? text[position] : '\0';

    void Blank(int position) => code[position] = text[position] == '\n' ? '\n' : ' ';
}
