using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Boards;

/// <summary>
/// Dates as an iCalendar file (RFC 5545): days as all-day events, hours in UTC, so that no time zone need be told. It
/// holds request numbers and the titles of rules, never a client, a caption or words that somebody typed.
/// </summary>
public static class CalendarSheet
{
    // RFC 5545, 3.1: a line is at most 75 octets without its end.
    private const int LongestLine = 75;

    private const string SetByHand = "Date set by an order or agreement";

    /// <summary>The file's text; the same entries give the same text.</summary>
    /// <param name="site">What links begin with, without a slash at the end.</param>
    public static string Of(IReadOnlyList<CalendarEntry> entries, string site)
    {
        var text = new StringBuilder();
        Add(text, "BEGIN", "VCALENDAR");
        Add(text, "VERSION", "2.0");
        Add(text, "PRODID", "-//LegalRequests//Deadlines//EN");
        Add(text, "CALSCALE", "GREGORIAN");
        Add(text, "NAME", "LegalRequests deadlines");
        Add(text, "X-WR-CALNAME", "LegalRequests deadlines");
        Add(text, "REFRESH-INTERVAL;VALUE=DURATION", "PT1H");

        foreach (var entry in entries)
        {
            AddEvent(text, entry, site);
        }

        Add(text, "END", "VCALENDAR");
        return text.ToString();
    }

    private static void AddEvent(StringBuilder text, CalendarEntry entry, string site)
    {
        var written = entry.Date.SettledAt ?? entry.Date.ComputedAt;
        Add(text, "BEGIN", "VEVENT");
        Add(text, "UID", UidOf(entry));
        Add(text, "DTSTAMP", Instant(written));
        AddTimes(text, entry);
        Add(text, "SUMMARY", InText($"{entry.Number}: {TitleOf(entry.Date)} ({WordOf(entry)}){(entry.Date.Warning is { } warning ? $", {warning}" : "")}"));
        Add(text, "DESCRIPTION", InText(Description(entry)));
        Add(text, "URL", $"{site}/requests/{entry.Number}/deadlines");
        Add(text, "CATEGORIES", CategoryOf(entry.Mark));
        Add(text, "CLASS", "PRIVATE");
        Add(text, "TRANSP", "TRANSPARENT");
        Add(text, "END", "VEVENT");
    }

    private static void AddTimes(StringBuilder text, CalendarEntry entry)
    {
        if (entry.Mark == CalendarMark.RuleDate && entry.Date is { DueTime: { } hour, DueDay: { } day })
        {
            // An event without an end takes no time (3.6.1): the hour before which to act.
            var at = new CourtMoment(day, hour).Instant(TimeZoneInfo.FindSystemTimeZoneById(entry.Date.Zone));
            Add(text, "DTSTART", Instant(at));
            return;
        }

        Add(text, "DTSTART;VALUE=DATE", Date(entry.Day));
        Add(text, "DTEND;VALUE=DATE", Date(entry.Day.AddDays(1)));
    }

    private static string WordOf(CalendarEntry entry) => entry switch
    {
        { Mark: CalendarMark.FirstDay } => "nothing may leave before",
        { Mark: CalendarMark.SafeDate } => "safe date",
        { Mark: CalendarMark.HouseDate } => "house date, no law",
        { Date.Status: DeadlineStatus.Missed } => "rule date, missed",
        _ => "rule date",
    };

    private static string CategoryOf(CalendarMark mark) => mark switch
    {
        CalendarMark.SafeDate => "Safe date",
        CalendarMark.RuleDate => "Rule date",
        CalendarMark.HouseDate => "House date",
        _ => "Embargo",
    };

    // The title and the authority of a date set by hand are somebody's own words and may name a client.
    private static string TitleOf(DateCard date) =>
        date.RuleId.StartsWith("SET.", StringComparison.Ordinal) ? SetByHand : date.Title;

    private static string Description(CalendarEntry entry)
    {
        var date = entry.Date;
        string[] parts =
        [
            date.Due is { } due ? $"{(entry.Mark == CalendarMark.HouseDate ? "House date" : "Rule date")}: {due}" : "",
            date.SafeDay is { } safe ? $"Safe date: {safe.Written()}" : "",
            date.IsSetByHand ? "Set by hand" : date.Citation,
            $"Court's time zone: {date.Zone}",
            date.Warning ?? "",
        ];
        return string.Join('\n', parts.Where(part => part.Length > 0));
    }

    /// <summary>The same for every later date of the rule on the request, so that a calendar moves the entry and adds none.</summary>
    private static string UidOf(CalendarEntry entry)
    {
        var name = $"{entry.Date.RequestId:N}|{entry.Date.RuleId}|{entry.Mark}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)) + "@legalrequests.invalid";
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string InText(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    /// <summary>Writes one line, folded so that no part is longer than allowed and no character is cut in two.</summary>
    private static void Add(StringBuilder text, string name, string value)
    {
        var octets = 0;

        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
