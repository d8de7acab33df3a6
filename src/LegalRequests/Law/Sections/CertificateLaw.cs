namespace LegalRequests.Law.Sections;

/// <summary>What the custodian of records certifies, in words that change with what was withheld.</summary>
public sealed record CertificateLaw(string Id, string Title, RuleScope Applies, CertificateWording Wording, Authority Authority) : ILawEntry
{
    /// <summary>How it is signed and what it must hold, for people.</summary>
    public string? Says { get; init; }
}

/// <summary>Three wordings, so that none is false.</summary>
/// <param name="All">Every responsive record is produced in full.</param>
/// <param name="Part">Something is withheld or redacted.</param>
/// <param name="None">Nothing is produced.</param>
public sealed record CertificateWording(string All, string Part, string None);

/// <summary>Reads <c>certificates</c>.</summary>
internal static class CertificateSheet
{
    public static CertificateLaw Read(Sheet entry, PackNames names) =>
        new(
            entry.Text("id"),
            entry.Text("title"),
            ScopeSheet.ReadOptional(entry, names.Traits),
            ReadWording(entry),
            SectionSheet.ReadAuthority(entry, names))
        {
            Says = entry.OptionalText("says"),
        };

    private static CertificateWording ReadWording(Sheet entry)
    {
        if (entry.Map("wording") is not { } wording)
        {
            entry.Complain(null, "field \"wording\" is missing: its fields are all, part and none");
            return new("", "", "");
        }

        var read = new CertificateWording(wording.Text("all"), wording.Text("part"), wording.Text("none"));
        wording.Close();
        return read;
    }
}
