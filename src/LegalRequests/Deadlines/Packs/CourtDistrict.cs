namespace LegalRequests.Deadlines.Packs;

/// <summary>A court district: where it sits decides whose holidays and whose clock hold.</summary>
/// <param name="Code">For example <c>cand</c>.</param>
/// <param name="Title">For example <c>N.D. Cal.</c></param>
/// <param name="State">Two letters; <c>DC</c> and the territories count as states (Fed. R. Civ. P. 6(a)(6)).</param>
/// <param name="Zone">IANA zone of the district, or of its larger part.</param>
/// <param name="OtherZone">A second zone inside the district; null when there is none.</param>
public sealed record CourtDistrict(string Code, string Title, string State, string Zone, string? OtherZone);
