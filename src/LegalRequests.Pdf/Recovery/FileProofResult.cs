using LegalRequests.Pdf.Proofing;

namespace LegalRequests.Pdf.Recovery;

/// <summary>What can be recovered from one file, or why it could not be read.</summary>
/// <param name="Sha256">Lower-case hex over the file; empty where it could not be read.</param>
/// <param name="Secrets">How many secrets were looked for.</param>
/// <param name="Findings">In the order of the pages; what belongs to no page comes first.</param>
/// <param name="Refusal">A sentence the person can act on; null where the file was proven.</param>
public sealed record FileProofResult(string Sha256, long Bytes, int Pages, int Secrets, IReadOnlyList<ProofFinding> Findings, string? Refusal)
{
    internal static FileProofResult Unreadable(string sentence) => new("", 0, 0, 0, [], sentence);

    internal static FileProofResult Of(string hash, long bytes, int pages, int secrets, IEnumerable<ProofFinding> findings) => new(
        hash,
        bytes,
        pages,
        secrets,
        [
            .. findings.DistinctBy(finding => (finding.Page, finding.Code, finding.By, finding.Place, finding.Sentence))
                .OrderBy(finding => finding.Page ?? 0)
                .ThenBy(finding => finding.Code, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place, StringComparer.Ordinal),
        ],
        null);
}
