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
public sealed class FindInRecords(OpenRecords records) : IOperation<FindInRecords.Form, SearchableFile[]>
{
    /// <param name="DocumentId">Null for all records of the request.</param>
    public sealed record Form(Guid RequestId, Guid? DocumentId) : IForm<SearchableFile[]>, IAboutRequest;

    public Task<Outcome<SearchableFile[]>> RunAsync(Form form, CancellationToken cancellation) =>
        records.OfAsync(form.RequestId, form.DocumentId, cancellation);
}

/// <summary>As <see cref="FindInRecords"/>, for whoever reviews what is covered and what is not.</summary>
[Requires(Permission.ViewRecords)]
public sealed class ReviewRedactions(OpenRecords records) : IOperation<ReviewRedactions.Form, SearchableFile[]>
{
    /// <param name="DocumentId">Null for all records of the request.</param>
    public sealed record Form(Guid RequestId, Guid? DocumentId) : IForm<SearchableFile[]>, IAboutRequest;

    public Task<Outcome<SearchableFile[]>> RunAsync(Form form, CancellationToken cancellation) =>
        records.OfAsync(form.RequestId, form.DocumentId, cancellation);
}

/// <summary>The records of a request on which boxes can still be drawn.</summary>
public sealed class OpenRecords(LegalRequestsDb db, OperationContext context)
{
    /// <returns>Not found for a document that is not the request's, or is no longer open.</returns>
    internal async Task<Outcome<SearchableFile[]>> OfAsync(Guid requestId, Guid? documentId, CancellationToken cancellation)
    {
        var documents = await db.Set<CaseDocument>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.DuplicateOfId == null && it.LeftAt == null)
            .Where(it => documentId == null || it.Id == documentId)
            .OrderBy(it => it.Position)
            .Include(it => it.Pages)
            .ToListAsync(cancellation);

        if (documentId is not null && documents.Count == 0)
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
