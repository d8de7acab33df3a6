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

        var read = new CertificateWording(Sentence(wording, "all"), Sentence(wording, "part"), Sentence(wording, "none"));
        wording.Close();
        if (read.Part == read.All || read.None == read.All)
            entry.Complain("wording", "\"part\" and \"none\" must say something else than \"all\": a certificate that says all while something is kept back is false");
        return read;
    }

    private static string Sentence(Sheet wording, string key)
    {
        var text = wording.Text(key);
        if (text.Length > 0 && !text.Contains(' ', StringComparison.Ordinal)) wording.Complain(key, $"field \"{key}\" must hold the words themselves");
        return text;
    }
}
