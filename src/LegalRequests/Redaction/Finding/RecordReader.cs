using LegalRequests.Intake.Reading;
using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction.Finding;

/// <summary>A page of a record with its words and the boxes that stand on it.</summary>
public sealed record ReadRecordPage(SearchableFile File, SearchablePage Page, PaperPage Paper, IReadOnlyList<RedactionMark> Marks)
{
    public IReadOnlyList<PageBox> Drawn { get; } = [.. Marks.Select(mark => mark.Box)];
}

/// <summary>Pages of a record that were not searched.</summary>
/// <param name="Waiting">1-based numbers of pages that the background has not read yet.</param>
/// <param name="Unreadable">Those that could not be read: they must be looked at.</param>
public sealed record UnsearchedPages(SearchableFile File, IReadOnlyList<int> Waiting, IReadOnlyList<int> Unreadable);

public sealed record ReadRecords(IReadOnlyList<ReadRecordPage> Pages, IReadOnlyList<UnsearchedPages> Unsearched);

/// <summary>Brings the words of records together that the background read.</summary>
public sealed class RecordReader(LegalRequestsDb db, PageWords words)
{
    /// <param name="files">As an operation gave them to the person who asks.</param>
    public async Task<ReadRecords> ReadAsync(IReadOnlyList<SearchableFile> files, CancellationToken cancellation)
    {
        var pages = new List<ReadRecordPage>();
        var unsearched = new List<UnsearchedPages>();
        var marks = await MarksAsync(files, cancellation);

        foreach (var file in files)
        {
            var read = (await words.OfFileAsync(file.BlobId, cancellation)).Pages.ToDictionary(page => page.Number, page => page.Words);
            var unreadable = await UnreadableAsync(file.BlobId, cancellation);
            var waiting = file.Pages.Select(page => page.Number).Where(number => !read.ContainsKey(number)).ToList();

            if (waiting.Count + unreadable.Count > 0)
            {
                unsearched.Add(new UnsearchedPages(file, waiting, unreadable));
            }

            pages.AddRange(file.Pages.Where(page => read.ContainsKey(page.Number)).Select(page => new ReadRecordPage(
                file,
                page,
                new PaperPage(page.Number, page.Width, page.Height, read[page.Number]),
                [.. marks[page.PageId]])));
        }

        return new ReadRecords(pages, unsearched);
    }

    private async Task<List<int>> UnreadableAsync(Guid blobId, CancellationToken cancellation) =>
        await db.Set<PageReading>()
            .Where(it => it.BlobId == blobId && it.Reason == TextReason.NotRead)
            .OrderBy(it => it.Number)
            .Select(it => it.Number)
            .ToListAsync(cancellation);

    private async Task<ILookup<Guid, RedactionMark>> MarksAsync(IReadOnlyList<SearchableFile> files, CancellationToken cancellation)
    {
        var ids = files.Select(file => file.DocumentId).ToList();
        var marks = await db.Set<RedactionMark>().AsNoTracking()
            .Where(mark => ids.Contains(mark.DocumentId) && mark.RemovedAt == null)
            .ToListAsync(cancellation);
        return marks.ToLookup(mark => mark.PageId);
    }
}
