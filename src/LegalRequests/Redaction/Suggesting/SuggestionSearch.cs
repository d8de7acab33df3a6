using LegalRequests.Persistence;
using LegalRequests.Redaction.Finding;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>A page with what may have to be covered on it.</summary>
public sealed record SuggestedPage(ReadRecordPage Read, IReadOnlyList<SuggestedBox> Suggested);

public sealed record SuggestedRecords(IReadOnlyList<SuggestedPage> Pages, IReadOnlyList<UnsearchedPages> Unsearched);

/// <summary>What may have to be covered in whole records, by the words that the background read.</summary>
public sealed class SuggestionSearch(LegalRequestsDb db, RecordReader records)
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
        var found = RedactionFinder.FindWith(patterns, [.. read.Pages.Select(page => page.Paper)], own);
        var pages = read.Pages.Zip(found, (page, finds) => new SuggestedPage(page, SuggestedBox.Of(finds, page.Page.ContentHash, page.Drawn, dismissed)));
        return new SuggestedRecords([.. pages], read.Unsearched);
    }
}
