using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction;

/// <summary>A document that is assessed anew keeps its boxes: its produced pages that have one become redacted.</summary>
internal sealed class KeepMarksInStep(LegalRequestsDb db) : IListener<DocumentAssessed>
{
    public Task OnAsync(DocumentAssessed happened, CancellationToken cancellation) =>
        db.Set<PageDecision>()
            .Where(decision => decision.RequestId == happened.RequestId
                && decision.Fate == PageFate.Produce
                && db.Set<RedactionMark>().Any(mark =>
                    mark.DocumentId == happened.DocumentId && mark.PageId == decision.PageId && mark.RemovedAt == null))
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.Fate, PageFate.Redact), cancellation);
}
