using System.Globalization;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;

namespace LegalRequests.Deadlines.Packs;

/// <summary>Reads the yearly lists of a calendar and holds them against its rules.</summary>
internal static class CertifiedSheet
{
    private static readonly Dictionary<string, CalendarCheck> Checks = new()
    {
        ["published"] = CalendarCheck.Published,
        ["second_hand"] = CalendarCheck.SecondHand,
    };

    public static Dictionary<int, CertifiedYear> Read(Sheet sheet)
    {
        var years = new Dictionary<int, CertifiedYear>();
        foreach (var entry in sheet.Maps("certified"))
        {
            var check = entry.Word("checked", Checks) ?? CalendarCheck.SecondHand;
            var listed = new CertifiedYear(Days(entry), check, entry.Text("source"));
            var year = entry.Number("year");
            if (year is null) entry.Complain(null, "field \"year\" is missing or no year");
            else if (!years.TryAdd(year.Value, listed)) entry.Complain("year", $"the year {year} is here twice");
            entry.Close();
        }

        return years;
    }

    /// <summary>Complains of every day on which a list and the rules disagree.</summary>
    public static void Check(HolidayCalendar calendar, Sheet sheet)
    {
        foreach (var entry in sheet.Maps("certified"))
        {
            if (entry.Number("year") is not { } year || !calendar.Certified.TryGetValue(year, out var certified)) continue;
            var generated = calendar.WeekdaysIn(year);
            string[] differences =
            [
                .. generated.Except(certified.Days).Select(day => $"{day.Written()} follows from the rules but is not listed"),
                .. certified.Days.Except(generated).Select(day => $"{day.Written()} is listed but follows from no rule"),
            ];
            foreach (var difference in differences) entry.Complain("days", $"the list for {year} and the rules disagree: {difference}");
        }
    }

    private static List<DateOnly> Days(Sheet entry)
    {
        var days = new List<DateOnly>();
        foreach (var word in entry.Words("days"))
            if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) days.Add(day);
            else entry.Complain("days", $"\"{word}\" is not a date such as 2026-07-03");

        return days;
    }
}
