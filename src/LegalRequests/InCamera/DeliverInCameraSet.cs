using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Packets.Numbering;
using LegalRequests.Persistence;
using LegalRequests.Release;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.InCamera;

/// <summary>
/// Writes down that the sealed copy goes to the court, once. Every condition is asked again here, under the request's latch.
/// By wire only an encrypted copy goes; on paper or a carrier it goes in a sealed envelope. Its numbers are never given to
/// other pages from then on.
/// </summary>
[Requires(Permission.ReleasePacket)]
public sealed class DeliverInCameraSet(LegalRequestsDb db, OperationContext context, InCameraGates gates, NumberBook numbers, DisclosureBook disclosures)
    : IOperation<DeliverInCameraSet.Form, Guid>
{
    /// <param name="CopyId">The encrypted copy that goes; null for paper.</param>
    /// <param name="SealedEnvelope">That it goes in a sealed envelope with the words of the cover sheet on it.</param>
    /// <param name="AskBy">The day on which the court is asked what became of it.</param>
    public sealed record Form(
        Guid RequestId,
        Guid SetId,
        string RecipientName,
        string RecipientAddress,
        DeliverTo RecipientKind,
        DeliveryMethod? Method,
        string Tracking,
        Guid? CopyId,
        bool SealedEnvelope,
        DateOnly? AskBy) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var set = await db.Set<InCameraSet>().Include(it => it.Documents).SingleOrDefaultAsync(it => it.Id == form.SetId && it.RequestId == form.RequestId, cancellation);

        if (set is null)
        {
            return Refusal.NotFound("set");
        }

        if (set.State == InCameraState.Delivered)
        {
            return Refusal.Conflict("incamera.already-delivered", "The court has this set. Its delivery stands on the request.");
        }

        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);
        var no = DeliveryForm.Refuse(form, CourtDay.Of(context.Now, request.ComplianceZone)) ?? await RefuseCopyAsync(form, set, cancellation);

        if (no is not null)
        {
            return no;
        }

        if (set.SignedBy == context.Actor.StaffId)
        {
            return new Refusal("incamera.signed-it", "You signed this set. Another person hands it over.", RefusalKind.Gate);
        }

        if (GateHouse.Shut(await gates.AskAsync(set, form.RecipientName, form.RecipientKind, cancellation)) is { } shut)
        {
            return shut;
        }

        var delivery = await AddAsync(form, set, request, cancellation);
        set.State = InCameraState.Delivered;
        await numbers.ShowAsync(set.PacketId, context.Now, cancellation);
        context.Note("setId", set.Id);
        context.Note("sealed", set.SealedSha256);
        context.Note("method", delivery.Method);
        context.Note("locked", delivery.CopyId is not null);
        return delivery.Id;
    }

    private async Task<InCameraDelivery> AddAsync(Form form, InCameraSet set, LegalRequest request, CancellationToken cancellation)
    {
        var packet = await db.Set<Packet>().SingleAsync(it => it.Id == set.PacketId, cancellation);
        var volume = EarlierVolume.NameOf(packet.Volume ?? 1);
        var entry = disclosures.AddForCourt(
            request,
            new CourtDisclosure(form.RecipientName.Trim(), form.RecipientAddress.Trim(), context.Now, set.PagesTotal, $"{set.BatesFirst} to {set.BatesLast}", volume));
        var delivery = new InCameraDelivery
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            SetId = set.Id,
            SealedSha256 = set.SealedSha256,
            RecipientName = form.RecipientName.Trim(),
            RecipientAddress = form.RecipientAddress.Trim(),
            RecipientKind = form.RecipientKind,
            Method = form.Method ?? throw new InvalidOperationException("The method was checked before."),
            Tracking = form.Tracking.Trim(),
            CopyId = form.CopyId,
            DeliveredBy = context.Actor.StaffId,
            DeliveredAt = context.Now,
            DisclosureEntryId = entry?.Id,
            AskBy = form.AskBy ?? throw new InvalidOperationException("The day was checked before."),
        };
        db.Add(delivery);
        return delivery;
    }

    /// <summary>An encrypted copy goes only if it unlocks to this set, and not the way that its passphrase went.</summary>
    private async Task<Refusal?> RefuseCopyAsync(Form form, InCameraSet set, CancellationToken cancellation)
    {
        if (form.CopyId is not { } id)
        {
            return null;
        }

        var copy = await db.Set<InCameraCopy>().SingleOrDefaultAsync(it => it.Id == id && it.SetId == set.Id, cancellation);

        if (copy is null || copy.SealedSha256 != set.SealedSha256)
        {
            return Refusal.OnField("CopyId", "incamera.other-copy", "This encrypted copy is not one of this set. Make one of it.");
        }

        return copy.Channel is { } channel && form.Method is { } method && RecordPassphraseGiven.IsSameWay(method, channel)
            ? Refusal.OnField("Method", "incamera.passphrase-same-way", "The passphrase went this way. Send the copy by another: whoever holds one must not hold the other.")
            : null;
    }
}
