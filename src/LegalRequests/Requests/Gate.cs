namespace LegalRequests.Requests;

/// <summary>The thirteen conditions of a release. All must be open; nobody can click one away.</summary>
public enum Gate
{
    CompellingInstrument = 1,
    OverlaysCleared = 2,
    EveryPageDecided = 3,
    ScopeMatches = 4,
    NoticeSettled = 5,
    EmbargoPassed = 6,
    NothingPending = 7,
    SignedByCounsel = 8,
    RedactionsProven = 9,
    NothingLeaks = 10,
    RecipientPermitted = 11,
    CertificateTrue = 12,
    NonDisclosureRespected = 13,
}

/// <summary>A gate's answer.</summary>
/// <param name="Reason">Open: what opened it, in a sentence. Shut: what is missing and who can mend it.</param>
public sealed record GateAnswer(Gate Gate, bool Open, string Reason)
{
    public static GateAnswer Yes(Gate gate, string reason) => new(gate, true, reason);

    public static GateAnswer No(Gate gate, string reason) => new(gate, false, reason);
}

/// <summary>What a release is about to be, for the gates that need to know.</summary>
/// <param name="PacketId">Null while there is no packet: gates about a packet are shut then.</param>
/// <param name="Recipient">Null while nobody is named.</param>
public sealed record GateQuestion(Guid RequestId, Guid? PacketId, string? Recipient, DeliverTo? Channel);

/// <summary>
/// Answers for one gate or several. Each stage answers for its own, from the database, in the asker's transaction.
/// A gate for which nobody answers counts as shut.
/// </summary>
public interface IGateKeeper
{
    Task<IReadOnlyList<GateAnswer>> AskAsync(GateQuestion question, CancellationToken cancellation);
}
