using System.Text.Json;
using LegalRequests.Pdf.Proofing;

namespace LegalRequests.Packets;

/// <summary>The proofs of the two files that leave.</summary>
public sealed record ProofReports(ProofReport Packet, ProofReport Log)
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public bool Passed => Packet.Passed && Log.Passed;

    public string ToJson() => JsonSerializer.Serialize(this, Layout);

    /// <exception cref="JsonException">The text is not a report that <see cref="ToJson"/> wrote.</exception>
    public static ProofReports FromJson(string json) =>
        JsonSerializer.Deserialize<ProofReports>(json, Layout) ?? throw new JsonException("The report is empty.");
}
