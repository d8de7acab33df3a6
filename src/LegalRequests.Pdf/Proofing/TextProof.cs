namespace LegalRequests.Pdf.Proofing;

/// <summary>Searches a plain text that leaves beside the packet, such as the log as a table.</summary>
public static class TextProof
{
    /// <param name="text">What leaves.</param>
    /// <param name="what">What it is called in the finding: "the table of what was kept back".</param>
    /// <param name="secrets">What must not be in it.</param>
    public static IReadOnlyList<ProofFinding> Run(string text, string what, IEnumerable<string> secrets) => new SecretSearch(secrets).InText(text)
        ? [new ProofFinding(null, "proof.secret", $"Withheld words stand in {what}.") { By = Detector.Streams }]
        : [];
}
