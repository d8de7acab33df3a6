using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets.NativePages;

/// <summary>Says which documents counsel may let leave natively, whatever a look at them finds.</summary>
public sealed class NativeDocuments(LegalRequestsDb db)
{
    /// <summary>Null while counsel may choose; else why not.</summary>
    internal async Task<Refusal?> WhyNotAsync(CaseDocument document, CancellationToken cancellation)
    {
        var status = await db.Set<LegalRequest>().Where(it => it.Id == document.RequestId).Select(it => it.Status).SingleAsync(cancellation);

        if (status is RequestStatus.Released or RequestStatus.Closed or RequestStatus.ClosedNothingSent || document.LeftAt is not null)
        {
            return Refusal.Conflict("native.already-left", "This document left, or its request is closed. It stands as it left.");
        }

        if (document.DuplicateOfId is not null)
        {
            return Refusal.Conflict("native.duplicate", "This document repeats another of the request and does not leave by itself.");
        }

        if (await db.Set<RedactionMark>().AnyAsync(it => it.DocumentId == document.Id && it.RemovedAt == null, cancellation))
        {
            return Refusal.Conflict("native.marked", "There is a box on this document. A document with a box leaves as pictures, all of its pages.");
        }

        var produced = await db.Set<PageDecision>()
            .CountAsync(it => it.Fate == PageFate.Produce && db.Set<DocumentPage>().Any(page => page.Id == it.PageId && page.DocumentId == document.Id), cancellation);

        if (produced != document.PageCount)
        {
            return Refusal.Conflict("native.kept-back", "Not every page of this document is decided to be sent whole. What is left of its text may tell of pages that stay here.");
        }

        return await db.Set<PageOverlay>().AnyAsync(it => it.ClearedBy == null && db.Set<DocumentPage>().Any(page => page.Id == it.PageId && page.DocumentId == document.Id), cancellation)
            ? Refusal.Conflict("native.guarded", "A law still guards pages of this document. Clear it first.")
            : null;
    }

    /// <summary>The choices of a request that hold, with the hash of the file that each is for.</summary>
    internal static async Task<Dictionary<Guid, string>> ChosenAsync(LegalRequestsDb db, Guid requestId, CancellationToken cancellation)
    {
        var held = await db.Set<NativeChoice>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.EndedAt == null)
            .ToListAsync(cancellation);
        return held.GroupBy(it => it.DocumentId).ToDictionary(it => it.Key, it => it.First().FileSha256);
    }
}
