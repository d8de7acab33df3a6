namespace LegalRequests.Requests;

/// <summary>Days in the court's time zone. A request without a zone counts in UTC.</summary>
public static class CourtDay
{
    /// <param name="zone">IANA id; empty for UTC.</param>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone: intake refuses those.</exception>
    public static DateOnly Of(DateTimeOffset instant, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone(zone)).DateTime);

    /// <summary>The first instant of a day, UTC. Where clocks skip midnight it is the first that exists.</summary>
    public static DateTimeOffset StartOf(DateOnly day, string zone)
    {
        var where = Zone(zone);
        var local = day.ToDateTime(TimeOnly.MinValue);

        while (where.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, where.GetUtcOffset(local)).ToUniversalTime();
    }

    private static TimeZoneInfo Zone(string zone) =>
        zone.Length == 0 ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(zone);
}
