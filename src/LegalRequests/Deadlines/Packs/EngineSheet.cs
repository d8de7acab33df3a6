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

    public static Dictionary<string, CountingEngine> ReadAll(Sheet sheet, IReadOnlyDictionary<string, HolidayCalendar> calendars)
    {
        var engines = new Dictionary<string, CountingEngine>();
        foreach (var entry in sheet.Maps("engines"))
        {
            var engine = new CountingEngine(entry.Text("id"), entry.Text("title"), entry.Text("citation"))
            {
                FirstDay = entry.Word("first_day", FirstDays) ?? FirstDay.NextDay,
                ShortPeriodUnder = entry.Number("short_period_under"),
                RollsForward = entry.YesNo("rolls_forward") ?? true,
                RollsBack = entry.YesNo("rolls_back") ?? true,
                CountsClosures = entry.YesNo("counts_closures") ?? false,
                ForwardHolidays = Calendars(entry, "forward_holidays", calendars),
                BackwardHolidays = Calendars(entry, "backward_holidays", calendars),
            };
            entry.Close();
            if (!engines.TryAdd(engine.Id, engine)) entry.Complain("id", $"engine \"{engine.Id}\" is here twice");
        }

        return engines;
    }

    private static IReadOnlyList<string> Calendars(Sheet entry, string key, IReadOnlyDictionary<string, HolidayCalendar> calendars)
    {
        var names = entry.Words(key);
        foreach (var name in names.Where(name => name != CountingEngine.StateOfCourt && !calendars.ContainsKey(name)))
            entry.Complain(key, $"calendar \"{name}\" is not loaded; there are {string.Join(", ", calendars.Keys)} and {CountingEngine.StateOfCourt}");

        return names;
    }
}
