using LegalRequests.Access;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A page of a document with what was decided of it; null while nothing was.</summary>
public sealed record PageStanding(int Number, PageFate? Fate);

/// <summary>What the assessing person needs beside the pages of a document.</summary>
/// <param name="Last">The assessment that counts now; null while there is none.</param>
/// <param name="Grounds">Only those that can matter before this court.</param>
public sealed record AssessmentView(
    DocumentAssessment? Last,
    string LastBy,
    PrivilegeAssertion? Claim,
    IReadOnlyList<PageStanding> Pages,
    IReadOnlyList<PrivilegeGround> Grounds);

/// <summary>The log's row as the other side would read it, and what keeps it from being served.</summary>
public sealed record LogPreview(PrivilegeLogRow Row, Refusal? Problem);

/// <summary>The desk of the person who assesses one document.</summary>
public sealed class AssessmentBoard(LegalRequestsDb db, PrivilegeGrounds grounds, ProtectedFacts facts, RedactionReasons reasons)
{
    public async Task<AssessmentView> ReadAsync(Guid requestId, Guid documentId, CancellationToken cancellation = default)
    {
        var request = await RequestAsync(requestId, cancellation);
        var last = await db.Set<DocumentAssessment>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.DocumentId == documentId && it.SupersededAt == null)
            .SingleOrDefaultAsync(cancellation);
        var lastBy = last is null
            ? ""
            : await db.Set<StaffMember>().Where(it => it.Id == last.AssessedBy).Select(it => it.DisplayName).SingleAsync(cancellation);
        var claim = await db.Set<PrivilegeAssertion>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.DocumentId == documentId && it.WithdrawnAt == null)
            .SingleOrDefaultAsync(cancellation);
        var pages = await db.Set<DocumentPage>()
            .Where(it => it.RequestId == requestId && it.DocumentId == documentId)
            .OrderBy(it => it.Number)
            .Select(it => new PageStanding(
                it.Number,
                db.Set<PageDecision>().Where(decision => decision.PageId == it.Id).Select(decision => (PageFate?)decision.Fate).FirstOrDefault()))
            .ToListAsync(cancellation);
        var federal = request.Forum is Forum.FederalCivil or Forum.FederalCriminal or Forum.FederalGrandJury;

        return new AssessmentView(last, lastBy, claim, pages, grounds.For(federal, request.State));
    }

    /// <summary>Shows the row that an answer would put on the log; null where it would put none there. Nothing is kept.</summary>
    public async Task<LogPreview?> PreviewAsync(AssessDocument.Form form, CancellationToken cancellation = default)
    {
        var document = await db.Set<CaseDocument>().AsNoTracking()
            .Include(it => it.Pages)
            .SingleOrDefaultAsync(it => it.Id == form.DocumentId && it.RequestId == form.RequestId, cancellation);

        if (document is null || form.AssessedAs != AssessedAs.Privileged)
        {
            return null;
        }

        var planned = new PlannedDocument(document, [.. document.Pages.OrderBy(it => it.Number).Select(page => PlanOf(page, form))], ClaimOf(form));
        var request = await RequestAsync(form.RequestId, cancellation);
        var hidden = await facts.InClearAsync(form.RequestId, cancellation);
        var problem = LogDescription.Check(form.LogDescription ?? "", request.ClientName, grounds.ForbiddenWords, hidden);
        return new LogPreview(PrivilegeLogRow.Of(document.Position, planned, "Given when drafted", reasons), problem);
    }

    private static PlannedPage PlanOf(DocumentPage page, AssessDocument.Form form)
    {
        var fate = form.Fates?.TryGetValue(page.Number, out var own) == true ? own : PageFate.Withhold;
        var place = fate switch
        {
            PageFate.Produce => PagePlace.Produced,
            PageFate.Redact => PagePlace.Redacted,
            PageFate.Withhold => PagePlace.Withheld,
            _ => PagePlace.NotResponsive,
        };
        return new PlannedPage(page.Id, page.Number, place, page.ContentHash, []);
    }

    private PrivilegeAssertion ClaimOf(AssessDocument.Form form) => new()
    {
        Ground = form.Ground ?? "",
        Citation = grounds.Find(form.Ground)?.Citation ?? "Not chosen yet",
        Holder = form.Holder ?? PrivilegeHolder.Client,
        LogDescription = (form.LogDescription ?? "").Trim(),
    };

    private Task<LegalRequest> RequestAsync(Guid requestId, CancellationToken cancellation) =>
        db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == requestId, cancellation);
}
