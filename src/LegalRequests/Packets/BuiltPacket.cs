using LegalRequests.Vault;

namespace LegalRequests.Packets;

/// <summary>A page's place in the finished file.</summary>
public sealed record BuiltPage(Guid PageId, PagePlace Place, string? Bates, int? FilePage);

/// <summary>The files of a finished packet, in the vault and not yet on record.</summary>
/// <param name="DecisionsSha256">Hash of the plan that they were made from.</param>
public sealed record BuiltPacket(
    string DecisionsSha256,
    StoredFile Packet,
    StoredFile Log,
    StoredFile LogCsv,
    StoredFile Manifest,
    StoredFile Proof,
    bool ProofPassed,
    string BatesFirst,
    string BatesLast,
    IReadOnlyList<BuiltPage> Pages)
{
    /// <summary>The documents that were chosen to leave natively, and whether they do.</summary>
    public IReadOnlyList<BuiltNative> Natives { get; init; } = [];
}

/// <summary>A document that was chosen to leave natively.</summary>
/// <param name="IsNative">False where its pages were burned after all.</param>
/// <param name="Doubts">Why, one sentence a line.</param>
public sealed record BuiltNative(Guid DocumentId, bool IsNative, string Doubts);
