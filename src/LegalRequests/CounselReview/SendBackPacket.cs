using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.CounselReview;

/// <summary>Counsel does not sign: the draft is void and the reason goes back to those who can mend it.</summary>
[Requires(Permission.ReviewPacket)]
public sealed class SendBackPacket(LegalRequestsDb db, OperationContext context, OfficeSteps steps)
    : IOperation<SendBackPacket.Form, Guid>
{
    private const int ShortestReason = 10;

    public sealed record Form(Guid RequestId, Guid PacketId, string Reason) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var packet = await db.Set<Packet>().SingleOrDefaultAsync(it => it.Id == form.PacketId && it.RequestId == form.RequestId, cancellation);

        if (packet is null)
        {
            return Refusal.NotFound("packet");
        }

        if (packet.State is PacketState.Released or PacketState.Signed)
        {
            return Refusal.Conflict("review.already-signed", "This packet was signed. Draft a new one to replace it; the signature dies with it.");
        }

        if (form.Reason.Trim().Length < ShortestReason)
        {
            return Refusal.OnField("Reason", "review.reason-missing", "Say what must change, and who should do it.");
        }

        if (await steps.CompleteAsync(form.RequestId, "counsel-review", "Revise", cancellation) is { } notNow)
        {
            return notNow;
        }

        packet.State = PacketState.Void;
        packet.VoidReason = "Sent back by counsel.";
        var sendBack = new SendBack
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            PacketId = packet.Id,
            Reason = form.Reason.Trim(),
            SentBy = context.Actor.StaffId,
            SentAt = context.Now,
        };
        db.Add(sendBack);
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);
        request.Status = RequestStatus.SentBack;
        context.Note("packetId", packet.Id);
        return sendBack.Id;
    }
}
