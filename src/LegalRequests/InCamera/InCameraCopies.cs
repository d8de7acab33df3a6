using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Release;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.InCamera;

/// <summary>Gives an encrypted copy of a sealed copy to be sent; the look is written down.</summary>
[Requires(Permission.ReleasePacket)]
public sealed class OpenInCameraCopy(LegalRequestsDb db, OperationContext context) : IOperation<OpenInCameraCopy.Form, Guid>
{
    public sealed record Form(Guid RequestId, Guid CopyId) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var copy = await db.Set<InCameraCopy>().AsNoTracking().SingleOrDefaultAsync(it => it.Id == form.CopyId && it.RequestId == form.RequestId, cancellation);

        if (copy is null)
        {
            return Refusal.NotFound("copy");
        }

        context.Note("copyId", copy.Id);
        return await db.Set<InCameraSet>().AnyAsync(it => it.Id == copy.SetId && (it.State == InCameraState.Signed || it.State == InCameraState.Delivered), cancellation)
            ? copy.BlobId
            : new Refusal("incamera.closed", "The set of this copy is void. Make a copy of the newest one.", RefusalKind.Gate);
    }
}

/// <summary>Gives counsel's signature under a set as a file; the look is written down.</summary>
[Requires(Permission.PrepareInCamera)]
public sealed class OpenInCameraSignature(LegalRequestsDb db, OperationContext context) : IOperation<OpenInCameraSignature.Form, string>
{
    public sealed record Form(Guid RequestId, Guid SetId) : IForm<string>, IAboutRequest;

    public async Task<Outcome<string>> RunAsync(Form form, CancellationToken cancellation)
    {
        var file = await db.Set<InCameraSet>()
            .Where(it => it.Id == form.SetId && it.RequestId == form.RequestId)
            .Select(it => it.SignatureFile)
            .SingleOrDefaultAsync(cancellation);

        if (string.IsNullOrEmpty(file))
        {
            return Refusal.NotFound("signature");
        }

        context.Note("setId", form.SetId);
        return file;
    }
}

/// <summary>Writes down how and to whom at the court the passphrase of an encrypted copy was given: by another way than the copy itself.</summary>
[Requires(Permission.ReleasePacket)]
public sealed class RecordInCameraPassphrase(LegalRequestsDb db, OperationContext context) : IOperation<RecordInCameraPassphrase.Form, Guid>
{
    public sealed record Form(Guid RequestId, Guid CopyId, PassphraseChannel? Channel, string GivenTo) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var copy = await db.Set<InCameraCopy>().SingleOrDefaultAsync(it => it.Id == form.CopyId && it.RequestId == form.RequestId, cancellation);

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
            return Refusal.OnField("GivenTo", "lock.given-to-missing", "Name the person at the court who was told the passphrase.");
        }

        var method = await db.Set<InCameraDelivery>().Where(it => it.CopyId == copy.Id).Select(it => (DeliveryMethod?)it.Method).SingleOrDefaultAsync(cancellation);

        if (method is { } way && RecordPassphraseGiven.IsSameWay(way, channel))
        {
            return Refusal.OnField("Channel", "lock.same-channel", "The copy itself goes this way. Give the passphrase by another: whoever holds one must not hold the other.");
        }

        (copy.Channel, copy.GivenTo, copy.GivenBy, copy.GivenAt) = (channel, form.GivenTo.Trim(), context.Actor.StaffId, context.Now);
        context.Note("copyId", copy.Id);
        context.Note("channel", channel);
        return copy.Id;
    }
}
