using System.Globalization;

namespace LegalRequests.Deadlines.Counting;

/// <summary>How the house writes a day and a time: <c>Mar 3, 2026 (Tue)</c>, <c>9:00 AM</c>.</summary>
public static class DateWriting
{
    /// <summary>For example <c>Mar 3, 2026 (Tue)</c>.</summary>
    public static string Written(this DateOnly day) => day.ToString("MMM d, yyyy (ddd)", CultureInfo.InvariantCulture);

    /// <summary>For example <c>9:00 AM</c>.</summary>
    public static string Written(this TimeOnly time) => time.ToString("h:mm tt", CultureInfo.InvariantCulture);
}
