using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction;

/// <summary>Covers a page as it is displayed, from edge to edge.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class MarkWholePage(LegalRequestsDb db, MarkDrawing drawing) : IOperation<MarkWholePage.Form, int>
{
    public sealed record Form(Guid RequestId, Guid PageId, string ReasonCode, string PageContentHash) : IForm<int>, IAboutRequest;

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var page = await db.Set<DocumentPage>().AsNoTracking()
            .SingleOrDefaultAsync(it => it.Id == form.PageId && it.RequestId == form.RequestId, cancellation);

        if (page is null)
        {
            return Refusal.NotFound("page");
        }

        var all = new PageRegions(page.Id, form.PageContentHash, form.ReasonCode, [new MarkedRegion(0, 0, page.Width, page.Height)]);
        return await drawing.DrawActAsync(form.RequestId, ActKind.WholePage, [all], cancellation);
    }
}
