using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Deadlines.Packs;

/// <summary>An expression of a pack that cannot be read.</summary>
/// <param name="column">1-based column in the expression.</param>
/// <param name="message">What was expected and what was found.</param>
public sealed class RuleExpressionException(int column, string message) : FormatException($"column {column}: {message}")
{
    /// <summary>1-based column in the expression.</summary>
    public int Column { get; } = column;
}

/// <summary>
/// Reads the language of rules:
/// <c>within(14d after e)</c>, <c>not_later_than(5cd before e)</c>, <c>strictly_before(e)</c>, <c>at_or_before(e)</c>,
/// <c>not_before(e)</c>, <c>earliest(e, e)</c>, <c>latest(e, e)</c>, <c>requires(paper)</c>, <c>promptly()</c>,
/// where <c>e</c> is an event or again an expression, <c>d</c> are calendar days and <c>cd</c> court days.
/// </summary>
public sealed class RuleExpressionParser
{
    private static readonly string[] Functions =
        ["within", "not_later_than", "strictly_before", "at_or_before", "not_before", "earliest", "latest", "requires", "promptly"];

    private readonly string source;
    private int at;

    private RuleExpressionParser(string source) => this.source = source;

    /// <summary>Reads a whole expression.</summary>
    /// <exception cref="RuleExpressionException">When it is not one.</exception>
    public static RuleExpression Parse(string text)
    {
        var parser = new RuleExpressionParser(text);
        var expression = parser.Expression();
        parser.SkipSpace();
        return parser.at == text.Length ? expression : throw parser.Wrong("the end of the expression");
    }

    private RuleExpression Expression()
    {
        var start = NextColumn();
        var name = Word("an event or a function");
        if (!TryTake('(')) return Functions.Contains(name) ? throw Wrong($"\"(\" after {name}") : new EventMoment(name);

        RuleExpression call = name switch
        {
            "within" => Counted("after", (length, unit, of) => new Within(length, unit, of)),
            "not_later_than" => Counted("before", (length, unit, of) => new NotLaterThan(length, unit, of)),
            "strictly_before" => new Bound(DueKind.StrictlyBefore, Expression()),
            "at_or_before" => new Bound(DueKind.AtOrBefore, Expression()),
            "not_before" => new Bound(DueKind.NotBefore, Expression()),
            "earliest" => new Choice(First: true, Several()),
            "latest" => new Choice(First: false, Several()),
            "requires" => new RequiredPaper(Word("the code of a paper")),
            "promptly" => new Promptly(),
            _ => throw new RuleExpressionException(start, $"unknown function \"{name}\"; the functions are {string.Join(", ", Functions)}"),
        };
        Take(')');
        return call;
    }

    private RuleExpression Counted(string preposition, Func<int, DayUnit, RuleExpression, RuleExpression> make)
    {
        var column = NextColumn();
        var digits = TakeWhile(char.IsAsciiDigit);
        if (digits.Length == 0) throw Wrong("a number of days such as 14d");
        if (!int.TryParse(digits, out var length) || length is < 1 or > DayCount.LongestPeriod)
            throw new RuleExpressionException(column, $"a period must be 1 to {DayCount.LongestPeriod} days, not {digits}");

        column = at + 1;
        var unit = TakeWhile(char.IsAsciiLetter) switch
        {
            "d" => DayUnit.Calendar,
            "cd" => DayUnit.Court,
            var other => throw new RuleExpressionException(column, $"a period is counted in d (days) or cd (court days), not \"{other}\""),
        };

        column = NextColumn();
        var found = Word($"\"{preposition}\"");
        if (found != preposition) throw new RuleExpressionException(column, $"expected \"{preposition}\", found \"{found}\"");
        return make(length, unit, Expression());
    }

    private List<RuleExpression> Several()
    {
        var parts = new List<RuleExpression> { Expression() };
        while (TryTake(',')) parts.Add(Expression());
        return parts.Count > 1 ? parts : throw Wrong("\",\" and a second expression");
    }

    string Word(string expected)
    {
        SkipSpace();
        if (at == source.Length || !char.IsAsciiLetterLower(source[at])) throw Wrong(expected);
        return TakeWhile(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
    }

    string TakeWhile(Func<char, bool> belongs)
    {
        var start = at;
        while (at < source.Length && belongs(source[at])) at++;
        return source[start..at];
    }

    void Take(char sign)
    {
        if (!TryTake(sign)) throw Wrong($"\"{sign}\"");
    }

    bool TryTake(char sign)
    {
        SkipSpace();
        if (at == source.Length || source[at] != sign) return false;
        at++;
        return true;
    }

    void SkipSpace() => TakeWhile(char.IsWhiteSpace);

    int NextColumn()
    {
        SkipSpace();
        return at + 1;
    }

    private RuleExpressionException Wrong(string expected)
    {
        var column = NextColumn();
        var found = at == source.Length ? "the end" : $"\"{source[at]}\"";
        return new RuleExpressionException(column, $"expected {expected}, found {found}");
    }
}
