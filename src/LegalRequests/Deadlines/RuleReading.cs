using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;

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

/// <summary>Reads one rule for one request and, when asked to, keeps the working as it goes.</summary>
internal sealed class RuleReading(LegalRule rule, RequestFacts facts, CourtCalendar court, TimeZoneInfo zone, PackTitles titles, bool keepsWorking)
{
    private readonly List<FoundLeg> legs = [];
    private readonly List<TraceLine> trace = [];
    private List<MissingFact>? missing;

    public IReadOnlyList<FoundLeg> Legs => legs;

    public IReadOnlyList<TraceLine> Trace => trace;

    /// <summary>What would have to be known.</summary>
    public IReadOnlyList<MissingFact> Missing => missing is null ? [] : missing;

    public BoundReading Read(RuleExpression expression) => expression switch
    {
        EventMoment happened => ReadEvent(happened),
        Counted counted => ReadCount(counted),
        Bound bound => ReadBound(bound),
        Choice choice => ReadChoice(choice),
        RequiredPaper or Promptly => BoundReading.Nothing,
        _ => throw new InvalidOperationException($"No reading for {expression.GetType().Name}."),
    };

    private BoundReading ReadEvent(EventMoment happened) =>
        facts.When(happened.Name) is { } moment
            ? new(new(moment, DueKind.AtOrBefore), moment.Day)
            : Lacks(MissingFact.OfDay(titles.OfEvent(happened.Name)));

    private BoundReading ReadCount(Counted counted)
    {
        var from = Read(counted.Of);
        if (from.Due is not { } trigger) return BoundReading.Nothing;

        ServiceExtension? extension = null;
        if (counted.Plus is { } plus)
        {
            var served = plus.Event ?? rule.Event ?? counted.Of.Events.First();
            extension = Extend(served);
            if (extension is null)
                return Lacks(facts.When(served) is null ? MissingFact.OfDay(titles.OfEvent(served)) : MissingFact.OfMethod(titles.OfEvent(served)));
        }

        var plan = new CountPlan(counted.Period, court.Engine, counted.After, extension?.Days);
        return counted.Period.Unit == PeriodUnit.Hour
            ? ReadHours(counted, trigger.At, plan)
            : ReadDays(counted, trigger.Day, from.Earliest, plan, extension);
    }

    private BoundReading ReadDays(Counted counted, DateOnly trigger, DateOnly earliestTrigger, CountPlan plan, ServiceExtension? extension)
    {
        var off = plan.After ? court.Forward : court.Backward;
        var earliest = court.EarliestEnd(trigger, earliestTrigger, plan);
        if (!keepsWorking) return new(BeforeClosing(new(new(DayCount.End(trigger, plan, off)), DueKind.OnDay)), earliest);

        var count = DayCount.Of(trigger, plan, off);
        var due = BeforeClosing(new(new(count.Result), DueKind.OnDay));
        legs.Add(new(LegText(counted, extension), due, earliest, count));
        trace.AddRange(CountTrace.Lines(Start(counted.Of), plan, count, extension));
        return new(due, earliest);
    }

    private BoundReading ReadHours(Counted counted, CourtMoment trigger, CountPlan plan)
    {
        if (trigger.Time is null) return Lacks(MissingFact.OfHour(Name(counted.Of)));

        var count = HourCount.Of(trigger, plan, zone, plan.After ? court.Forward : court.Backward);
        var due = BeforeClosing(new(count.Result, DueKind.AtOrBefore));
        var earliest = count.Unrolled.Day < count.Result.Day ? count.Unrolled.Day : count.Result.Day;
        if (!keepsWorking) return new(due, earliest);

        legs.Add(new(LegText(counted, null), due, earliest, null));
        trace.AddRange(CountTrace.Lines(Start(counted.Of), trigger, plan, count));
        return new(due, earliest);
    }

    private BoundReading ReadBound(Bound bound)
    {
        var inner = Read(bound.Of);
        if (inner.Due is not { } at) return BoundReading.Nothing;

        var due = BeforeClosing(new(at.At, bound.Kind));
        if (!keepsWorking) return new(due, inner.Earliest);

        var text = bound.Kind switch
        {
            DueKind.StrictlyBefore => $"before {Name(bound.Of)}",
            DueKind.NotBefore => $"not before {Name(bound.Of)}",
            _ => $"by {Name(bound.Of)}",
        };
        legs.Add(new(text, due, inner.Earliest, null));
        trace.Add(new(TraceKind.Count, $"{Capital(Name(bound.Of))} is {at.At}; the bound is {due}.", due.Day));
        return new(due, inner.Earliest);
    }

    private BoundReading ReadChoice(Choice choice)
    {
        var known = new List<BoundReading>(choice.Of.Count);
        foreach (var part in choice.Of)
        {
            if (Read(part) is { Due: not null } reading) known.Add(reading);
        }

        if (known.Count == 0 || (!choice.First && known.Count < choice.Of.Count)) return BoundReading.Nothing;

        var (governing, earliest) = (known[0], known[0].Earliest);
        foreach (var reading in known.Skip(1))
        {
            if (choice.First ? reading.Due?.LastMoment < governing.Due?.LastMoment : reading.Due?.LastMoment >= governing.Due?.LastMoment) governing = reading;
            if (choice.First ? reading.Earliest < earliest : reading.Earliest > earliest) earliest = reading.Earliest;
        }

        if (!keepsWorking) return new(governing.Due, earliest);
        trace.Add(new(TraceKind.Choice, $"The {(choice.First ? "earlier" : "later")} of these governs: {governing.Due}.", governing.Due?.Day));
        if (known.Count < choice.Of.Count)
            trace.Add(new(TraceKind.Note, "One of the bounds is not known; the date shown is the latest it can be."));
        return new(governing.Due, earliest);
    }

    /// <summary>Null when it is not known how that was served, or the rule of counting does not say what such service adds.</summary>
    private ServiceExtension? Extend(string served) =>
        facts.MethodOf(served) is { } method && court.Engine.ServiceDays.TryGetValue(method, out var days)
            ? new(days, method, court.Engine.ServiceCitation ?? court.Engine.Citation)
            : null;

    private DueMoment BeforeClosing(DueMoment due)
    {
        if (rule.DoneBy != DoneBy.DeliveryToCourt || court.Engine.DayEnds is not { } ends) return due;
        if (due.Kind is not (DueKind.OnDay or DueKind.AtOrBefore) || due.At.Time <= ends) return due;
        return new(new(due.Day, ends), DueKind.AtOrBefore);
    }

    private BoundReading Lacks(MissingFact fact)
    {
        missing ??= [];
        if (!missing.Contains(fact)) missing.Add(fact);
        return BoundReading.Nothing;
    }

    private string LegText(Counted counted, ServiceExtension? extension)
    {
        var added = extension is { Days.Length: > 0 } ? $" and {extension.Days.Text} for service {extension.Way}" : "";
        return $"{counted.Period.Text}{added} {(counted.After ? "after" : "before")} {Name(counted.Of)}";
    }

    private string Start(RuleExpression of) => of is EventMoment happened ? $"the day of {titles.OfEvent(happened.Name)}" : "where the next count starts";

    private string Name(RuleExpression expression) => expression switch
    {
        EventMoment happened => titles.OfEvent(happened.Name),
        Choice choice => choice.First ? "the earliest of these" : "the latest of these",
        _ => "that day",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
