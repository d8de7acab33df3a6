using System.Text.Json.Serialization;
using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Release;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.InCamera;

/// <summary>Makes an encrypted copy of a signed sealed copy: the only form in which it may go by wire.</summary>
[Requires(Permission.ReleasePacket)]
public sealed class LockInCameraSet(LegalRequestsDb db, OperationContext context, FileVault vault) : IOperation<LockInCameraSet.Form, Guid>
{
    /// <param name="CopyId">The copy's id, new with the form: a repeated command gives the id of the copy made first, and the passphrase of this form opens nothing.</param>
    public sealed record Form(Guid RequestId, Guid SetId, [property: JsonIgnore] Guid CopyId, [property: JsonIgnore] Passphrase Passphrase)
        : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var set = await db.Set<InCameraSet>().SingleOrDefaultAsync(it => it.Id == form.SetId && it.RequestId == form.RequestId, cancellation);

        if (set is null)
        {
            return Refusal.NotFound("set");
        }

        if (set is not { State: InCameraState.Signed, SealedBlobId: { } sealedBlob })
        {
            return new Refusal("incamera.not-signed", "Only a set that counsel signed and that the court does not have yet is encrypted.", RefusalKind.Gate);
        }

        var stored = await LockedBytes.StoreAsync(vault, form.RequestId, "in-camera-locked", sealedBlob, set.SealedSha256, form.Passphrase, cancellation);
        vault.Keep(stored);
        db.Add(new InCameraCopy
        {
            Id = form.CopyId,
            RequestId = form.RequestId,
            SetId = set.Id,
            SealedSha256 = set.SealedSha256,
            LockedSha256 = stored.Sha256,
            BlobId = stored.BlobId,
            MadeBy = context.Actor.StaffId,
            MadeAt = context.Now,
        });
        context.Note("setId", set.Id);
        context.Note("copyId", form.CopyId);
        context.Note("locked", stored.Sha256);
        return form.CopyId;
    }
}
