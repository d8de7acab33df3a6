using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>A day or an hour where a text names it.</summary>
internal sealed record Named<T>(T Value, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Days and hours in the ways that American papers write them.</summary>
internal static partial class DayWords
{
    private const int Century = 2000;
    private const string Month =
        @"(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Days that are whole and exist, in the order of the text.</summary>
    public static IEnumerable<Named<DateOnly>> Days(string text)
    {
        foreach (Match match in Day().Matches(text))
        {
            if (DayOf(match) is { } day)
            {
                yield return new Named<DateOnly>(day, match.Index, match.Length);
            }
        }
    }

    public static IEnumerable<Named<TimeOnly>> Hours(string text)
    {
        foreach (Match match in Hour().Matches(text))
        {
            if (HourOf(match) is { } hour)
            {
                yield return new Named<TimeOnly>(hour, match.Index, match.Length);
            }
        }
    }

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Written(TimeOnly hour) => hour.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(Match match)
    {
        var month = match.Groups["name"].Success
            ? Array.IndexOf(Months, match.Groups["name"].Value[..3].ToLowerInvariant()) + 1
            : Number(match, "month");
        var year = Number(match, "year");
        year = year < 100 ? year + Century : year;
        var day = Number(match, "day");
        return month is >= 1 and <= 12 && year is >= 1980 and < 2100 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static TimeOnly? HourOf(Match match)
    {
        var hour = Number(match, "hour");
        var minute = match.Groups["minute"].Success ? Number(match, "minute") : 0;

        if (hour is < 1 or > 12 || minute > 59)
        {
            return null;
        }

        var afternoon = match.Groups["half"].Value is "p" or "P" || match.Groups["part"].Value.StartsWith("after", StringComparison.OrdinalIgnoreCase);
        return new TimeOnly((hour % 12) + (afternoon ? 12 : 0), minute);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        Month + @"\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(?<year>(?:19|20)\d\d)(?!\d)"
        + @"|(?<![\d/.-])(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:(?:day\s+)?of\s+)?" + Month + @"\s*,?\s+(?<year>(?:19|20)\d\d)(?!\d)"
        + @"|(?<![\w/.-])(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>(?:19|20)?\d\d)(?![\w/-])"
        + @"|(?<![\w/.-])(?<month>\d{1,2})-(?<day>\d{1,2})-(?<year>(?:19|20)?\d\d)(?![\w/-])"
        + @"|(?<![\w/.-])(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\w/-])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(
        @"(?<![\d:])(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?\s*(?:o'clock,?\s*)?(?:(?<half>[ap])\.?\s?m\b\.?|in\s+the\s+(?<part>forenoon|morning|afternoon))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Hour();
}
