namespace LegalRequests.Intake;

/// <summary>A state or territory with the time zone in which most of its courts sit. A court in another corner names its own.</summary>
public sealed record StateZone(string Code, string Name, string Zone)
{
    private static readonly StateZone[] Each =
    [
        new("AL", "Alabama", "America/Chicago"),
        new("AK", "Alaska", "America/Anchorage"),
        new("AZ", "Arizona", "America/Phoenix"),
        new("AR", "Arkansas", "America/Chicago"),
        new("CA", "California", "America/Los_Angeles"),
        new("CO", "Colorado", "America/Denver"),
        new("CT", "Connecticut", "America/New_York"),
        new("DE", "Delaware", "America/New_York"),
        new("DC", "District of Columbia", "America/New_York"),
        new("FL", "Florida", "America/New_York"),
        new("GA", "Georgia", "America/New_York"),
        new("GU", "Guam", "Pacific/Guam"),
        new("HI", "Hawaii", "Pacific/Honolulu"),
        new("ID", "Idaho", "America/Denver"),
        new("IL", "Illinois", "America/Chicago"),
        new("IN", "Indiana", "America/New_York"),
        new("IA", "Iowa", "America/Chicago"),
        new("KS", "Kansas", "America/Chicago"),
        new("KY", "Kentucky", "America/New_York"),
        new("LA", "Louisiana", "America/Chicago"),
        new("ME", "Maine", "America/New_York"),
        new("MD", "Maryland", "America/New_York"),
        new("MA", "Massachusetts", "America/New_York"),
        new("MI", "Michigan", "America/New_York"),
        new("MN", "Minnesota", "America/Chicago"),
        new("MS", "Mississippi", "America/Chicago"),
        new("MO", "Missouri", "America/Chicago"),
        new("MT", "Montana", "America/Denver"),
        new("NE", "Nebraska", "America/Chicago"),
        new("NV", "Nevada", "America/Los_Angeles"),
        new("NH", "New Hampshire", "America/New_York"),
        new("NJ", "New Jersey", "America/New_York"),
        new("NM", "New Mexico", "America/Denver"),
        new("NY", "New York", "America/New_York"),
        new("NC", "North Carolina", "America/New_York"),
        new("ND", "North Dakota", "America/Chicago"),
        new("MP", "Northern Mariana Islands", "Pacific/Guam"),
        new("OH", "Ohio", "America/New_York"),
        new("OK", "Oklahoma", "America/Chicago"),
        new("OR", "Oregon", "America/Los_Angeles"),
        new("PA", "Pennsylvania", "America/New_York"),
        new("PR", "Puerto Rico", "America/Puerto_Rico"),
        new("RI", "Rhode Island", "America/New_York"),
        new("SC", "South Carolina", "America/New_York"),
        new("SD", "South Dakota", "America/Chicago"),
        new("TN", "Tennessee", "America/Chicago"),
        new("TX", "Texas", "America/Chicago"),
        new("UT", "Utah", "America/Denver"),
        new("VT", "Vermont", "America/New_York"),
        new("VI", "Virgin Islands", "America/Puerto_Rico"),
        new("VA", "Virginia", "America/New_York"),
        new("WA", "Washington", "America/Los_Angeles"),
        new("WV", "West Virginia", "America/New_York"),
        new("WI", "Wisconsin", "America/Chicago"),
        new("WY", "Wyoming", "America/Denver"),
    ];

    public static IReadOnlyList<StateZone> All => Each;

    /// <summary>The zones to choose from, IANA names.</summary>
    public static IReadOnlyList<string> Zones { get; } = [.. Each.Select(state => state.Zone).Distinct()];

    /// <summary>The IANA zone of a two-letter state; empty for an unknown one.</summary>
    public static string Of(string code) =>
        Each.FirstOrDefault(state => string.Equals(state.Code, code.Trim(), StringComparison.OrdinalIgnoreCase))?.Zone ?? "";
}
