using System.Text.RegularExpressions;

namespace LegalRequests.Tests.House;

/// <summary>A method as its text shows it.</summary>
/// <param name="Modifiers">Such as <c>private static</c>; may be empty.</param>
/// <param name="Signature">Return type, name and parameter types, without spaces.</param>
/// <param name="Body">What it does, with all white space and comments taken out.</param>
public sealed partial record Method(HouseFile File, string Name, string Modifiers, string Signature, string Body)
{
    public bool IsStatic => Modifiers.Contains("static", StringComparison.Ordinal);

    public bool IsPrivate => !Regex.IsMatch(Modifiers, "public|internal|protected");

    /// <summary>The methods with a body that a file declares; local functions are not told apart from them.</summary>
    public static IEnumerable<Method> In(HouseFile file)
    {
        foreach (Match header in Header().Matches(file.Code))
        {
            var close = EndOf(file.Code, header.Index + header.Length - 1, '(', ')');
            if (BodyAfter(file.Code, close) is var (start, end) && !Statements.Contains(header.Groups["type"].Value))
            {
                var parameters = file.Code[(header.Index + header.Length)..(close - 1)];
                yield return new Method(
                    file,
                    header.Groups["name"].Value,
                    header.Groups["modifiers"].Value,
                    Tight($"{header.Groups["type"].Value} {header.Groups["name"].Value}({ParameterTypes(parameters)})"),
                    Tight(WithoutComments(file, start, end)));
            }
        }
    }

    static readonly HashSet<string> Statements =
        ["return", "new", "await", "throw", "else", "is", "in", "and", "or", "not", "case", "yield return", "select", "where"];

    static (int Start, int End)? BodyAfter(string code, int from)
    {
        var next = BodyStart().Match(code, from);
        if (!next.Success)
        {
            return null;
        }

        var start = next.Index + next.Length;
        return next.Value.EndsWith('{')
            ? (start, EndOf(code, start - 1, '{', '}'))
            : (start, EndOfExpression(code, start));
    }

    static int EndOf(string code, int open, char opening, char closing)
    {
        var depth = 0;
        for (var at = open; at < code.Length; at++)
        {
            depth += code[at] == opening ? 1 : code[at] == closing ? -1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return code.Length;
    }

    static int EndOfExpression(string code, int start)
    {
        var depth = 0;
        for (var at = start; at < code.Length; at++)
        {
            depth += code[at] is '{' or '(' or '[' ? 1 : code[at] is '}' or ')' or ']' ? -1 : 0;
            if (depth == 0 && code[at] == ';')
            {
                return at;
            }
        }

        return code.Length;
    }

    static string ParameterTypes(string parameters)
    {
        var types = new List<string>();
        var depth = 0;
        var start = 0;
        for (var at = 0; at <= parameters.Length; at++)
        {
            var c = at < parameters.Length ? parameters[at] : ',';
            depth += c is '<' or '(' or '[' ? 1 : c is '>' or ')' or ']' ? -1 : 0;
            if (c == ',' && (depth == 0 || at == parameters.Length))
            {
                types.Add(ParameterType().Match(parameters[start..at].Trim()).Groups["type"].Value);
                start = at + 1;
            }
        }

        return string.Join(',', types);
    }

    static string WithoutComments(HouseFile file, int start, int end) =>
        string.Concat(Enumerable.Range(start, end - start).Where(at => file.Comments[at] is ' ' or '\n').Select(at => file.Text[at]));

    static string Tight(string text) => WhiteSpace().Replace(text, "");

    [GeneratedRegex(@"(?<![\w.>])(?<modifiers>(?:\b(?:public|private|internal|protected|static|async|override|virtual|sealed|unsafe|new|partial|extern)\s+)*)(?<type>[\w.]+(?:<[^;{}=]*>)?(?:\[[\],]*\])?\??|\([^(){};=]*\)\??)\s+(?<name>[A-Z]\w*)(?:<[\w\s,]*>)?\s*\(")]
    private static partial Regex Header();

    [GeneratedRegex(@"\G\s*(?:where\s+[^{};=]*?)?(?:\{|=>)")]
    private static partial Regex BodyStart();

    [GeneratedRegex(@"^(?:\[[^\]]*\]\s*)*(?<type>.*?)(?:\s+@?\w+(?:\s*=.*)?)?$", RegexOptions.Singleline)]
    private static partial Regex ParameterType();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
