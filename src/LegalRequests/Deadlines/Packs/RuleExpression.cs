using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Deadlines.Packs;

/// <summary>What a rule says, as a tree. Written in packs as <c>earliest(strictly_before(compliance_at), within(14d after service))</c>.</summary>
public abstract record RuleExpression
{
    /// <summary>Events this part asks for, in order.</summary>
    public virtual IEnumerable<string> Events => [];
}

/// <summary>The moment of an event.</summary>
/// <param name="Name">For example <c>service</c>.</param>
public sealed record EventMoment(string Name) : RuleExpression
{
    /// <inheritdoc />
    public override IEnumerable<string> Events => [Name];
}

/// <summary>A number of days after something.</summary>
public sealed record Within(int Length, DayUnit Unit, RuleExpression Of) : RuleExpression
{
    /// <inheritdoc />
    public override IEnumerable<string> Events => Of.Events;
}

/// <summary>A number of days before something.</summary>
public sealed record NotLaterThan(int Length, DayUnit Unit, RuleExpression Of) : RuleExpression
{
    /// <inheritdoc />
    public override IEnumerable<string> Events => Of.Events;
}

/// <summary>A bound at the moment of something.</summary>
public sealed record Bound(DueKind Kind, RuleExpression Of) : RuleExpression
{
    /// <inheritdoc />
    public override IEnumerable<string> Events => Of.Events;
}

/// <summary>The first, or the last, of several.</summary>
public sealed record Choice(bool First, IReadOnlyList<RuleExpression> Of) : RuleExpression
{
    /// <inheritdoc />
    public override IEnumerable<string> Events => Of.SelectMany(part => part.Events);
}

/// <summary>A paper that must be in hand.</summary>
public sealed record RequiredPaper(string Code) : RuleExpression;

/// <summary>The rule names no number of days.</summary>
public sealed record Promptly : RuleExpression;
