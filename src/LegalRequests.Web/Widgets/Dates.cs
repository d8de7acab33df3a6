using System.Globalization;

namespace LegalRequests.Web.Widgets;

/// <summary>Dates and instants as people here read them.</summary>
public static class Dates
{
    private static readonly CultureInfo American = CultureInfo.GetCultureInfo("en-US");

    /// <summary><c>Mar 3, 2026 (Tue)</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy (ddd)", American);

    /// <summary><c>Mar 3, 2026, 2:14 PM EST</c> in the zone; UTC where the zone is unknown.</summary>
    /// <param name="zone">IANA id, for example <c>America/New_York</c>.</param>
    public static string Instant(DateTimeOffset instant, string? zone = null)
    {
        var known = TimeZoneInfo.TryFindSystemTimeZoneById(zone ?? "", out var found) ? found : TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTime(instant, known);
        var mark = known == TimeZoneInfo.Utc ? "UTC" : known.IsDaylightSavingTime(local) ? known.DaylightName : known.StandardName;
        return $"{local.ToString("MMM d, yyyy, h:mm tt", American)} {Short(mark)}";
    }

    /// <summary>For a <c>datetime</c> attribute.</summary>
    public static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Short(string zoneName)
    {
        var words = zoneName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 ? string.Concat(words.Select(word => word[0])) : zoneName;
    }
}
