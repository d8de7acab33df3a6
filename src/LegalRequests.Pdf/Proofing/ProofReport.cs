using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// Something that forbids the release. Neither code nor sentence repeats the words that were found.
/// <paramref name="Page"/> is 1-based, or null where the whole file is meant.
/// </summary>
public sealed record ProofFinding(int? Page, string Code, string Sentence);

/// <summary>What the proof of one file found, bound to its bytes.</summary>
/// <param name="Sha256">Lower-case hex over the file that was proven.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Pages">Its pages as counted, or null where they could not be.</param>
/// <param name="Boxes">Boxes whose pixels and words were looked at.</param>
/// <param name="Tools">Tool to the version line it gave.</param>
/// <param name="Checks">Codes of the checks that ran.</param>
/// <param name="Findings">Empty for a file that may go out.</param>
public sealed record ProofReport(
    string Sha256,
    long Bytes,
    int? Pages,
    int Boxes,
    IReadOnlyDictionary<string, string> Tools,
    IReadOnlyList<string> Checks,
    IReadOnlyList<ProofFinding> Findings)
{
    static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    [JsonInclude]
    public bool Passed => Findings.Count == 0;

    public string ToJson() => JsonSerializer.Serialize(this, Layout);
}
