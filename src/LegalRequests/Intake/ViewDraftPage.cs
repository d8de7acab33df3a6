using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Intake;

/// <summary>Shows a page of an uploaded paper to the person who uploaded it, while they type from it.</summary>
[Requires(Permission.LogRequest)]
public sealed class ViewDraftPage(LegalRequestsDb db, OperationContext context)
    : IOperation<ViewDraftPage.Form, PageToDraw>
{
    /// <param name="Page">1-based.</param>
    public sealed record Form(Guid DraftId, int Page) : IForm<PageToDraw>;

    public async Task<Outcome<PageToDraw>> RunAsync(Form form, CancellationToken cancellation)
    {
        var draft = await db.Set<IntakeDraft>()
            .AsNoTracking()
            .SingleOrDefaultAsync(it => it.Id == form.DraftId && it.UploadedBy == context.Actor.StaffId, cancellation);

        if (draft?.NormalisedBlobId is not { } blobId || form.Page < 1 || form.Page > draft.PageCount)
        {
            return Refusal.NotFound("page");
        }

        context.Note("draftId", draft.Id);
        context.Note("page", form.Page);
        return new PageToDraw(blobId, form.Page, ViewPaperPage.PaperDpi, null);
    }
}
