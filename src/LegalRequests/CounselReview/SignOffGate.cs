using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.CounselReview;

/// <summary>Gates 4 and 8: counsel signed exactly these bytes, named the measure of their scope, and asserted nothing in them.</summary>
public sealed class SignOffGate(LegalRequestsDb db) : IGateKeeper
{
    public async Task<IReadOnlyList<GateAnswer>> AskAsync(GateQuestion question, CancellationToken cancellation)
    {
        var packet = question.PacketId is { } id
            ? await db.Set<Packet>().AsNoTracking().SingleOrDefaultAsync(it => it.Id == id && it.RequestId == question.RequestId, cancellation)
            : null;
        var signOff = packet is null
            ? null
            : await db.Set<SignOff>().AsNoTracking().SingleOrDefaultAsync(it => it.PacketId == packet.Id, cancellation);

        if (packet is null || signOff is null)
        {
            return
            [
                GateAnswer.No(Gate.ScopeMatches, "Counsel has not confirmed that the packet holds no more than may be sent."),
                GateAnswer.No(Gate.SignedByCounsel, "Counsel has not signed this packet."),
            ];
        }

        var alive = packet.State is PacketState.Signed or PacketState.Released && signOff.ManifestSha256 == packet.ManifestSha256;
        var wearsTwoHats = packet.DraftedBy == signOff.SignedBy
            || await db.Set<DocumentAssessment>().AnyAsync(it => it.RequestId == question.RequestId && it.AssessedBy == signOff.SignedBy, cancellation);

        return
        [
            GateAnswer.Yes(Gate.ScopeMatches, "Counsel confirmed the scope."),
            alive && !wearsTwoHats
                ? GateAnswer.Yes(Gate.SignedByCounsel, "Counsel signed exactly these bytes.")
                : GateAnswer.No(Gate.SignedByCounsel, wearsTwoHats
                    ? "Who signed also assessed or drafted. Another counsel must sign."
                    : "Something changed after counsel signed. Draft the packet again and have it signed."),
        ];
    }
}
