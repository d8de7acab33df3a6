using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>What may have to be covered on a page, found anew from its words and held against what is decided already.</summary>
public sealed class SuggestionBoard(LegalRequestsDb db)
{
    /// <param name="words">The page's words, as the caller was allowed to read them.</param>
    /// <param name="facts">The request's list of protected words.</param>
    public async Task<IReadOnlyList<SuggestedBox>> OnPageAsync(
        Guid requestId,
        RedactionView page,
        IReadOnlyList<PageWord> words,
        IEnumerable<ClearProtectedFact> facts,
        CancellationToken cancellation = default)
    {
        var client = await db.Set<LegalRequest>().Where(it => it.Id == requestId).Select(it => it.ClientName).SingleAsync(cancellation);
        var dismissed = await db.Set<DismissedSuggestion>().AsNoTracking()
            .Where(it => it.PageId == page.PageId && it.TakenBackAt == null)
            .ToListAsync(cancellation);
        var found = RedactionFinder.Find(
            [new PaperPage(page.Number, page.Width, page.Height, words)],
            [.. facts.Select(fact => new ProtectedWord(fact.Kind, fact.Value))],
            client.Length > 0 ? [client] : []);
        var drawn = page.Marks.Where(mark => !mark.Removed).Select(mark => new PageBox(mark.X, mark.Y, mark.X + mark.Width, mark.Y + mark.Height)).ToList();
        return SuggestedBox.Of(found, page.ContentHash, drawn, dismissed.GroupBy(it => it.Fingerprint).ToDictionary(same => same.Key, same => same.First().Reason));
    }
}
