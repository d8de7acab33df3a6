using LegalRequests.Access;
using LegalRequests.Intake.Words;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Intake;

/// <summary>Keeps the opened copy of a draft's paper after its password was typed.</summary>
[Requires(Permission.LogRequest)]
public sealed class UnlockPaper(LegalRequestsDb db, OperationContext context, FileVault vault) : IOperation<UnlockPaper.Form, Nothing>
{
    public sealed record Form(Guid DraftId, ReceivedPdf Opened) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var draft = await db.Set<IntakeDraft>()
            .SingleOrDefaultAsync(it => it.Id == form.DraftId && it.UploadedBy == context.Actor.StaffId, cancellation);

        if (draft is null || form.Opened.Normalised is not { } normalised || draft.OriginalBlobId != form.Opened.Original.BlobId)
        {
            return Refusal.NotFound("draft");
        }

        if (!draft.Locked)
        {
            return Nothing.More;
        }

        vault.Keep(normalised);
        db.Add(FileReading.Of(normalised, form.Opened.Pages.Count, form.Opened.CameAs, form.Opened.Findings, context.Now));
        draft.NormalisedBlobId = normalised.BlobId;
        draft.PageCount = form.Opened.Pages.Count;
        context.Note("draftId", draft.Id);
        return Nothing.More;
    }
}
