using LegalRequests.Pdf.Proofing;

namespace LegalRequests.Pdf.Recovery;

/// <summary>When something that a file carries is a finding, though nobody named a secret.</summary>
enum Telling
{
    /// <summary>It is part of how files are made. Secrets are looked for in it all the same.</summary>
    OnlyOfSecrets,

    /// <summary>When it says a word that no page shows.</summary>
    WhenUnseen,

    Always,
}

/// <summary>Something that a file carries beside what its pages show.</summary>
/// <param name="Code">Its kind, as reports name it.</param>
/// <param name="Place">Where: "object 14, Title", "box at 72, 80".</param>
/// <param name="By">What found it: one of <see cref="Detector"/>.</param>
/// <param name="Sentence">What it is, for people; it does not repeat the words.</param>
/// <param name="Text">What it says.</param>
sealed record Carried(string Code, string Place, string By, string Sentence, string Text, Telling Telling)
{
    /// <summary>1-based, or null where it belongs to no page.</summary>
    public int? Page { get; init; }

    /// <summary>Bytes that may hold text in any encoding; empty for most.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    public ProofFinding ToFinding(IReadOnlyList<string> words) =>
        new(Page, Code, Sentence) { By = By, Place = Place, Words = words };

    public ProofFinding ToSecretFinding() =>
        new(Page, "proof.secret", $"A secret can be read here. {Sentence}") { By = By, Place = Place };
}
