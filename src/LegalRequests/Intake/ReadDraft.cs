using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Intake;

/// <summary>A file whose pages somebody may have read; the reading comes after the transaction, like a drawing.</summary>
public sealed record PagesToRead(Guid BlobId, int PageCount);

/// <summary>Lets the person who uploaded a paper have it read, for suggestions that they check against it.</summary>
[Requires(Permission.LogRequest)]
public sealed class ReadDraft(LegalRequestsDb db, OperationContext context) : IOperation<ReadDraft.Form, PagesToRead>
{
    public sealed record Form(Guid DraftId) : IForm<PagesToRead>;

    public async Task<Outcome<PagesToRead>> RunAsync(Form form, CancellationToken cancellation)
    {
        var draft = await db.Set<IntakeDraft>()
            .AsNoTracking()
            .SingleOrDefaultAsync(it => it.Id == form.DraftId && it.UploadedBy == context.Actor.StaffId, cancellation);

        if (draft?.NormalisedBlobId is not { } blobId)
        {
            return Refusal.NotFound("draft");
        }

        context.Note("draftId", draft.Id);
        return new PagesToRead(blobId, draft.PageCount);
    }
}
