using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Intake;

/// <summary>Shows a page of a request's paper; the look is written down.</summary>
[Requires(Permission.ViewRecords)]
public sealed class ViewPaperPage(LegalRequestsDb db, OperationContext context)
    : IOperation<ViewPaperPage.Form, PageToDraw>
{
    internal const double PaperDpi = 110;

    /// <param name="Page">1-based.</param>
    public sealed record Form(Guid RequestId, Guid PaperId, int Page) : IForm<PageToDraw>, IAboutRequest;

    public async Task<Outcome<PageToDraw>> RunAsync(Form form, CancellationToken cancellation)
    {
        var paper = await db.Set<RequestPaper>()
            .AsNoTracking()
            .SingleOrDefaultAsync(it => it.Id == form.PaperId && it.RequestId == form.RequestId, cancellation);

        if (paper is null || form.Page < 1 || form.Page > paper.PageCount)
        {
            return Refusal.NotFound("page");
        }

        context.Note("paperId", paper.Id);
        context.Note("page", form.Page);
        return new PageToDraw(paper.NormalisedBlobId, form.Page, PaperDpi, null);
    }
}
