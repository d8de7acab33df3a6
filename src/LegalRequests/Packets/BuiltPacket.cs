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
    IReadOnlyList<BuiltPage> Pages);
