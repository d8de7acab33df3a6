using LegalRequests.Access;
using LegalRequests.CounselReview;
using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Packets.Numbering;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>
/// Lets a signed packet go, to one recipient, once. All thirteen gates are asked again here, under the request's latch:
/// what was true when counsel signed must still be true now.
/// </summary>
[Requires(Permission.ReleasePacket)]
public sealed class ReleasePacket(LegalRequestsDb db, OperationContext context, GateHouse gates, OfficeSteps steps, NumberBook numbers, PageAccount account, DisclosureBook disclosures)
    : IOperation<ReleasePacket.Form, Guid>
{
    public sealed record Form(
        Guid RequestId,
        Guid PacketId,
        string RecipientName,
        string RecipientAddress,
        DeliverTo RecipientKind,
        DeliveryMethod? Method,
        string Tracking,
        Guid? LockedCopyId = null,
        bool MoreFollows = false) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var packet = await db.Set<Packet>().SingleOrDefaultAsync(it => it.Id == form.PacketId && it.RequestId == form.RequestId, cancellation);

        if (packet is null)
        {
            return Refusal.NotFound("packet");
        }

        if (packet.State == PacketState.Released)
        {
            return Refusal.Conflict("release.already-released", "This packet has left. Its delivery stands on the request.");
        }

        if ((Refuse(form) ?? await RefuseCopyAsync(form, packet, cancellation)) is { } no)
        {
            return no;
        }

        var question = new GateQuestion(form.RequestId, form.PacketId, form.RecipientName, form.RecipientKind);

        if (GateHouse.Shut(await gates.AskAllAsync(question, cancellation)) is { } shut)
        {
            return shut;
        }

        var notNow = await account.RefuseAsync(packet, !form.MoreFollows, cancellation)
            ?? await numbers.ReleaseAsync(packet, context.Now, cancellation)
            ?? await steps.CompleteAsync(form.RequestId, "release", form.MoreFollows ? "Redraft" : "Released", cancellation);

        if (notNow is not null)
        {
            return notNow;
        }

        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);
        var release = new PacketRelease
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            PacketId = packet.Id,
            PacketSha256 = packet.PacketSha256,
            RecipientName = form.RecipientName.Trim(),
            RecipientAddress = form.RecipientAddress.Trim(),
            RecipientKind = form.RecipientKind,
            Method = form.Method ?? throw new InvalidOperationException("The method was checked before."),
            Tracking = form.Tracking.Trim(),
            LockedPacketId = form.LockedCopyId,
            MoreFollows = form.MoreFollows,
            ReleasedBy = context.Actor.StaffId,
            ReleasedAt = context.Now,
        };
        db.Add(release);
        packet.State = PacketState.Released;
        request.Status = form.MoreFollows ? RequestStatus.AssessingPrivilege : RequestStatus.Released;
        await account.MarkLeftAsync(packet, context.Now, cancellation);

        // The workflow accounts for the last volume; those before it would wait for it.
        if (form.MoreFollows && DisclosureBook.Accounts(request))
        {
            await disclosures.AddAsync(request, release, cancellation);
        }

        context.Note("packetId", packet.Id);
        context.Note("packet", packet.PacketSha256);
        context.Note("method", release.Method);
        context.Note("moreFollows", form.MoreFollows);
        context.Note("locked", form.LockedCopyId is not null);
        return release.Id;
    }

    /// <summary>An encrypted copy goes only if it unlocks to this packet, and not the way that its passphrase went.</summary>
    private async Task<Refusal?> RefuseCopyAsync(Form form, Packet packet, CancellationToken cancellation)
    {
        if (form.LockedCopyId is not { } id)
        {
            return null;
        }

        var copy = await db.Set<LockedPacket>().SingleOrDefaultAsync(it => it.Id == id && it.PacketId == packet.Id, cancellation);

        if (copy is null || copy.PacketSha256 != packet.PacketSha256)
        {
            return Refusal.OnField("LockedCopyId", "release.other-copy", "This encrypted copy is not one of this packet. Make one of it.");
        }

        return copy.Channel is { } channel && form.Method is { } method && RecordPassphraseGiven.IsSameWay(method, channel)
            ? Refusal.OnField("Method", "release.passphrase-same-way", "The passphrase went this way. Send the packet by another: whoever holds one must not hold the other.")
            : null;
    }

    private static Refusal? Refuse(Form form)
    {
        if (string.IsNullOrWhiteSpace(form.RecipientName))
        {
            return Refusal.OnField("RecipientName", "release.recipient-missing", "Name the person who receives the packet.");
        }

        if (string.IsNullOrWhiteSpace(form.RecipientAddress))
        {
            return Refusal.OnField("RecipientAddress", "release.address-missing", "Give the address to which it goes. It stands in the accounting of disclosures.");
        }

        if (form.Method is null)
        {
            return Refusal.OnField("Method", "release.method-missing", "Say how it goes.");
        }

        return string.IsNullOrWhiteSpace(form.Tracking)
            ? Refusal.OnField("Tracking", "release.tracking-missing", "Give the tracking number, the portal's receipt or the name of who hands it over.")
            : null;
    }
}
