using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction.Finding;

/// <param name="Number">1-based.</param>
public sealed record SearchablePage(Guid PageId, int Number, double Width, double Height, string ContentHash);

/// <summary>A record whose words may be searched by the person who asked.</summary>
public sealed record SearchableFile(Guid DocumentId, int Position, string Title, Guid BlobId, IReadOnlyList<SearchablePage> Pages);

/// <summary>
/// Gives the records of a request in which a person may look for words, and writes the look down; never the words. Records
/// that repeat another or have left are passed over: no box can be drawn on them.
/// </summary>
[Requires(Permission.MarkRedactions)]
public sealed class FindInRecords(LegalRequestsDb db, OperationContext context) : IOperation<FindInRecords.Form, SearchableFile[]>
{
    /// <param name="DocumentId">Null for all records of the request.</param>
    public sealed record Form(Guid RequestId, Guid? DocumentId) : IForm<SearchableFile[]>, IAboutRequest;

    public async Task<Outcome<SearchableFile[]>> RunAsync(Form form, CancellationToken cancellation)
    {
        var documents = await db.Set<CaseDocument>().AsNoTracking()
            .Where(it => it.RequestId == form.RequestId && it.DuplicateOfId == null && it.LeftAt == null)
            .Where(it => form.DocumentId == null || it.Id == form.DocumentId)
            .OrderBy(it => it.Position)
            .Include(it => it.Pages)
            .ToListAsync(cancellation);

        if (form.DocumentId is not null && documents.Count == 0)
        {
            return Refusal.NotFound("document");
        }

        context.Note("documents", documents.Count);
        return documents.Select(it => new SearchableFile(it.Id, it.Position, it.Title, it.NormalisedBlobId, PagesOf(it))).ToArray();
    }

    private static List<SearchablePage> PagesOf(CaseDocument document) =>
    [
        .. document.Pages.OrderBy(page => page.Number)
            .Select(page => new SearchablePage(page.Id, page.Number, page.Width, page.Height, page.ContentHash)),
    ];
}
