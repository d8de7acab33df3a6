using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction;

/// <summary>Keeps the fate of a page and the boxes on it in step.</summary>
public sealed class MarkedPages(LegalRequestsDb db)
{
    /// <summary>Null while boxes may be drawn on the page; else why not.</summary>
    internal async Task<Refusal?> WhyClosedAsync(Guid requestId, Guid pageId, CancellationToken cancellation)
    {
        var status = await db.Set<LegalRequest>().Where(it => it.Id == requestId).Select(it => it.Status).SingleAsync(cancellation);

        if (status is RequestStatus.Released or RequestStatus.Closed or RequestStatus.ClosedNothingSent)
        {
            return Refusal.Conflict("redaction.request-closed", "This request is closed. Its pages stand as they left.");
        }

        if (await db.Set<CaseDocument>().AnyAsync(it => it.LeftAt != null && it.Pages.Any(page => page.Id == pageId), cancellation))
        {
            return Refusal.Conflict("redaction.already-left", "This document left in an earlier volume. Its pages stand as they left.");
        }

        var duplicate = await db.Set<CaseDocument>()
            .AnyAsync(it => it.DuplicateOfId != null && it.Pages.Any(page => page.Id == pageId), cancellation);

        return duplicate
            ? Refusal.Conflict("redaction.duplicate", "This document repeats another of the request. Draw the box on the first one.")
            : null;
    }

    /// <summary>A page with a box is redacted, one whose last box is gone is produced whole; a page that is kept back stays so.</summary>
    internal async Task FollowMarksAsync(Guid pageId, bool marked, CancellationToken cancellation)
    {
        var decision = await db.Set<PageDecision>().FindAsync([pageId], cancellation);

        if (decision is { Fate: PageFate.Produce } && marked)
        {
            decision.Fate = PageFate.Redact;
        }
        else if (decision is { Fate: PageFate.Redact } && !marked)
        {
            decision.Fate = PageFate.Produce;
        }
    }

    /// <summary>True when a box other than the given one lies on the page.</summary>
    internal Task<bool> HasOtherMarkAsync(Guid pageId, Guid markId, CancellationToken cancellation) =>
        db.Set<RedactionMark>().AnyAsync(it => it.PageId == pageId && it.Id != markId && it.RemovedAt == null, cancellation);

    /// <summary>True when a box lies on the page that the act did not draw.</summary>
    internal Task<bool> HasMarkOutsideAsync(Guid pageId, Guid actId, CancellationToken cancellation) =>
        db.Set<RedactionMark>().AnyAsync(it => it.PageId == pageId && it.ActId != actId && it.RemovedAt == null, cancellation);
}
