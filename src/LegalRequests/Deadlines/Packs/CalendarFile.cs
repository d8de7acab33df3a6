using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;

namespace LegalRequests.Deadlines.Packs;

/// <summary>Reads one file of <c>workflows/calendars</c>.</summary>
internal static class CalendarFile
{
    private static readonly Dictionary<string, TreatAs> TreatAsWords = new()
    {
        ["holiday"] = TreatAs.Holiday,
        ["closure_only"] = TreatAs.ClosureOnly,
    };

    public static HolidayCalendar Read(Sheet sheet)
    {
        string id = sheet.Text("id"), title = sheet.Text("title"), version = sheet.Text("version"), citation = sheet.Text("citation");
        var mark = sheet.Word("confidence", RuleMarks.ByWord) ?? RuleMark.MLo;
        var rules = sheet.Maps("holidays").Select(entry => ReadHoliday(entry, mark)).OfType<HolidayRule>().ToList();
        if (rules.Count == 0) sheet.Complain(null, "a calendar without holidays is a slip: list them under \"holidays\"");

        var calendar = new HolidayCalendar(id, title, version, citation, rules)
        {
            Source = sheet.Text("source"),
            Mark = mark,
            WeekendShifts = ShiftSheet.Read(sheet, "weekend_shift") ?? [],
            OneOff = [.. sheet.Maps("one_off").Select(ReadOneOff).OfType<DeclaredDay>()],
            Certified = CertifiedSheet.Read(sheet),
        };
        // A holiday that could not be read would be missing in every year.
        if (sheet.IsSound) CertifiedSheet.Check(calendar, sheet);
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

    private static HolidayRule? ReadHoliday(Sheet entry, RuleMark ofCalendar)
    {
        string name = entry.Text("name"), day = entry.Text("on");
        var parsed = DayOfYear.Parse(day);
        if (parsed is null && day.Length > 0)
            entry.Complain("on", $"\"{day}\" is not a day; write January 1, third Monday of January, last Monday of May, Friday before Easter or day after fourth Thursday of November");

        var (since, until, evenYearsOnly) = (entry.Number("since"), entry.Number("until"), entry.YesNo("even_years_only") ?? false);
        var shifts = ShiftSheet.Read(entry, "shift");
        var mark = entry.Word("confidence", RuleMarks.ByWord, required: false) ?? ofCalendar;
        var rule = parsed is null ? null : new HolidayRule(name, parsed)
        {
            Since = since,
            Until = until,
            EvenYearsOnly = evenYearsOnly,
            OwnShifts = shifts,
            Mark = mark,
        };
        entry.OptionalText("source");
        entry.Close();
        return rule;
    }

    private static DeclaredDay? ReadOneOff(Sheet entry)
    {
        string name = entry.Text("name"), source = entry.Text("source");
        var treatAs = entry.Word("treat_as", TreatAsWords);
        var day = entry.Day("date");
        if (day is null && !entry.Keys.Contains("date")) entry.Complain(null, "field \"date\" is missing");
        entry.Close();
        return day is { } date && treatAs is { } taken ? new DeclaredDay(date, name, taken, source) : null;
    }
}
