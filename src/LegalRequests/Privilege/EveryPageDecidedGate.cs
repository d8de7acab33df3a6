using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Privilege;

/// <summary>Gate 3: every page of every document that is not put off to a later volume is decided, and each withheld page stands under a claim.</summary>
public sealed class EveryPageDecidedGate(LegalRequestsDb db) : IGateKeeper
{
    public async Task<IReadOnlyList<GateAnswer>> AskAsync(GateQuestion question, CancellationToken cancellation)
    {
        var pages = db.Set<DocumentPage>()
            .Where(page => page.RequestId == question.RequestId)
            .Where(page => db.Set<CaseDocument>().Any(document => document.Id == page.DocumentId && document.HeldAt == null));
        var total = await pages.CountAsync(cancellation);

        if (total == 0)
        {
            return [GateAnswer.No(Gate.EveryPageDecided, "No documents were added. Add the records, or close the request as answered without any.")];
        }

        var undecided = await pages
            .Where(page => db.Set<CaseDocument>().Any(document => document.Id == page.DocumentId && document.DuplicateOfId == null))
            .CountAsync(page => !db.Set<PageDecision>().Any(decision => decision.PageId == page.Id), cancellation);

        if (undecided > 0)
        {
            return [GateAnswer.No(Gate.EveryPageDecided, $"{undecided} of {total} pages are not decided. A social worker must assess their documents.")];
        }

        var unclaimed = await db.Set<PageDecision>()
            .Where(decision => decision.RequestId == question.RequestId && decision.Fate == PageFate.Withhold)
            .CountAsync(decision => !db.Set<PrivilegeAssertion>().Any(it => it.AssessmentId == decision.AssessmentId && it.WithdrawnAt == null), cancellation);

        return unclaimed > 0
            ? [GateAnswer.No(Gate.EveryPageDecided, $"{unclaimed} pages are kept back without a claim of privilege. Assess their documents again.")]
            : [GateAnswer.Yes(Gate.EveryPageDecided, $"All {total} pages are decided.")];
    }
}
