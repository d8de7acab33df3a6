using System.Text.Json.Serialization;
using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>
/// Makes an encrypted copy of a signed packet. The proof and the signature are of the packet; the copy is unlocked again at
/// once and taken only if that gives the packet's bytes. The passphrase comes with the form and goes nowhere else.
/// </summary>
[Requires(Permission.ReleasePacket)]
public sealed class LockPacket(LegalRequestsDb db, OperationContext context, FileVault vault) : IOperation<LockPacket.Form, Guid>
{
    /// <param name="CopyId">The copy's id, new with the form: a repeated command gives the id of the copy made first, and the passphrase of this form opens nothing.</param>
    public sealed record Form(Guid RequestId, Guid PacketId, [property: JsonIgnore] Guid CopyId, [property: JsonIgnore] Passphrase Passphrase)
        : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var packet = await db.Set<Packet>().SingleOrDefaultAsync(it => it.Id == form.PacketId && it.RequestId == form.RequestId, cancellation);

        if (packet is null)
        {
            return Refusal.NotFound("packet");
        }

        if (packet.State is not (PacketState.Signed or PacketState.Released))
        {
            return new Refusal("lock.not-signed", "Only a packet that counsel signed is encrypted.", RefusalKind.Gate);
        }

        var stored = await LockedBytes.StoreAsync(vault, form.RequestId, "packet-locked", packet.PacketBlobId, packet.PacketSha256, form.Passphrase, cancellation);
        vault.Keep(stored);
        db.Add(new LockedPacket
        {
            Id = form.CopyId,
            RequestId = form.RequestId,
            PacketId = packet.Id,
            PacketSha256 = packet.PacketSha256,
            LockedSha256 = stored.Sha256,
            BlobId = stored.BlobId,
            MadeBy = context.Actor.StaffId,
            MadeAt = context.Now,
        });
        context.Note("packetId", packet.Id);
        context.Note("copyId", form.CopyId);
        context.Note("locked", stored.Sha256);
        return form.CopyId;
    }
}
