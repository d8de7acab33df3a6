using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Redaction;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets;

/// <summary>A page with its boxes, to be attacked. Drawing and attack come after the transaction of the look.</summary>
/// <param name="Page">1-based.</param>
public sealed record PageToBreak(Guid BlobId, int Page, IReadOnlyList<RedactionMark> Marks);

/// <summary>Gives a page with its boxes to be attacked; the look is written down.</summary>
[Requires(Permission.TryRedactions)]
public sealed class TryToBreak(LegalRequestsDb db, OperationContext context) : IOperation<TryToBreak.Form, PageToBreak>
{
    /// <param name="Page">1-based.</param>
    public sealed record Form(Guid RequestId, Guid DocumentId, int Page) : IForm<PageToBreak>, IAboutRequest;

    public async Task<Outcome<PageToBreak>> RunAsync(Form form, CancellationToken cancellation)
    {
        var found = await db.Set<DocumentPage>()
            .Where(page => page.RequestId == form.RequestId && page.DocumentId == form.DocumentId && page.Number == form.Page)
            .Join(db.Set<CaseDocument>(), page => page.DocumentId, document => document.Id, (page, document) => new { page.Id, document.NormalisedBlobId })
            .SingleOrDefaultAsync(cancellation);

        if (found is null)
        {
            return Refusal.NotFound("page");
        }

        var marks = await db.Set<RedactionMark>().AsNoTracking()
            .Where(mark => mark.PageId == found.Id && mark.RemovedAt == null)
            .ToListAsync(cancellation);
        context.Note("documentId", form.DocumentId);
        context.Note("page", form.Page);

        return marks.Count > 0
            ? new PageToBreak(found.NormalisedBlobId, form.Page, [.. marks.OrderBy(mark => mark.Y).ThenBy(mark => mark.X)])
            : Refusal.Conflict("redaction.no-box-to-break", "There is no box on this page. Draw one over what must not be seen, then try to break it.");
    }
}
