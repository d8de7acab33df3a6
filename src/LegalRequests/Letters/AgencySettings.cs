namespace LegalRequests.Letters;

/// <summary>Section <c>Agency</c> of the configuration: the letterhead, and who certifies the records.</summary>
public sealed record AgencySettings
{
    public const string Section = "Agency";

    public string Name { get; init; } = "";

    /// <summary>Postal address, one line a part, as the letterhead prints it.</summary>
    public string Address { get; init; } = "";

    public string Telephone { get; init; } = "";

    /// <summary>Name and title of the custodian of records, for the certificate.</summary>
    public string Custodian { get; init; } = "";

    /// <summary>Null when letters can be set; else a refusal that says what the administrator must enter first.</summary>
    public Refusal? Missing() => Name.Length > 0 && Address.Length > 0 && Custodian.Length > 0
        ? null
        : Refusal.Conflict(
            "agency.not-set",
            "Letters need the agency's name, address and custodian of records. An administrator sets Agency:Name, Agency:Address and Agency:Custodian.");
}
