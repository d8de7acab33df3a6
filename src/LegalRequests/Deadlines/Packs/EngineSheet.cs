using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;

namespace LegalRequests.Deadlines.Packs;

/// <summary>Reads the counting engines of a pack.</summary>
internal static class EngineSheet
{
    private static readonly Dictionary<string, FirstDay> FirstDays = new()
    {
        ["next_day"] = FirstDay.NextDay,
        ["next_open_day"] = FirstDay.NextOpenDay,
    };

    private static readonly Dictionary<string, Roll> ForwardRolls = new() { ["yes"] = Roll.Onward, ["no"] = Roll.Stays, ["back"] = Roll.Back };

    private static readonly Dictionary<string, Roll> BackwardRolls = new() { ["yes"] = Roll.Onward, ["no"] = Roll.Stays, ["forward"] = Roll.Back };

    private static readonly Dictionary<string, ServiceDaysFrom> ServiceStarts = new()
    {
        ["period"] = ServiceDaysFrom.Period,
        ["rolled_end"] = ServiceDaysFrom.RolledEnd,
    };

    public static Dictionary<string, CountingEngine> ReadAll(Sheet sheet, IReadOnlyDictionary<string, HolidayCalendar> calendars)
    {
        var engines = new Dictionary<string, CountingEngine>();
        foreach (var entry in sheet.Maps("engines"))
        {
            var engine = new CountingEngine(entry.Text("id"), entry.Text("title"), entry.Text("citation"))
            {
                FirstDay = entry.Word("first_day", FirstDays) ?? FirstDay.NextDay,
                ShortPeriodUnder = entry.Number("short_period_under"),
                RollsForward = entry.Word("rolls_forward", ForwardRolls, required: false) ?? Roll.Onward,
                RollsBack = entry.Word("rolls_back", BackwardRolls, required: false) ?? Roll.Onward,
                CountsClosures = entry.YesNo("counts_closures") ?? false,
                ForwardHolidays = Calendars(entry, "forward_holidays", calendars),
                BackwardHolidays = Calendars(entry, "backward_holidays", calendars),
                ServiceDays = ReadServiceDays(entry.Map("service_days")),
                ServiceDaysFrom = entry.Word("service_days_from", ServiceStarts, required: false) ?? ServiceDaysFrom.Period,
                ServiceCitation = entry.OptionalText("service_citation"),
                DayEnds = entry.TimeOfDay("day_ends"),
            };
            entry.Close();
            if (!engines.TryAdd(engine.Id, engine)) entry.Complain("id", $"engine \"{engine.Id}\" is here twice");
        }

        return engines;
    }

    private static Dictionary<string, Period> ReadServiceDays(Sheet? table)
    {
        var days = new Dictionary<string, Period>();
        foreach (var method in table?.Keys ?? [])
        {
            var text = table?.Text(method) ?? "";
            if (!FactWords.ServiceMethods.Contains(method))
                table?.Complain(method, $"unknown method of service \"{method}\"; the words are {string.Join(", ", FactWords.ServiceMethods)}");
            if (Period.Parse(text) is { Unit: PeriodUnit.Calendar or PeriodUnit.Court } period) days[method] = period;
            else table?.Complain(method, $"\"{text}\" is no number of days; write 5d, 2cd, or 0d where nothing is added");
        }

        return days;
    }

    private static IReadOnlyList<string> Calendars(Sheet entry, string key, IReadOnlyDictionary<string, HolidayCalendar> calendars)
    {
        var names = entry.Words(key);
        foreach (var name in names.Where(name => name != CountingEngine.StateOfCourt && !calendars.ContainsKey(name)))
            entry.Complain(key, $"calendar \"{name}\" is not loaded; there are {string.Join(", ", calendars.Keys)} and {CountingEngine.StateOfCourt}");

        return names;
    }
}
