using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Redaction.Finding;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction.Reviewing;

/// <summary>Holds the boxes of records against what is suggested, protected and decided: what is covered too little, and too much.</summary>
public sealed class RedactionReview(LegalRequestsDb db, SuggestionSearch suggestions, RedactionReasons reasons)
{
    /// <param name="files">As <see cref="ReviewRedactions"/> gave them.</param>
    /// <param name="facts">The request's list of protected words.</param>
    /// <returns>By kind, then in the order of the packet.</returns>
    public async Task<IReadOnlyList<ReviewFinding>> RunAsync(
        Guid requestId,
        IReadOnlyList<SearchableFile> files,
        IEnumerable<ClearProtectedFact> facts,
        CancellationToken cancellation)
    {
        var found = await suggestions.RunAsync(requestId, files, facts, cancellation);
        var fates = await db.Set<PageDecision>().AsNoTracking()
            .Where(decision => decision.RequestId == requestId)
            .ToDictionaryAsync(decision => decision.PageId, decision => decision.Fate, cancellation);
        var acts = await db.Set<RedactionAct>().AsNoTracking()
            .Where(act => act.RequestId == requestId)
            .ToDictionaryAsync(act => act.Id, act => act.Kind, cancellation);
        var pages = found.Pages.Select(page => new ReviewedPage(page, IsSent(page.Read.Page.PageId), mark => mark.ActId is { } id ? acts[id] : null)).ToList();
        var notRead =
            from gap in found.Unsearched
            from number in gap.Waiting.Concat(gap.Unreadable).Order()
            where IsSent(gap.File.Pages.Single(page => page.Number == number).PageId)
            select new ReviewFinding(ReviewKind.NotRead, gap.File, number, "");

        return
        [
            .. pages.SelectMany(UnderCover.OnPage)
                .Concat(UnderCover.Across(pages))
                .Concat(pages.SelectMany(UnderCover.Cut))
                .Concat(notRead)
                .Concat(pages.SelectMany(page => OverCover.OnPage(page, reasons)))
                .OrderBy(finding => finding.Kind)
                .ThenBy(finding => finding.File.Position)
                .ThenBy(finding => finding.Page),
        ];

        bool IsSent(Guid pageId) => !fates.TryGetValue(pageId, out var fate) || fate is PageFate.Produce or PageFate.Redact;
    }
}

/// <summary>A page, whether it goes as it is decided now, and how its boxes were drawn.</summary>
/// <param name="KindOf">Null for a box drawn by itself.</param>
internal sealed record ReviewedPage(SuggestedPage Page, bool Sent, Func<RedactionMark, ActKind?> KindOf)
{
    public ReadRecordPage Read => Page.Read;

    public ReviewFinding Finding(ReviewKind kind, string text, string detail = "") => new(kind, Read.File, Read.Page.Number, text, detail);
}
