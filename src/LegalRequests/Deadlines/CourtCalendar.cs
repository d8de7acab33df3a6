using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;

namespace LegalRequests.Deadlines;

/// <summary>The off days that hold for one request under one rule of counting, and what is not known about them.</summary>
internal sealed class CourtCalendar
{
    private readonly OffDays wary;
    private readonly OffDays atClerk;

    private CourtCalendar(CountingEngine engine, OffDays forward, OffDays backward)
    {
        Engine = engine;
        Forward = forward;
        Backward = backward;
        Business = forward with { Calendars = [.. forward.Calendars.Union(backward.Calendars)], Missing = [], CountsDoubtful = true };
        atClerk = Business with { CountsClosures = true };
        wary = forward with { TrustsObservedBefore = false, CountsClosures = false };
        Versions = [.. Business.Calendars.Select(calendar => $"{calendar.Id} {calendar.Version}")];
    }

    public CountingEngine Engine { get; }

    public OffDays Forward { get; }

    public OffDays Backward { get; }

    /// <summary>Every day that is, or may be, a holiday of any loaded calendar.</summary>
    public OffDays Business { get; }

    public IReadOnlyList<string> Versions { get; }

    public static CourtCalendar For(CountingEngine engine, string? state, RuleLibrary library) =>
        new(engine, Resolve(engine, engine.ForwardHolidays, state, library), Resolve(engine, engine.BackwardHolidays, state, library));

    /// <summary>The last business day strictly before a day; for what is brought to the court, a day on which it is not closed.</summary>
    public DateOnly SafeBefore(DateOnly day, DoneBy? doneBy) =>
        (doneBy is DoneBy.DeliveryToCourt or DoneBy.Filing ? atClerk : Business).LastOpenBefore(day);

    /// <summary>The earliest day anyone could defend as the end of a period: no roll, no doubtful holiday in its favour.</summary>
    /// <param name="trigger">The day it is counted from.</param>
    /// <param name="earliestTrigger">The earliest day anyone could defend as that day.</param>
    /// <param name="plan">What is counted.</param>
    public DateOnly EarliestEnd(DateOnly trigger, DateOnly earliestTrigger, CountPlan plan)
    {
        // A roll onward after the event can only make it later; where nothing is passed over, all calendars agree on the rest.
        if (plan.After && plan.Roll != Roll.Back && plan.PassesNothingOver)
            return DayCount.End(Min(trigger, earliestTrigger), plan, Forward, rolls: false);

        var favoured = plan.After ? Forward : Backward;
        var doubted = plan.After && plan.Roll != Roll.Back ? wary : Business;
        var earliest = DayCount.End(trigger, plan, favoured, rolls: false);
        earliest = Min(earliest, DayCount.End(trigger, plan, favoured));
        earliest = Min(earliest, DayCount.End(earliestTrigger, plan, doubted, rolls: false));
        earliest = Min(earliest, DayCount.End(earliestTrigger, plan, doubted));
        return plan.After && plan.Roll == Roll.Back ? Min(earliest, DayCount.End(earliestTrigger, plan, wary, rolls: false)) : earliest;

        static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;
    }

    /// <summary>Sentences about holidays that could not be looked up, for the days from first to last.</summary>
    public IEnumerable<string> Unknowns(DateOnly first, DateOnly last)
    {
        foreach (var missing in Forward.Missing)
            yield return $"The holidays of {missing} are not loaded, so none of them was taken into account. One of them could make a counted date later, never earlier; do not wait for it.";

        var years = Enumerable.Range(first.Year, last.Year - first.Year + 1);
        foreach (var calendar in Business.Calendars)
            foreach (var year in years.Where(year => !calendar.IsPublished(year)))
                yield return $"The {year} holidays of \"{calendar.Title}\" follow from its rules; nobody has yet compared them with the published list.";
    }

    private static OffDays Resolve(CountingEngine engine, IReadOnlyList<string> names, string? state, RuleLibrary library)
    {
        var calendars = new List<HolidayCalendar>();
        var missing = new List<string>();
        foreach (var name in names)
        {
            var id = name == CountingEngine.StateOfCourt ? $"us-{state?.ToLowerInvariant()}" : name;
            if (library.Calendars.TryGetValue(id, out var calendar)) calendars.Add(calendar);
            else missing.Add(state is null ? "the state where the court sits" : $"the state of {state}");
        }

        return new(calendars, missing) { CountsClosures = engine.CountsClosures };
    }
}
