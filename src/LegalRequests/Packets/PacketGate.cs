using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets;

/// <summary>
/// Gates 9, 10 and 12: the packet's bytes were attacked and nothing withheld was found in them, and its certificate says
/// what is so. Each is asked of the database as it is now, not as it was when the packet was made.
/// </summary>
public sealed class PacketGate(LegalRequestsDb db, PacketPlanner planner) : IGateKeeper
{
    public async Task<IReadOnlyList<GateAnswer>> AskAsync(GateQuestion question, CancellationToken cancellation)
    {
        var packet = question.PacketId is { } id
            ? await db.Set<Packet>().AsNoTracking().SingleOrDefaultAsync(it => it.Id == id && it.RequestId == question.RequestId, cancellation)
            : null;

        if (packet is null || packet.State == PacketState.Void)
        {
            return Shut(packet is null ? "No packet was drafted." : $"The packet is void: {packet.VoidReason}");
        }

        // What left is not measured by what is decided since: its documents are no longer in any plan.
        var left = packet.State == PacketState.Released;
        var plan = left ? default : await planner.ReadAsync(question.RequestId, cancellation);

        if (!left && !plan.Done)
        {
            return Shut(plan.Refusal.Message);
        }

        if (!left && plan.Value?.Sha256 != packet.DecisionsSha256)
        {
            return Shut("Something was decided differently since the packet was drafted. Draft it again.");
        }

        return
        [
            packet.ProofPassed
                ? GateAnswer.Yes(Gate.RedactionsProven, "The finished file was attacked and nothing removed was found in it.")
                : GateAnswer.No(Gate.RedactionsProven, "The finished file did not pass the proof. Its findings name the pages."),
            packet.ProofPassed
                ? GateAnswer.Yes(Gate.NothingLeaks, "No protected fact was found in the packet, the log or the letters.")
                : GateAnswer.No(Gate.NothingLeaks, "The proof found something that must not leave, or could not search for it."),
            left || packet.CertifiesAll == plan.Value?.CertifiesAll
                ? GateAnswer.Yes(Gate.CertificateTrue, "The certificate's words match what was withheld.")
                : GateAnswer.No(Gate.CertificateTrue, "The certificate's words do not match what was withheld. Draft the packet again."),
        ];
    }

    private static GateAnswer[] Shut(string reason) =>
        [GateAnswer.No(Gate.RedactionsProven, reason), GateAnswer.No(Gate.NothingLeaks, reason), GateAnswer.No(Gate.CertificateTrue, reason)];
}
