using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.InCamera;

/// <summary>
/// Gives a file of a set to be opened; the look is written down. Nobody opens the sealed copy who does not sign it, lock it or
/// print it; the social workers' and supervisors' right to see records does not reach it.
/// </summary>
[Requires(Permission.PrepareInCamera)]
public sealed class OpenInCameraFile(LegalRequestsDb db, OperationContext context) : IOperation<OpenInCameraFile.Form, InCameraFileToOpen>
{
    /// <param name="Page">The one page that is looked at, 1-based; null for the whole file.</param>
    public sealed record Form(Guid RequestId, Guid SetId, InCameraFile File, int? Page = null) : IForm<InCameraFileToOpen>, IAboutRequest;

    public async Task<Outcome<InCameraFileToOpen>> RunAsync(Form form, CancellationToken cancellation)
    {
        var set = await db.Set<InCameraSet>().AsNoTracking().SingleOrDefaultAsync(it => it.Id == form.SetId && it.RequestId == form.RequestId, cancellation);

        if (set is null || BlobOf(set, form.File) is not { } blobId)
        {
            return Refusal.NotFound("set");
        }

        context.Note("setId", set.Id);
        context.Note("file", form.File);

        if (form.Page is { } page)
        {
            context.Note("page", page);
        }

        // The index, its proof and the manifest tell the parties nothing new; the office needs them after the delivery too.
        var mayOpen = set.OpenTo(context.Actor) || (form.File != InCameraFile.Sealed && set.State == InCameraState.Delivered);

        return mayOpen
            ? new InCameraFileToOpen(blobId, form.File)
            : new Refusal("incamera.closed", "This file is closed to you now. Counsel opens it while it waits for a signature; legal staff, once it is signed and until the court has it.", RefusalKind.Forbidden);
    }

    private static Guid? BlobOf(InCameraSet set, InCameraFile file) => file switch
    {
        InCameraFile.Sealed => set.SealedBlobId,
        InCameraFile.Index => set.IndexBlobId,
        InCameraFile.Manifest => set.ManifestBlobId,
        _ => set.ProofBlobId,
    };
}

public enum InCameraFile
{
    Sealed,
    Index,
    Manifest,
    Proof,
}

/// <summary>A file of a set, in the vault. None has the name of a file of a packet.</summary>
public sealed record InCameraFileToOpen(Guid BlobId, InCameraFile File)
{
    /// <summary>What it is called outside; it names neither client nor case.</summary>
    public static string NameOf(InCameraFile file) => file switch
    {
        InCameraFile.Sealed => Verifying.InCameraManifestFile.SealedName,
        InCameraFile.Index => Verifying.InCameraManifestFile.IndexName,
        InCameraFile.Manifest => "in-camera-manifest.json",
        _ => Verifying.InCameraManifestFile.ProofName,
    };

    /// <summary>Its name where it leaves: the agency's own reference and what it is.</summary>
    public static string NameFor(string number, InCameraFile file) => $"{number}-{NameOf(file)}";

    /// <summary>Null for a name that is none of the four.</summary>
    public static InCameraFile? Named(string name) =>
        Enum.GetValues<InCameraFile>().Cast<InCameraFile?>().FirstOrDefault(file => file is { } known && NameOf(known) == name);
}
