using LegalRequests.Deadlines.Packs;

namespace LegalRequests.Deadlines;

/// <summary>Where the court sits: whose holidays and whose clock hold.</summary>
/// <param name="District">The federal district; null for every other court.</param>
/// <param name="State">Two letters; null while unknown.</param>
/// <param name="Zone">IANA zone.</param>
/// <param name="Clock">The same zone.</param>
internal sealed record CourtSeat(CourtDistrict? District, string? State, string Zone, TimeZoneInfo Clock)
{
    /// <summary>Null and a seat, or a question for counsel and none.</summary>
    /// <param name="facts">The request.</param>
    /// <param name="zoneOfPack">The zone of the jurisdiction's courts; null when a request must say it.</param>
    /// <param name="library">Knows the districts.</param>
    /// <param name="seat">The seat.</param>
    public static CounselQuestion? Of(RequestFacts facts, string? zoneOfPack, RuleLibrary library, out CourtSeat seat)
    {
        seat = new(null, null, "UTC", TimeZoneInfo.Utc);
        CourtDistrict? district = null;
        if (facts.District is { } code && !library.Districts.TryGetValue(code, out district))
            return Unknown($"\"{code}\" is not a federal district. Correct the court, or enter the dates.");

        var zone = facts.Zone ?? district?.Zone ?? zoneOfPack;
        if (zone is null)
            return Unknown("The court's district is not known, and with it its time zone and holidays. Enter the court, or enter the dates.");

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var clock))
            return Unknown($"\"{zone}\" is not a time zone. Correct the court.");

        seat = new(district, string.IsNullOrEmpty(facts.State) ? district?.State : facts.State, zone, clock);
        return null;
    }

    private static CounselQuestion Unknown(string sentence) => new("deadlines.unknown-court", "", sentence);
}
