using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.InCamera;

/// <summary>
/// The conditions of handing a set to the court. Those of a release that hold for a judge too are asked of their own keepers;
/// the laws over pages, what is pending and the signature are asked anew, of exactly the pages of the set.
/// </summary>
public sealed class InCameraGates(LegalRequestsDb db, GateHouse gates, InCameraPlanner planner, InCameraLaw law)
{
    private static readonly Gate[] AsForRelease =
    [
        Gate.CompellingInstrument, Gate.EveryPageDecided, Gate.NoticeSettled, Gate.EmbargoPassed, Gate.RedactionsProven, Gate.NothingLeaks,
        Gate.RecipientPermitted, Gate.CertificateTrue, Gate.NonDisclosureRespected,
    ];

    /// <param name="kind">Who is to receive it; <see cref="DeliverTo.Requester"/> is shut always.</param>
    public async Task<IReadOnlyList<GateAnswer>> AskAsync(InCameraSet set, string recipient, DeliverTo kind, CancellationToken cancellation)
    {
        var question = new GateQuestion(set.RequestId, set.PacketId, recipient, kind);
        var answers = (await gates.AskAllAsync(question, cancellation)).Where(answer => AsForRelease.Contains(answer.Gate)).ToList();

        if (kind == DeliverTo.Requester)
        {
            answers.Add(GateAnswer.No(Gate.RecipientPermitted, "The sealed copy goes to the judge or the clerk and to nobody else."));
        }

        var plan = await planner.ReadAsync(set.RequestId, set.PacketId, [.. set.Documents.Select(it => it.DocumentId)], cancellation);
        answers.AddRange(plan.Done ? await OfPlanAsync(set, plan.Value, cancellation) : [GateAnswer.No(Gate.ScopeMatches, plan.Refusal.Message)]);
        answers.Add(await SignatureAsync(set, cancellation));
        return [.. answers.OrderBy(answer => answer.Gate)];
    }

    private async Task<List<GateAnswer>> OfPlanAsync(InCameraSet set, InCameraPlan plan, CancellationToken cancellation)
    {
        var reading = await law.ReadAsync(plan, cancellation);
        var pending = reading.Pending.Concat(await StaysAsync(set, cancellation)).ToList();

        return
        [
            plan.Sha256 == set.SourcesSha256
                ? GateAnswer.Yes(Gate.ScopeMatches, "The set is made from the packet as it is now.")
                : GateAnswer.No(Gate.ScopeMatches, "Something changed since the set was made. Ask for it again."),
            .. reading.Shut.Select(reason => GateAnswer.No(Gate.OverlaysCleared, reason)),
            .. reading.Shut.Count == 0 ? [GateAnswer.Yes(Gate.OverlaysCleared, "No law forbids that the judge sees these pages.")] : Array.Empty<GateAnswer>(),
            .. pending.Select(reason => GateAnswer.No(Gate.NothingPending, reason)),
            .. pending.Count == 0 ? [GateAnswer.Yes(Gate.NothingPending, "Nothing is open that keeps the records from the judge.")] : Array.Empty<GateAnswer>(),
            set.ProofPassed
                ? GateAnswer.Yes(Gate.NothingLeaks, "The index for the parties was attacked and nothing protected was found in it.")
                : GateAnswer.No(Gate.NothingLeaks, "The index for the parties did not pass the proof."),
        ];
    }

    /// <summary>
    /// A motion or an objection is what the judge looks for; it does not keep the records from the judge who ordered them. A
    /// stay does, and without an order the client's objection does too.
    /// </summary>
    private async Task<IReadOnlyList<string>> StaysAsync(InCameraSet set, CancellationToken cancellation)
    {
        var open = await db.Set<RequestStay>().AsNoTracking()
            .Where(stay => stay.RequestId == set.RequestId && stay.ResolvedOn == null)
            .Select(stay => stay.Kind)
            .ToListAsync(cancellation);
        var ordered = set.Occasion == InCameraOccasion.CourtOrder;
        var reasons = new List<string>();

        if (open.Contains(StayKind.CourtStay))
        {
            reasons.Add("A stay by the court is open. Legal staff or counsel records how it ended.");
        }

        if (open.Contains(StayKind.ClientObjection) && !ordered)
        {
            reasons.Add("The client objects, and no order is in hand. Without one the judge is not shown the records over the client's objection.");
        }

        return reasons;
    }

    private async Task<GateAnswer> SignatureAsync(InCameraSet set, CancellationToken cancellation)
    {
        if (set.State is not (InCameraState.Signed or InCameraState.Delivered) || set.SignedBy is not { } signer)
        {
            return GateAnswer.No(Gate.SignedByCounsel, "Counsel has not signed this set.");
        }

        return await WearsTwoHatsAsync(set, signer, cancellation)
            ? GateAnswer.No(Gate.SignedByCounsel, "Who signed also assessed or drafted. Another counsel must sign.")
            : GateAnswer.Yes(Gate.SignedByCounsel, "Counsel signed exactly these bytes.");
    }

    internal async Task<bool> WearsTwoHatsAsync(InCameraSet set, Guid signer, CancellationToken cancellation) =>
        await db.Set<DocumentAssessment>().AnyAsync(it => it.RequestId == set.RequestId && it.AssessedBy == signer, cancellation)
        || await db.Set<Packet>().AnyAsync(it => it.Id == set.PacketId && it.DraftedBy == signer, cancellation);
}
