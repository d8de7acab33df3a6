using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Intake;

/// <summary>Throws an uploaded paper away that shall not be logged. Its files lose their rows and are swept.</summary>
[Requires(Permission.LogRequest)]
public sealed class DiscardDraft(LegalRequestsDb db, OperationContext context) : IOperation<DiscardDraft.Form, Nothing>
{
    public sealed record Form(Guid DraftId) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var draft = await db.Set<IntakeDraft>()
            .SingleOrDefaultAsync(it => it.Id == form.DraftId && it.UploadedBy == context.Actor.StaffId, cancellation);

        if (draft is null)
        {
            return Refusal.NotFound("draft");
        }

        List<Guid> files = [draft.OriginalBlobId];

        if (draft.NormalisedBlobId is { } normalised)
        {
            files.Add(normalised);
        }

        db.Remove(draft);
        await db.SaveChangesAsync(cancellation);
        await db.Set<Blob>().Where(blob => files.Contains(blob.Id)).ExecuteDeleteAsync(cancellation);
        context.Note("draftId", form.DraftId);
        return Nothing.More;
    }
}
