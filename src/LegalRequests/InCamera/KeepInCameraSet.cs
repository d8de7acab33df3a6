using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.InCamera;

/// <summary>
/// Takes a finished making into the record. Whatever changed while it was made makes it stale: then nothing is taken, and
/// people ask again with what is so now before their eyes.
/// </summary>
[Requires(Permission.SystemWork)]
public sealed class KeepInCameraSet(LegalRequestsDb db, OperationContext context, InCameraPlanner planner, FileVault vault) : IOperation<KeepInCameraSet.Form, Guid>
{
    public sealed record Form(Guid RequestId, Guid SetId, BuiltInCameraSet Built) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var set = await db.Set<InCameraSet>().Include(it => it.Documents).SingleAsync(it => it.Id == form.SetId && it.RequestId == form.RequestId, cancellation);

        if (set.State is not (InCameraState.Queued or InCameraState.Building))
        {
            return set.Id;
        }

        var plan = await planner.ReadAsync(form.RequestId, set.PacketId, [.. set.Documents.Select(it => it.DocumentId)], cancellation);

        if (!plan.Done)
        {
            return plan.Refusal;
        }

        if (plan.Value.Sha256 != form.Built.SourcesSha256)
        {
            return Refusal.Conflict("incamera.stale", "Something was decided differently while the set was made. Ask for it again.");
        }

        var built = form.Built;

        foreach (var file in new[] { built.Sealed, built.Index, built.Manifest, built.Proof })
        {
            vault.Keep(file);
        }

        set.State = InCameraState.Draft;
        set.SourcesSha256 = built.SourcesSha256;
        (set.SealedSha256, set.SealedBlobId) = (built.Sealed.Sha256, built.Sealed.BlobId);
        (set.ManifestSha256, set.ManifestBlobId) = (built.Manifest.Sha256, built.Manifest.BlobId);
        (set.IndexBlobId, set.ProofBlobId, set.ProofPassed) = (built.Index.BlobId, built.Proof.BlobId, built.ProofPassed);
        (set.BatesFirst, set.BatesLast) = (built.BatesFirst, built.BatesLast);
        set.PagesDone = set.PagesTotal;
        context.Note("setId", set.Id);
        context.Note("manifest", set.ManifestSha256);
        context.Note("proof", set.ProofPassed);
        return set.Id;
    }
}
