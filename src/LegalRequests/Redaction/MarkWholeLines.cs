using LegalRequests.Access;
using LegalRequests.Intake.Words;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction;

/// <summary>Covers the whole lines that a selection touches. On a page whose words are not read yet: from edge to edge.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class MarkWholeLines(LegalRequestsDb db, PageWords read, MarkDrawing drawing) : IOperation<MarkWholeLines.Form, int>
{
    /// <param name="Chosen">Parts of the lines.</param>
    public sealed record Form(
        Guid RequestId,
        Guid PageId,
        IReadOnlyList<MarkedRegion> Chosen,
        string ReasonCode,
        string PageContentHash) : IForm<int>, IAboutRequest;

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var found = await db.Set<DocumentPage>().AsNoTracking()
            .Where(page => page.Id == form.PageId && page.RequestId == form.RequestId)
            .Join(db.Set<CaseDocument>(), page => page.DocumentId, document => document.Id, (page, document) => new { Page = page, document.NormalisedBlobId })
            .SingleOrDefaultAsync(cancellation);

        if (found is null)
        {
            return Refusal.NotFound("page");
        }

        if (form.Chosen.Count == 0)
        {
            return MarkRegions.NoWords;
        }

        var words = await read.OfPageAsync(found.NormalisedBlobId, found.Page.Number, cancellation) ?? [];
        var lines = form.Chosen.Select(chosen => WholeLine.Of(found.Page.Width, found.Page.Height, words, chosen)).Distinct().ToList();
        return await drawing.DrawActAsync(
            form.RequestId,
            ActKind.WholeLines,
            [new PageRegions(form.PageId, form.PageContentHash, form.ReasonCode, lines)],
            cancellation);
    }
}
