using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Intake;

/// <summary>The files of a request that wait for their password, for the operations that keep, open and throw them away.</summary>
public sealed class LockedFiles(LegalRequestsDb db, OperationContext context, FileVault vault)
{
    /// <summary>Keeps a file as it came.</summary>
    /// <returns>Its id; a refusal <c>file.waits-already</c> where the same file waits on the same shelf.</returns>
    public async Task<Outcome<Guid>> KeepAsync(Guid requestId, Shelf shelf, string label, string title, ReceivedPdf file, CancellationToken cancellation)
    {
        var waits = await db.Set<LockedFile>()
            .AnyAsync(it => it.RequestId == requestId && it.Shelf == shelf && it.Sha256 == file.Original.Sha256, cancellation);

        if (waits)
        {
            return Refusal.Conflict("file.waits-already", "The same file is kept already and waits for its password.");
        }

        return Keep(requestId, shelf, label, title, file);
    }

    /// <summary>Keeps a file that hung on a mail, also where the same file waits already: each mail has its own.</summary>
    /// <returns>Its id.</returns>
    public Guid Keep(Guid requestId, Shelf shelf, string label, string title, ReceivedPdf file)
    {
        vault.Keep(file.Original);
        var locked = new LockedFile
        {
            Id = Guid.CreateVersion7(),
            RequestId = requestId,
            Shelf = shelf,
            Label = label,
            Title = title.Trim(),
            OriginalBlobId = file.Original.BlobId,
            Sha256 = file.Original.Sha256,
            FileName = file.FileName,
            AddedBy = context.Actor.StaffId,
            AddedAt = context.Now,
        };
        db.Add(locked);
        context.Note("lockedFileId", locked.Id);
        return locked.Id;
    }

    /// <summary>Takes a file off the waiting list; its original bytes stay for what it becomes.</summary>
    /// <param name="opened">The same file, opened.</param>
    /// <returns>What was waiting; not found where nothing is, or where it is another file than the one that was opened.</returns>
    public async Task<Outcome<LockedFile>> TakeAsync(Guid requestId, Shelf shelf, Guid fileId, ReceivedPdf opened, CancellationToken cancellation)
    {
        var found = await FindAsync(requestId, shelf, fileId, cancellation);

        if (found.Done && (found.Value.OriginalBlobId != opened.Original.BlobId || opened.Locked))
        {
            return Refusal.NotFound("file");
        }

        if (found.Done)
        {
            db.Remove(found.Value);
            context.Note("lockedFileId", fileId);
        }

        return found;
    }

    /// <summary>Throws a waiting file away. Its bytes lose their row and are swept.</summary>
    public async Task<Outcome<Nothing>> DiscardAsync(Guid requestId, Shelf shelf, Guid fileId, CancellationToken cancellation)
    {
        var found = await FindAsync(requestId, shelf, fileId, cancellation);

        if (!found.Done)
        {
            return found.Refusal;
        }

        db.Remove(found.Value);
        await db.SaveChangesAsync(cancellation);
        await db.Set<Blob>().Where(blob => blob.Id == found.Value.OriginalBlobId).ExecuteDeleteAsync(cancellation);
        context.Note("lockedFileId", fileId);
        return Nothing.More;
    }

    private async Task<Outcome<LockedFile>> FindAsync(Guid requestId, Shelf shelf, Guid fileId, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == requestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        var file = await db.Set<LockedFile>()
            .SingleOrDefaultAsync(it => it.Id == fileId && it.RequestId == requestId && it.Shelf == shelf, cancellation);
        return file is null ? Refusal.NotFound("file") : file;
    }
}
