using System.Globalization;
using LegalRequests.Intake.Reading;
using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction.Finding;

/// <summary>A place of a phrase in a record.</summary>
/// <param name="Key">The same as long as the page and the place are.</param>
/// <param name="Covered">Boxes lie over it already.</param>
public sealed record FoundPlace(SearchableFile File, SearchablePage Page, PhrasePlace Place, bool Covered, string Key);

/// <summary>Pages of a record that were not searched.</summary>
/// <param name="Waiting">1-based numbers of pages that the background has not read yet.</param>
/// <param name="Unreadable">Those that could not be read: they must be looked at.</param>
public sealed record UnsearchedPages(SearchableFile File, IReadOnlyList<int> Waiting, IReadOnlyList<int> Unreadable);

public sealed record PhraseResult(IReadOnlyList<FoundPlace> Places, IReadOnlyList<UnsearchedPages> Unsearched);

/// <summary>Looks for a phrase in the words that the background read.</summary>
public sealed class PhraseSearch(LegalRequestsDb db, PageWords words)
{
    /// <param name="files">As <see cref="FindInRecords"/> gave them.</param>
    public async Task<PhraseResult> RunAsync(IReadOnlyList<SearchableFile> files, PhraseFinder phrase, CancellationToken cancellation)
    {
        var places = new List<FoundPlace>();
        var unsearched = new List<UnsearchedPages>();
        var drawn = await DrawnAsync(files, cancellation);

        foreach (var file in files)
        {
            var read = await words.OfFileAsync(file.BlobId, cancellation);
            var unreadable = await UnreadableAsync(file.BlobId, cancellation);
            var there = read.Pages.ToDictionary(page => page.Number, page => page.Words);
            var waiting = file.Pages.Select(page => page.Number).Where(number => !there.ContainsKey(number)).ToList();

            if (waiting.Count + unreadable.Count > 0)
            {
                unsearched.Add(new UnsearchedPages(file, waiting, unreadable));
            }

            places.AddRange(
                from page in file.Pages
                where there.ContainsKey(page.Number)
                from place in phrase.On(new PaperPage(page.Number, page.Width, page.Height, there[page.Number]))
                let covered = place.Boxes.All(box => Coverage.IsCovered(box, [.. drawn[page.PageId]]))
                select new FoundPlace(file, page, place, covered, KeyOf(page, place)));
        }

        return new PhraseResult(places, unsearched);
    }

    private async Task<List<int>> UnreadableAsync(Guid blobId, CancellationToken cancellation) =>
        await db.Set<PageReading>()
            .Where(it => it.BlobId == blobId && it.Reason == TextReason.NotRead)
            .OrderBy(it => it.Number)
            .Select(it => it.Number)
            .ToListAsync(cancellation);

    private async Task<ILookup<Guid, PageBox>> DrawnAsync(IReadOnlyList<SearchableFile> files, CancellationToken cancellation)
    {
        var ids = files.Select(file => file.DocumentId).ToList();
        var marks = await db.Set<RedactionMark>().AsNoTracking()
            .Where(mark => ids.Contains(mark.DocumentId) && mark.RemovedAt == null)
            .ToListAsync(cancellation);
        return marks.ToLookup(mark => mark.PageId, mark => new PageBox(mark.X, mark.Y, mark.X + mark.Width, mark.Y + mark.Height));
    }

    private static string KeyOf(SearchablePage page, PhrasePlace place) => string.Create(
        CultureInfo.InvariantCulture,
        $"{page.PageId:N}.{place.Boxes[0].Left:0}.{place.Boxes[0].Top:0}.{place.Boxes[^1].Right:0}.{place.Boxes[^1].Bottom:0}");
}
