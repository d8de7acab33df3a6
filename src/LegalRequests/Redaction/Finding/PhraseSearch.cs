using System.Globalization;

namespace LegalRequests.Redaction.Finding;

/// <summary>A place of a phrase in a record.</summary>
/// <param name="Key">The same as long as the page and the place are.</param>
/// <param name="Covered">Boxes lie over it already.</param>
public sealed record FoundPlace(SearchableFile File, SearchablePage Page, PhrasePlace Place, bool Covered, string Key);

public sealed record PhraseResult(IReadOnlyList<FoundPlace> Places, IReadOnlyList<UnsearchedPages> Unsearched);

/// <summary>Looks for a phrase in the words that the background read.</summary>
public sealed class PhraseSearch(RecordReader records)
{
    /// <param name="files">As <see cref="FindInRecords"/> gave them.</param>
    public async Task<PhraseResult> RunAsync(IReadOnlyList<SearchableFile> files, PhraseFinder phrase, CancellationToken cancellation)
    {
        var read = await records.ReadAsync(files, cancellation);
        var places =
            from page in read.Pages
            from place in phrase.On(page.Paper)
            let covered = place.Boxes.All(box => Coverage.IsCovered(box, page.Drawn))
            select new FoundPlace(page.File, page.Page, place, covered, KeyOf(page.Page, place));
        return new PhraseResult([.. places], read.Unsearched);
    }

    private static string KeyOf(SearchablePage page, PhrasePlace place) => string.Create(
        CultureInfo.InvariantCulture,
        $"{page.PageId:N}.{place.Boxes[0].Left:0}.{place.Boxes[0].Top:0}.{place.Boxes[^1].Right:0}.{place.Boxes[^1].Bottom:0}");
}
