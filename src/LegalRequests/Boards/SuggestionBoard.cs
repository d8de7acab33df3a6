using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>The suggestions of a page.</summary>
/// <param name="Unknown">Other pages of the request whose names are not known.</param>
public sealed record PageSuggestions(IReadOnlyList<SuggestedBox> Suggested, UnknownNames Unknown);

/// <summary>
/// What may have to be covered on a page, found anew from its words and the names in all records of the request, and held
/// against what is decided already.
/// </summary>
public sealed class SuggestionBoard(LegalRequestsDb db, RecordNames names)
{
    /// <param name="words">The page's words, as the caller was allowed to read them.</param>
    /// <param name="facts">The request's list of protected words.</param>
    public async Task<PageSuggestions> OnPageAsync(
        Guid requestId,
        Guid documentId,
        RedactionView page,
        IReadOnlyList<PageWord> words,
        IEnumerable<ClearProtectedFact> facts,
        CancellationToken cancellation = default)
    {
        var client = await db.Set<LegalRequest>().Where(it => it.Id == requestId).Select(it => it.ClientName).SingleAsync(cancellation);
        var blob = await db.Set<CaseDocument>().Where(it => it.Id == documentId).Select(it => it.NormalisedBlobId).SingleAsync(cancellation);
        var dismissed = await db.Set<DismissedSuggestion>().AsNoTracking()
            .Where(it => it.PageId == page.PageId && it.TakenBackAt == null)
            .ToListAsync(cancellation);
        var learnt = await names.OfRequestAsync(requestId, cancellation);
        var paper = new PaperPage(page.Number, page.Width, page.Height, words);
        var isLearnt = learnt.Holds(blob, page.Number);
        var found = RedactionFinder.FindWith(
            ProtectedPatterns.For(facts.Select(fact => new ProtectedWord(fact.Kind, fact.Value))),
            [paper],
            client.Length > 0 ? [client] : [],
            isLearnt ? learnt.Names : KnownNames.Together([learnt.Names, RedactionFinder.NamesOn([paper])]));
        var drawn = page.Marks.Where(mark => !mark.Removed).Select(mark => mark.Box).ToList();
        var why = dismissed.GroupBy(it => it.Fingerprint).ToDictionary(same => same.Key, same => same.First().Reason);
        var unknown = learnt.Unknown(_ => true);
        return new PageSuggestions(
            SuggestedBox.Of(found.Single(), page.ContentHash, drawn, why),
            isLearnt ? unknown : unknown with { Waiting = unknown.Waiting - 1 });
    }
}
