namespace LegalRequests.Packets.Verifying;

/// <summary>Something that is not as the manifest or the signature says.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Sentence">In plain words.</param>
/// <param name="Page">1-based page of the packet that was verified; null where none is meant.</param>
public sealed record VerifyFinding(string Code, string Sentence, int? Page = null);

/// <summary>What the verifying of one packet gave.</summary>
/// <param name="Confirmed">What was computed anew and found to be so.</param>
/// <param name="Findings">Empty where packet, manifest and signature agree.</param>
/// <param name="NotChecked">What could not be looked at, and why. It is no finding.</param>
public sealed record Verification(
    IReadOnlyList<string> Confirmed,
    IReadOnlyList<VerifyFinding> Findings,
    IReadOnlyList<string> NotChecked)
{
    public bool Good => Findings.Count == 0;
}

/// <summary>Gathers what the checks say, in the order in which they run.</summary>
internal sealed class VerifyNotes
{
    private readonly List<string> confirmed = [];
    private readonly List<VerifyFinding> findings = [];
    private readonly List<string> notChecked = [];

    internal int Count => findings.Count;

    internal void Confirm(string sentence) => confirmed.Add(sentence);

    internal void Find(string code, string sentence, int? page = null) => findings.Add(new VerifyFinding(code, sentence, page));

    internal void LeaveOut(string sentence) => notChecked.Add(sentence);

    /// <summary>Says that it is so, or finds that it is not.</summary>
    internal void Expect(bool isSo, string confirmation, string code, string fault)
    {
        if (isSo)
        {
            Confirm(confirmation);
        }
        else
        {
            Find(code, fault);
        }
    }

    internal Verification Close() => new(confirmed, findings, notChecked);
}
