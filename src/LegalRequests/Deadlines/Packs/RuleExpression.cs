using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Deadlines.Packs;

/// <summary>What a rule says, as a tree. Written in packs as <c>earliest(strictly_before(compliance_at), within(14d after service))</c>.</summary>
public abstract record RuleExpression
{
    /// <summary>Events it asks for, in order.</summary>
    public IEnumerable<string> Events => All.SelectMany(part => part.OwnEvents);

    /// <summary>Codes of papers it asks for.</summary>
    public IEnumerable<string> Papers => All.OfType<RequiredPaper>().SelectMany(part => part.Codes);

    /// <summary>It and every part of it.</summary>
    public IEnumerable<RuleExpression> All => Parts.SelectMany(part => part.All).Prepend(this);

    /// <summary>The expression as packs write it; reading that again gives an expression that says the same.</summary>
    public sealed override string ToString() => Text;

    private protected abstract string Text { get; }

    private protected virtual IEnumerable<RuleExpression> Parts => [];

    private protected virtual IEnumerable<string> OwnEvents => [];
}

/// <summary>The moment of an event.</summary>
/// <param name="Name">For example <c>service</c>.</param>
public sealed record EventMoment(string Name) : RuleExpression
{
    private protected override string Text => Name;

    private protected override IEnumerable<string> OwnEvents => [Name];
}

/// <summary>A period after something, or back from something.</summary>
/// <param name="Period">Its length.</param>
/// <param name="After">Whether it runs after it.</param>
/// <param name="Of">From what it is counted.</param>
public sealed record Counted(Period Period, bool After, RuleExpression Of) : RuleExpression
{
    /// <summary>Whose way of service makes the period longer; null when nobody's does.</summary>
    public ServiceAddition? Plus { get; init; }

    private protected override string Text
    {
        get
        {
            var plus = Plus is null ? "" : Plus.Event is { } served ? $" plus service({served})" : " plus service";
            return After ? $"within({Period.Sign}{plus} after {Of})" : $"not_later_than({Period.Sign}{plus} before {Of})";
        }
    }

    private protected override IEnumerable<RuleExpression> Parts => [Of];

    private protected override IEnumerable<string> OwnEvents => Plus?.Event is { } served ? [served] : [];
}

/// <summary>A period is longer by what the rule of counting adds for a way of service.</summary>
/// <param name="Event">The event that was served; null for the event held against the rule, or else for the one counted from.</param>
public sealed record ServiceAddition(string? Event = null);

/// <summary>A bound at the moment of something.</summary>
public sealed record Bound(DueKind Kind, RuleExpression Of) : RuleExpression
{
    private protected override string Text => $"{Function}({Of})";

    private protected override IEnumerable<RuleExpression> Parts => [Of];

    private string Function => Kind switch
    {
        DueKind.StrictlyBefore => "strictly_before",
        DueKind.NotBefore => "not_before",
        _ => "at_or_before",
    };
}

/// <summary>The first, or the last, of several.</summary>
public sealed record Choice(bool First, IReadOnlyList<RuleExpression> Of) : RuleExpression
{
    private protected override string Text => $"{(First ? "earliest" : "latest")}({string.Join(", ", Of)})";

    private protected override IEnumerable<RuleExpression> Parts => Of;
}

/// <summary>Papers of which one must be in hand.</summary>
/// <param name="Codes">Any one of these is enough.</param>
public sealed record RequiredPaper(IReadOnlyList<string> Codes) : RuleExpression
{
    private protected override string Text => $"requires({string.Join(", ", Codes)})";
}

/// <summary>The rule names no number of days.</summary>
public sealed record Promptly : RuleExpression
{
    private protected override string Text => "promptly()";
}
