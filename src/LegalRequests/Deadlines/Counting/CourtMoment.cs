using System.Globalization;

namespace LegalRequests.Deadlines.Counting;

/// <summary>A day on the court's own calendar, with the time of day when the paper states one.</summary>
/// <param name="Day">Day in the court's zone.</param>
/// <param name="Time">Wall-clock time in the court's zone; null when only the day is known.</param>
public sealed record CourtMoment(DateOnly Day, TimeOnly? Time = null)
{
    /// <summary>Reads an instant as the clock on the court's wall shows it.</summary>
    public static CourtMoment FromInstant(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return new(DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
    }

    /// <summary>Reads <c>2026-09-24</c> or <c>2026-09-24 09:00</c>; null when it is neither.</summary>
    public static CourtMoment? Parse(string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day)) return new(day);

        var hasTime = DateTime.TryParseExact(text, ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm"], invariant, DateTimeStyles.None, out var moment);
        return hasTime ? new(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment)) : null;
    }

    /// <summary>
    /// The instant in UTC; a day without a time means its first moment. A time the clocks pass twice means the first
    /// pass, a time they skip means the moment they skip it, so that nothing is ever due later than the paper says.
    /// </summary>
    public DateTimeOffset Instant(TimeZoneInfo zone)
    {
        var local = Day.ToDateTime(Time ?? TimeOnly.MinValue);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(-1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>For example <c>Sep 24, 2026 (Thu), 9:00 AM</c>.</summary>
    public override string ToString() => Time is { } time ? $"{Day.Written()}, {time.Written()}" : Day.Written();
}
