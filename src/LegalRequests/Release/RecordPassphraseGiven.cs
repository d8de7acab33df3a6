using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>Writes down how and to whom the passphrase of an encrypted copy was given: by another way than the copy itself.</summary>
[Requires(Permission.ReleasePacket)]
public sealed class RecordPassphraseGiven(LegalRequestsDb db, OperationContext context) : IOperation<RecordPassphraseGiven.Form, Guid>
{
    public sealed record Form(Guid RequestId, Guid CopyId, PassphraseChannel? Channel, string GivenTo) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var copy = await db.Set<LockedPacket>().SingleOrDefaultAsync(it => it.Id == form.CopyId && it.RequestId == form.RequestId, cancellation);

        if (copy is null)
        {
            return Refusal.NotFound("copy");
        }

        if (copy.GivenAt is not null)
        {
            return Refusal.Conflict("lock.already-given", "It stands there already how the passphrase was given.");
        }

        if (form.Channel is not { } channel)
        {
            return Refusal.OnField("Channel", "lock.channel-missing", "Say how the passphrase was given.");
        }

        if (string.IsNullOrWhiteSpace(form.GivenTo))
        {
            return Refusal.OnField("GivenTo", "lock.given-to-missing", "Name the person who was told the passphrase.");
        }

        var method = await db.Set<PacketRelease>()
            .Where(it => it.PacketId == copy.PacketId)
            .Select(it => (DeliveryMethod?)it.Method)
            .SingleOrDefaultAsync(cancellation);

        if (method is { } way && IsSameWay(way, channel))
        {
            return Refusal.OnField("Channel", "lock.same-channel", "The packet itself goes this way. Give the passphrase by another: whoever holds one must not hold the other.");
        }

        (copy.Channel, copy.GivenTo, copy.GivenBy, copy.GivenAt) = (channel, form.GivenTo.Trim(), context.Actor.StaffId, context.Now);
        context.Note("copyId", copy.Id);
        context.Note("channel", channel);
        return copy.Id;
    }

    /// <summary>True where who carries or intercepts the packet would have the passphrase too.</summary>
    internal static bool IsSameWay(DeliveryMethod method, PassphraseChannel channel) => (method, channel) switch
    {
        (DeliveryMethod.RegisteredMail or DeliveryMethod.Courier, PassphraseChannel.Letter) => true,
        (DeliveryMethod.HandDelivery, PassphraseChannel.InPerson) => true,
        (DeliveryMethod.SealedToCourt, PassphraseChannel.Letter) => true,
        _ => false,
    };
}
