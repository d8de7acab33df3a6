using LegalRequests.Operations;
using LegalRequests.Packets.NativePages;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets;

/// <summary>
/// A decision that changes after the packet was drafted makes the draft void, and counsel's signature on it with it.
/// A released packet is never touched.
/// </summary>
internal sealed class VoidPackets(LegalRequestsDb db) : IListener<DocumentAssessed>, IListener<RedactionsChanged>, IListener<VolumeChanged>, IListener<NativeChoiceChanged>
{
    public Task OnAsync(DocumentAssessed happened, CancellationToken cancellation) =>
        ChangedAsync(happened.RequestId, "A document was assessed again.", cancellation);

    public Task OnAsync(RedactionsChanged happened, CancellationToken cancellation) =>
        ChangedAsync(happened.RequestId, "A box was drawn or taken away.", cancellation);

    public Task OnAsync(VolumeChanged happened, CancellationToken cancellation) =>
        ChangedAsync(happened.RequestId, "A document was put off to a later volume, or taken into this one.", cancellation);

    public Task OnAsync(NativeChoiceChanged happened, CancellationToken cancellation) =>
        ChangedAsync(happened.RequestId, "Counsel chose another way for a document to leave.", cancellation);

    internal static async Task<int> OfAsync(LegalRequestsDb db, Guid requestId, string reason, CancellationToken cancellation)
    {
        var alive = await db.Set<Packet>()
            .Where(it => it.RequestId == requestId && (it.State == PacketState.Draft || it.State == PacketState.Signed))
            .ToListAsync(cancellation);

        foreach (var packet in alive)
        {
            packet.State = PacketState.Void;
            packet.VoidReason = reason;
        }

        return alive.Count;
    }

    private async Task ChangedAsync(Guid requestId, string reason, CancellationToken cancellation)
    {
        if (await OfAsync(db, requestId, reason, cancellation) > 0)
        {
            var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == requestId, cancellation);
            request.Status = RequestStatus.AssessingPrivilege;
        }
    }
}
