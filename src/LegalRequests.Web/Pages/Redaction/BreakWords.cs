using LegalRequests.Pdf.Proofing;

namespace LegalRequests.Web.Pages.Redaction;

/// <summary>The attacks of the proof in plain words.</summary>
public static class BreakWords
{
    /// <param name="Detector">The detector of the proof that makes it.</param>
    public sealed record Attack(string Detector, string Title, string How);

    public static IReadOnlyList<Attack> Attacks { get; } =
    [
        new(Detector.Poppler, "Select and copy", "Takes the text out as any PDF reader does."),
        new(Detector.OwnReader, "A second reader", "Reads every letter, note and form by a program that shares nothing with the first."),
        new(Detector.Streams, "Open the file with an editor", "Unpacks every part of the file and searches its bytes."),
        new(Detector.Objects, "Look behind the page", "Goes through properties, bookmarks, notes, forms and attachments."),
        new(Detector.Ends, "Go back to an earlier version", "Looks for older states and for what is hung on at the end."),
        new(Detector.Picture, "Brighten the picture", "Stretches the dots in each box and reads what comes out."),
    ];

    /// <summary>What one attack found. What no attack of the list made, such as a proof that failed, stands with the first.</summary>
    public static IReadOnlyList<ProofFinding> Of(ProofReport report, Attack attack) =>
    [
        .. report.Findings.Where(finding => finding.By == attack.Detector
            || (attack == Attacks[0] && !Attacks.Any(other => other.Detector == finding.By))),
    ];
}
