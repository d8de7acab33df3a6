using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.CounselReview;

/// <summary>Gives counsel's signature under a packet as a file; the look is written down.</summary>
[Requires(Permission.ViewRecords)]
public sealed class OpenSignature(LegalRequestsDb db, OperationContext context) : IOperation<OpenSignature.Form, string>
{
    public sealed record Form(Guid RequestId, Guid PacketId) : IForm<string>, IAboutRequest;

    public async Task<Outcome<string>> RunAsync(Form form, CancellationToken cancellation)
    {
        var packet = await db.Set<Packet>().AsNoTracking()
            .SingleOrDefaultAsync(it => it.Id == form.PacketId && it.RequestId == form.RequestId, cancellation);
        var file = await db.Set<SignOff>()
            .Where(it => it.PacketId == form.PacketId && it.RequestId == form.RequestId)
            .Select(it => it.SignatureFile)
            .SingleOrDefaultAsync(cancellation);

        if (packet is null || string.IsNullOrEmpty(file))
        {
            return Refusal.NotFound("signature");
        }

        context.Note("packetId", packet.Id);
        return packet.OpenTo(context.Actor)
            ? file
            : new Refusal("packet.draft-closed", "Before it is released only counsel and the person who drafted it open a packet.", RefusalKind.Forbidden);
    }
}
