using LegalRequests.Persistence;
using LegalRequests.Redaction.Finding;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>A page with what may have to be covered on it.</summary>
public sealed record SuggestedPage(ReadRecordPage Read, IReadOnlyList<SuggestedBox> Suggested);

/// <param name="Unknown">Pages of the request's other records whose names are not known.</param>
public sealed record SuggestedRecords(IReadOnlyList<SuggestedPage> Pages, IReadOnlyList<UnsearchedPages> Unsearched, UnknownNames Unknown);

/// <summary>
/// What may have to be covered in whole records, by the words that the background read and the names in all records of the
/// request: on each page the same as <c>SuggestionBoard</c> finds there.
/// </summary>
public sealed class SuggestionSearch(LegalRequestsDb db, RecordReader records, RecordNames names)
{
    /// <param name="files">As an operation gave them to the person who asks.</param>
    /// <param name="facts">The request's list of protected words.</param>
    public async Task<SuggestedRecords> RunAsync(
        Guid requestId,
        IReadOnlyList<SearchableFile> files,
        IEnumerable<ClearProtectedFact> facts,
        CancellationToken cancellation)
    {
        var client = await db.Set<LegalRequest>().Where(it => it.Id == requestId).Select(it => it.ClientName).SingleAsync(cancellation);
        var dismissed = (await db.Set<DismissedSuggestion>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.TakenBackAt == null)
            .ToListAsync(cancellation))
            .GroupBy(it => it.Fingerprint)
            .ToDictionary(same => same.Key, same => same.First().Reason);
        var patterns = ProtectedPatterns.For(facts.Select(fact => new ProtectedWord(fact.Kind, fact.Value)));
        var read = await records.ReadAsync(files, cancellation);
        var own = client.Length > 0 ? (string[])[client] : [];
        var learnt = await names.OfRequestAsync(requestId, cancellation);
        var notLearnt = read.Pages.Where(page => !learnt.Holds(page.File.BlobId, page.Page.Number)).Select(page => page.Paper);
        var known = KnownNames.Together([learnt.Names, RedactionFinder.NamesOn(notLearnt)]);
        var found = RedactionFinder.FindWith(patterns, read.Pages.Select(page => page.Paper), own, known);
        var pages = read.Pages.Zip(found, (page, finds) => new SuggestedPage(page, SuggestedBox.Of(finds, page.Page.ContentHash, page.Drawn, dismissed)));
        var unknown = learnt.Unknown(other => files.All(file => file.BlobId != other.BlobId));
        return new SuggestedRecords([.. pages], read.Unsearched, unknown);
    }
}
