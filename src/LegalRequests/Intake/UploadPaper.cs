using LegalRequests.Access;
using LegalRequests.Intake.Words;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Vault;

namespace LegalRequests.Intake;

/// <summary>Keeps a paper that <see cref="Reception"/> took in, as the draft of a request. Its id becomes the request's id.</summary>
[Requires(Permission.LogRequest)]
public sealed class UploadPaper(LegalRequestsDb db, OperationContext context, FileVault vault) : IOperation<UploadPaper.Form, Guid>
{
    /// <param name="DraftId">A new id, the one under which the file was taken in.</param>
    public sealed record Form(Guid DraftId, ReceivedPdf Paper) : IForm<Guid>, IToldBySameness
    {
        object IToldBySameness.Sameness => Paper.Original.Sha256;
    }

    public Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        vault.Keep(form.Paper.Original);

        if (form.Paper.Normalised is { } normalised)
        {
            vault.Keep(normalised);
            db.Add(FileReading.Of(normalised, form.Paper.Pages.Count, form.Paper.CameAs, form.Paper.Findings, context.Now));
        }

        db.Add(new IntakeDraft
        {
            Id = form.DraftId,
            OriginalBlobId = form.Paper.Original.BlobId,
            NormalisedBlobId = form.Paper.Normalised?.BlobId,
            PageCount = form.Paper.Pages.Count,
            Sha256 = form.Paper.Original.Sha256,
            FileName = form.Paper.FileName,
            UploadedBy = context.Actor.StaffId,
            UploadedAt = context.Now,
        });
        context.Note("draftId", form.DraftId);
        context.Note("pages", form.Paper.Pages.Count);
        return Task.FromResult<Outcome<Guid>>(form.DraftId);
    }
}
