using System.Globalization;
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
/// <c>not_before(e)</c>, <c>earliest(e, e)</c>, <c>latest(e, e)</c>, <c>requires(paper, paper)</c>, <c>promptly()</c>,
/// where <c>e</c> is an event or again an expression. Periods are <c>d</c>, <c>cd</c>, <c>h</c>, <c>mo</c> or <c>y</c>;
/// <c>14d plus service after e</c> is longer by the way in which the event was served, <c>plus service(other)</c> by that of
/// another event.
/// </summary>
public sealed class RuleExpressionParser
{
    private const int DeepestNesting = 20;

    private static readonly string[] Functions =
        ["within", "not_later_than", "strictly_before", "at_or_before", "not_before", "earliest", "latest", "requires", "promptly"];

    private readonly string source;
    private int at;
    private int depth;

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
        if (++depth > DeepestNesting) throw new RuleExpressionException(start, $"an expression nests at most {DeepestNesting} deep");

        RuleExpression call = name switch
        {
            "within" => Counted(after: true),
            "not_later_than" => Counted(after: false),
            "strictly_before" => new Bound(DueKind.StrictlyBefore, Expression()),
            "at_or_before" => new Bound(DueKind.AtOrBefore, Expression()),
            "not_before" => new Bound(DueKind.NotBefore, Expression()),
            "earliest" => new Choice(First: true, Several()),
            "latest" => new Choice(First: false, Several()),
            "requires" => new RequiredPaper(Papers()),
            "promptly" => new Promptly(),
            _ => throw new RuleExpressionException(start, $"unknown function \"{name}\"; the functions are {string.Join(", ", Functions)}"),
        };
        Take(')');
        depth--;
        return call;
    }

    private Counted Counted(bool after)
    {
        var period = Length();
        var plus = Plus();
        var preposition = after ? "after" : "before";
        var column = NextColumn();
        var found = Word($"\"{preposition}\"");
        return found == preposition
            ? new Counted(period, after, Expression()) { Plus = plus }
            : throw new RuleExpressionException(column, $"expected \"{preposition}\", found \"{found}\"");
    }

    private Period Length()
    {
        var column = NextColumn();
        var digits = TakeWhile(char.IsAsciiDigit);
        if (digits.Length == 0) throw Wrong("a number of days such as 14d");

        var sign = TakeWhile(char.IsAsciiLetter);
        if (Period.UnitOf(sign) is not { } unit)
            throw new RuleExpressionException(column + digits.Length, $"a period is counted in {Period.Signs}, not \"{sign}\"");

        var most = Period.Most(unit);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length >= 1 && length <= most
            ? new Period(length, unit)
            : throw new RuleExpressionException(column, $"a period must be 1 to {most} {Period.NameOf(unit)}, not {digits}");
    }

    private ServiceAddition? Plus()
    {
        var before = at;
        SkipSpace();
        if (TakeWhile(char.IsAsciiLetterLower) != "plus")
        {
            at = before;
            return null;
        }

        var column = NextColumn();
        var found = Word("\"service\" after plus");
        if (found != "service") throw new RuleExpressionException(column, $"expected \"service\" after plus, found \"{found}\"");
        if (!TryTake('(')) return new ServiceAddition();

        var served = new ServiceAddition(Word("the event that was served"));
        Take(')');
        return served;
    }

    private List<RuleExpression> Several()
    {
        var parts = new List<RuleExpression> { Expression() };
        while (TryTake(',')) parts.Add(Expression());
        return parts.Count > 1 ? parts : throw Wrong("\",\" and a second expression");
    }

    private List<string> Papers()
    {
        var codes = new List<string> { Word("the code of a paper") };
        while (TryTake(',')) codes.Add(Word("the code of a paper"));
        return codes;
    }

    private string Word(string expected)
    {
        SkipSpace();
        if (at == source.Length || !char.IsAsciiLetterLower(source[at])) throw Wrong(expected);
        return TakeWhile(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
    }

    private string TakeWhile(Func<char, bool> belongs)
    {
        var start = at;
        while (at < source.Length && belongs(source[at])) at++;
        return source[start..at];
    }

    private void Take(char sign)
    {
        if (!TryTake(sign)) throw Wrong($"\"{sign}\"");
    }

    private bool TryTake(char sign)
    {
        SkipSpace();
        if (at == source.Length || source[at] != sign) return false;
        at++;
        return true;
    }

    private void SkipSpace() => TakeWhile(char.IsWhiteSpace);

    private int NextColumn()
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
