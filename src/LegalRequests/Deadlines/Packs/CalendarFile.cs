using System.Globalization;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;

namespace LegalRequests.Deadlines.Packs;

/// <summary>Reads one file of <c>workflows/calendars</c>.</summary>
internal static class CalendarFile
{
    private static readonly Dictionary<string, WeekendShift> Shifts = new()
    {
        ["previous"] = WeekendShift.Previous,
        ["next"] = WeekendShift.Next,
        ["none"] = WeekendShift.None,
    };

    public static HolidayCalendar Read(Sheet sheet)
    {
        string id = sheet.Text("id"), title = sheet.Text("title"), version = sheet.Text("version"), citation = sheet.Text("citation");
        sheet.Text("source");
        var shift = sheet.Map("weekend_shift");
        var rules = sheet.Maps("holidays").Select(ReadHoliday).OfType<HolidayRule>().ToList();
        if (rules.Count == 0) sheet.Complain(null, "a calendar without holidays is a slip: list them under \"holidays\"");

        var calendar = new HolidayCalendar(id, title, version, citation, rules)
        {
            OnSaturday = shift?.Word("saturday", Shifts) ?? WeekendShift.None,
            OnSunday = shift?.Word("sunday", Shifts) ?? WeekendShift.None,
            OneOff = [.. sheet.Maps("one_off").Select(ReadOneOff).OfType<Holiday>()],
            Certified = ReadCertified(sheet.Map("certified")),
        };
        shift?.Close();
        CheckCertified(calendar, sheet);
        return calendar;
    }

    public static List<CourtDistrict> ReadDistricts(Sheet sheet)
    {
        var districts = new List<CourtDistrict>();
        foreach (var entry in sheet.Maps("districts"))
        {
            var district = new CourtDistrict(
                entry.Text("code"), entry.Text("title"), entry.Text("state"), entry.Text("zone"), entry.OptionalText("other_zone"));
            entry.Close();
            foreach (var zone in new[] { district.Zone, district.OtherZone })
                if (!string.IsNullOrEmpty(zone) && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
                    entry.Complain(null, $"\"{zone}\" is not a time zone; write it as America/New_York");

            districts.Add(district);
        }

        return districts;
    }

    private static HolidayRule? ReadHoliday(Sheet entry)
    {
        string name = entry.Text("name"), day = entry.Text("on");
        var shifts = entry.YesNo("shifts") ?? true;
        int? since = entry.Number("since"), until = entry.Number("until");
        entry.Close();
        if (DayOfYear.Parse(day) is { } parsed) return new HolidayRule(name, parsed, shifts, since, until);

        if (day.Length > 0)
            entry.Complain("on", $"\"{day}\" is not a day; write January 1, third Monday of January, last Monday of May or day after fourth Thursday of November");
        return null;
    }

    private static Holiday? ReadOneOff(Sheet entry)
    {
        var name = entry.Text("name");
        entry.Text("source");
        var day = entry.Day("date");
        entry.Close();
        return day is { } date ? new Holiday(date, name) : null;
    }

    private static Dictionary<int, IReadOnlyList<DateOnly>> ReadCertified(Sheet? certified)
    {
        var years = new Dictionary<int, IReadOnlyList<DateOnly>>();
        foreach (var key in certified?.Keys ?? [])
        {
            var days = new List<DateOnly>();
            foreach (var word in certified?.Words(key) ?? [])
                if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) days.Add(day);
                else certified?.Complain(key, $"\"{word}\" is not a date such as 2026-07-03");

            if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) years[year] = days;
            else certified?.Complain(key, $"\"{key}\" is not a year");
        }

        return years;
    }

    private static void CheckCertified(HolidayCalendar calendar, Sheet sheet)
    {
        foreach (var (year, listed) in calendar.Certified)
        {
            var generated = calendar.WeekdaysIn(year);
            string[] differences =
            [
                .. generated.Except(listed).Select(day => $"{day.Written()} follows from the rules but is not listed"),
                .. listed.Except(generated).Select(day => $"{day.Written()} is listed but follows from no rule"),
            ];
            foreach (var difference in differences) sheet.Complain("certified", $"the list for {year} and the rules disagree: {difference}");
        }
    }
}
