using LegalRequests.Intake;
using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>How far a file's words are read, what was found in it, and which of its pages were read in an unusual way.</summary>
/// <param name="PagesFor">1-based numbers of the pages that were read for each reason.</param>
public sealed record ReadingCard(
    int PageCount,
    int PagesRead,
    bool Done,
    FileKind CameAs,
    IReadOnlyList<Finding> Findings,
    IReadOnlyDictionary<TextReason, IReadOnlyList<int>> PagesFor);

/// <summary>The reading of the words of files. Who may see the file is decided by the page that asks.</summary>
public sealed class ReadingBoard(LegalRequestsDb db)
{
    /// <summary>Null where the file is locked, or its reading was never asked for.</summary>
    public async Task<ReadingCard?> OfDraftAsync(Guid draftId, CancellationToken cancellation = default) =>
        await CardAsync(db.Set<IntakeDraft>().Where(it => it.Id == draftId).Select(it => it.NormalisedBlobId), cancellation);

    public async Task<ReadingCard?> OfPaperAsync(Guid requestId, Guid paperId, CancellationToken cancellation = default) =>
        await CardAsync(
            db.Set<RequestPaper>().Where(it => it.Id == paperId && it.RequestId == requestId).Select(it => (Guid?)it.NormalisedBlobId),
            cancellation);

    public async Task<ReadingCard?> OfDocumentAsync(Guid requestId, Guid documentId, CancellationToken cancellation = default) =>
        await CardAsync(
            db.Set<CaseDocument>().Where(it => it.Id == documentId && it.RequestId == requestId).Select(it => (Guid?)it.NormalisedBlobId),
            cancellation);

    /// <summary>The pages of a request's records that wait to be read, and all there are.</summary>
    public async Task<(int Read, int All)> OfRecordsAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var counts = await db.Set<CaseDocument>()
            .Where(it => it.RequestId == requestId)
            .Join(db.Set<FileReading>(), document => document.NormalisedBlobId, reading => reading.BlobId, (_, reading) => new { reading.PagesRead, reading.PageCount })
            .ToListAsync(cancellation);
        return (counts.Sum(it => it.PagesRead), counts.Sum(it => it.PageCount));
    }

    private async Task<ReadingCard?> CardAsync(IQueryable<Guid?> blob, CancellationToken cancellation)
    {
        var file = await db.Set<FileReading>().AsNoTracking().SingleOrDefaultAsync(it => blob.Contains(it.BlobId), cancellation);

        if (file is null)
        {
            return null;
        }

        var pages = await db.Set<PageReading>()
            .Where(it => it.BlobId == file.BlobId)
            .OrderBy(it => it.Number)
            .Select(it => new { it.Number, it.Reason })
            .ToListAsync(cancellation);
        var byReason = pages.GroupBy(it => it.Reason).ToDictionary(same => same.Key, same => (IReadOnlyList<int>)[.. same.Select(it => it.Number)]);
        return new ReadingCard(file.PageCount, pages.Count, file.DoneAt is not null, file.CameAs, FileReading.FindingsOf(file.Findings), byReason);
    }
}
