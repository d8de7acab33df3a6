using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;

namespace LegalRequests.Deadlines;

/// <summary>A bound found while reading an expression.</summary>
internal sealed record FoundLeg(string Text, DueMoment Due, DateOnly Earliest, DayCount? Count);

/// <summary>What an expression comes to for some facts.</summary>
/// <param name="Due">Its bound; null when an event is missing.</param>
/// <param name="Earliest">The earliest day anyone could defend as its meaning.</param>
internal sealed record BoundReading(DueMoment? Due, DateOnly Earliest)
{
    public static readonly BoundReading Nothing = new(null, default);
}

/// <summary>Reads one expression for one request and keeps the working as it goes.</summary>
internal sealed class RuleReading(RequestFacts facts, CourtCalendar court, IReadOnlyDictionary<string, string> eventTitles)
{
    private static readonly Dictionary<string, string> BuiltInTitles = new()
    {
        [FactWords.Service] = "service",
        [FactWords.Issued] = "the date of issue",
        [FactWords.Received] = "receipt",
        [FactWords.ComplianceAt] = "the time for compliance",
        [FactWords.ReturnAt] = "the return",
    };

    public List<FoundLeg> Legs { get; } = [];

    public List<TraceLine> Trace { get; } = [];

    /// <summary>Titles of the events that are not known.</summary>
    public List<string> Missing { get; } = [];

    public string Title(string eventName) => TitleOf(eventName, eventTitles);

    /// <summary>How people call an event.</summary>
    public static string TitleOf(string eventName, IReadOnlyDictionary<string, string> packTitles) =>
        BuiltInTitles.GetValueOrDefault(eventName) ?? packTitles.GetValueOrDefault(eventName) ?? eventName;

    public BoundReading Read(RuleExpression expression) => expression switch
    {
        EventMoment happened => ReadEvent(happened),
        Within period => ReadCount(period.Of, period.Length, period.Unit, after: true),
        NotLaterThan period => ReadCount(period.Of, period.Length, period.Unit, after: false),
        Bound bound => ReadBound(bound),
        Choice choice => ReadChoice(choice),
        RequiredPaper or Promptly => BoundReading.Nothing,
        _ => throw new InvalidOperationException($"No reading for {expression.GetType().Name}."),
    };

    private BoundReading ReadEvent(EventMoment happened)
    {
        if (facts.When(happened.Name) is { } moment) return new(new(moment, DueKind.AtOrBefore), moment.Day);
        Missing.Add(Title(happened.Name));
        return BoundReading.Nothing;
    }

    private BoundReading ReadCount(RuleExpression of, int length, DayUnit unit, bool after)
    {
        var from = Read(of);
        if (from.Due is not { } trigger) return BoundReading.Nothing;

        var text = $"{length} {(unit == DayUnit.Court ? "court days" : "days")} {(after ? "after" : "before")} {Name(of)}";
        var count = Count(trigger.Day, court.Forward, court.Backward);
        var wary = Count(
            from.Earliest,
            court.Forward with { TrustsObservedBefore = false },
            court.Business);
        var earliest = after ? Min(count.Unrolled, wary.Unrolled) : Min(count.Result, wary.Result);
        var leg = new FoundLeg(text, new(new(count.Result), DueKind.OnDay), earliest, count);
        Legs.Add(leg);
        Trace.AddRange(CountTrace.Lines(Name(of), length, count));
        return new(leg.Due, earliest);

        DayCount Count(DateOnly day, OffDays forward, OffDays backward) =>
            after ? DayCount.After(day, length, unit, court.Engine, forward) : DayCount.Before(day, length, unit, court.Engine, backward);
    }

    private BoundReading ReadBound(Bound bound)
    {
        var inner = Read(bound.Of);
        if (inner.Due is not { } at) return BoundReading.Nothing;

        var due = new DueMoment(at.At, bound.Kind);
        var text = bound.Kind switch
        {
            DueKind.StrictlyBefore => $"before {Name(bound.Of)}",
            DueKind.NotBefore => $"not before {Name(bound.Of)}",
            _ => $"by {Name(bound.Of)}",
        };
        Legs.Add(new(text, due, inner.Earliest, null));
        Trace.Add(new(TraceKind.Count, $"{Capital(Name(bound.Of))} is {at.At}; the bound is {due}.", due.Day));
        return new(due, inner.Earliest);
    }

    private BoundReading ReadChoice(Choice choice)
    {
        var all = choice.Of.Select(Read).ToList();
        var known = all.Where(reading => reading.Due is not null).ToList();
        if (known.Count == 0 || (!choice.First && known.Count < all.Count)) return BoundReading.Nothing;

        var ordered = known.OrderBy(reading => reading.Due?.LastMoment).ToList();
        var governing = choice.First ? ordered[0] : ordered[^1];
        var earliest = choice.First ? known.Min(reading => reading.Earliest) : known.Max(reading => reading.Earliest);
        Trace.Add(new(TraceKind.Choice, $"The {(choice.First ? "earlier" : "later")} of these governs: {governing.Due}.", governing.Due?.Day));
        if (known.Count < all.Count)
            Trace.Add(new(TraceKind.Note, "One of the bounds is not known; the date shown is the latest it can be."));
        return new(governing.Due, earliest);
    }

    string Name(RuleExpression expression) => expression switch
    {
        EventMoment happened => Title(happened.Name),
        Choice choice => choice.First ? "the earliest of these" : "the latest of these",
        _ => "that day",
    };

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
