using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Records;

/// <summary>Gives a page of a record to be drawn; the look is written down. The original is never served.</summary>
[Requires(Permission.ViewRecords)]
public sealed class ViewPage(LegalRequestsDb db, OperationContext context) : IOperation<ViewPage.Form, PageToDraw>
{
    private const double ReadingDpi = 120;
    private const double ThumbnailDpi = 24;

    /// <param name="Page">1-based.</param>
    /// <param name="Size">How large.</param>
    public sealed record Form(Guid RequestId, Guid DocumentId, int Page, PageSize Size = PageSize.Reading)
        : IForm<PageToDraw>, IAboutRequest;

    public async Task<Outcome<PageToDraw>> RunAsync(Form form, CancellationToken cancellation)
    {
        var found = await db.Set<DocumentPage>()
            .Where(page => page.RequestId == form.RequestId && page.DocumentId == form.DocumentId && page.Number == form.Page)
            .Join(db.Set<CaseDocument>(), page => page.DocumentId, document => document.Id, (page, document) => new { page, document.NormalisedBlobId })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);

        if (found is null)
        {
            return Refusal.NotFound("page");
        }

        context.Note("documentId", form.DocumentId);
        context.Note("page", form.Page);
        var measures = new ReceivedPage(found.page.Width, found.page.Height, found.page.Rotation, found.page.UserUnit);
        return new PageToDraw(found.NormalisedBlobId, form.Page, DpiOf(form.Size), measures);
    }

    private static double? DpiOf(PageSize size) => size switch
    {
        PageSize.Thumbnail => ThumbnailDpi,
        PageSize.Release => null,
        _ => ReadingDpi,
    };
}

public enum PageSize
{
    Reading,
    Thumbnail,

    /// <summary>The very picture that a release is burned from.</summary>
    Release,
}
