using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Incoming;

/// <summary>What became of a file that hangs on a mail.</summary>
public enum AttachedFate
{
    /// <summary>It has pages of its own.</summary>
    Taken,

    /// <summary>A PDF that needs a password.</summary>
    Locked,

    /// <summary>It could not be opened; what it says is not known.</summary>
    NotRead,

    /// <summary>A logo in the text or the bytes of a signature, of which no page is made.</summary>
    NotShown,
}

/// <summary>A file that hangs on a mail which was taken apart.</summary>
/// <param name="Name">As the sender named it, of a mail without a name its subject; may be empty.</param>
/// <param name="Words">What became of it, one or two sentences, as the mail's page lists it.</param>
public sealed record AttachedFile(string Name, AttachedFate Fate, string Words)
{
    /// <summary>As it came, after every transfer encoding.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Its pages, with its own attached files where it is a mail itself; null where none were made.</summary>
    public IntakeResult? Taken { get; init; }
}
