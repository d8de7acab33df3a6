using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Reading;
using LegalRequests.Vault;

namespace LegalRequests.Intake;

/// <summary>A page of a file that came in: points as displayed, and what is needed to draw it again.</summary>
public sealed record ReceivedPage(double Width, double Height, int Rotation, double UserUnit);

/// <summary>
/// A file that lies in the vault and waits for an operation to keep it. One that none keeps is swept away.
/// </summary>
/// <param name="Original">The bytes as received.</param>
/// <param name="Normalised">The rewritten copy that pages are drawn from; null while the file is locked by a password.</param>
/// <param name="NormalisedSha256">SHA-256 of the rewritten copy, hex; empty while locked.</param>
/// <param name="TextDoubtful">The text layer may say other than the page shows.</param>
public sealed record ReceivedPdf(
    string FileName,
    StoredFile Original,
    StoredFile? Normalised,
    string NormalisedSha256,
    IReadOnlyList<ReceivedPage> Pages,
    bool TextDoubtful)
{
    public bool Locked => Normalised is null;

    /// <summary>It is locked, and the password that was given does not open it.</summary>
    public bool WrongPassword { get; init; }

    /// <summary>What the file was before it became a PDF, told by its bytes.</summary>
    public FileKind CameAs { get; init; } = FileKind.Pdf;

    /// <summary>What a person should know of it.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What hung on a mail that was taken apart, in order.</summary>
    public IReadOnlyList<ReceivedAttachment> Attached { get; init; } = [];

    internal static ReceivedPdf Of(string fileName, StoredFile original, StoredFile normalised, NormalisedPdf pdf) => new(
        fileName,
        original,
        normalised,
        pdf.Sha256,
        [.. pdf.Pages.Select(page => new ReceivedPage(page.Width, page.Height, page.Rotation, page.UserUnit))],
        pdf.Traits.TextIsDoubtful);
}

/// <summary>A file that hung on a mail.</summary>
/// <param name="FileName">Made fit to show; may be empty.</param>
/// <param name="Words">What became of it, as the mail's page lists it.</param>
/// <param name="File">The file in the vault, locked where it needs a password; null where it was not opened.</param>
public sealed record ReceivedAttachment(string FileName, AttachedFate Fate, string Words, ReceivedPdf? File);
