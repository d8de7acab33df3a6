using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Privilege;

/// <summary>A document was assessed, or assessed again: what was drafted from it before no longer holds.</summary>
public sealed record DocumentAssessed(Guid RequestId, Guid DocumentId) : IEvent;

/// <summary>A social worker says what a document is, and what becomes of each of its pages.</summary>
[Requires(Permission.AssessPrivilege)]
public sealed class AssessDocument(LegalRequestsDb db, OperationContext context, PrivilegeGrounds grounds, ProtectedFacts facts)
    : IOperation<AssessDocument.Form, Guid>
{
    private const int ShortestRationale = 10;

    /// <param name="Ground">Id of a ground; required for a privileged document.</param>
    /// <param name="LogDescription">What the other side reads; required for a privileged document.</param>
    /// <param name="Fates">What becomes of single pages (1-based) where it differs from the rest of the document.</param>
    public sealed record Form(
        Guid RequestId,
        Guid DocumentId,
        AssessedAs AssessedAs,
        string Rationale,
        string? Ground = null,
        PrivilegeHolder? Holder = null,
        string? LogDescription = null,
        IReadOnlyDictionary<int, PageFate>? Fates = null) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var document = await db.Set<CaseDocument>()
            .Include(it => it.Pages)
            .SingleOrDefaultAsync(it => it.Id == form.DocumentId && it.RequestId == form.RequestId, cancellation);

        if (document is null)
        {
            return Refusal.NotFound("document");
        }

        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);
        var no = RefuseState(request, document) ?? RefuseForm(form, document) ?? await RefuseClaimAsync(form, request, cancellation);

        if (no is not null)
        {
            return no;
        }

        await SupersedeAsync(document.Id, cancellation);
        var assessment = new DocumentAssessment
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            DocumentId = document.Id,
            AssessedAs = form.AssessedAs,
            Rationale = form.Rationale.Trim(),
            AssessedBy = context.Actor.StaffId,
            AssessedAt = context.Now,
        };
        db.Add(assessment);
        await DecidePagesAsync(form, document, assessment, cancellation);
        AddAssertion(form, assessment);

        context.Note("documentId", document.Id);
        context.Note("assessedAs", form.AssessedAs);
        context.Raise(new DocumentAssessed(form.RequestId, document.Id));
        return assessment.Id;
    }

    private Refusal? RefuseState(LegalRequest request, CaseDocument document)
    {
        if (request.Status is RequestStatus.Released or RequestStatus.Closed or RequestStatus.ClosedNothingSent)
        {
            return Refusal.Conflict("privilege.request-closed", "This request is closed. Its assessments stand as they left.");
        }

        if (document.LeftAt is not null)
        {
            return Refusal.Conflict("privilege.already-left", "This document left in an earlier volume. Its assessment stands as it left.");
        }

        if (document.DuplicateOfId is not null)
        {
            return Refusal.Conflict("privilege.duplicate", "This document repeats another of the request. Assess the first one; this one follows it.");
        }

        return document.AssignedTo is { } assigned && assigned != context.Actor.StaffId
            ? Refusal.Conflict("privilege.not-assigned-to-you", "This document is assigned to another social worker. Ask legal staff to reassign it.")
            : null;
    }

    private static Refusal? RefuseForm(Form form, CaseDocument document)
    {
        if (form.AssessedAs != AssessedAs.Confidential && form.Rationale.Trim().Length < ShortestRationale)
        {
            return Refusal.OnField("Rationale", "privilege.rationale-missing", "Say in a sentence why, for counsel. It is not printed anywhere.");
        }

        if (form.Fates is null)
        {
            return null;
        }

        if (form.Fates.Keys.Any(number => number < 1 || number > document.PageCount))
        {
            return Refusal.OnField("Fates", "privilege.no-such-page", $"This document has pages 1 to {document.PageCount}.");
        }

        return form.Fates.Values.Any(fate => !Fits(form.AssessedAs, fate))
            ? Refusal.OnField("Fates", "privilege.fate-does-not-fit", "Only a privileged document can have pages kept back. Choose Privileged, or black out what must not be seen.")
            : null;
    }

    private async Task<Refusal?> RefuseClaimAsync(Form form, LegalRequest request, CancellationToken cancellation)
    {
        if (form.AssessedAs != AssessedAs.Privileged)
        {
            return null;
        }

        if (grounds.Find(form.Ground) is null)
        {
            return Refusal.OnField("Ground", "privilege.ground-missing", "Choose the ground of the privilege. If none fits, ask counsel before you assess.");
        }

        if (form.Holder is null)
        {
            return Refusal.OnField("Holder", "privilege.holder-missing", "Say whose privilege it is. It is never the social worker's own.");
        }

        var protectedFacts = await facts.InClearAsync(request.Id, cancellation);
        return Privilege.LogDescription.Check(form.LogDescription ?? "", request.ClientName, grounds.ForbiddenWords, protectedFacts);
    }

    private async Task SupersedeAsync(Guid documentId, CancellationToken cancellation)
    {
        var now = context.Now;
        await db.Set<DocumentAssessment>()
            .Where(it => it.DocumentId == documentId && it.SupersededAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.SupersededAt, now), cancellation);
        await db.Set<PrivilegeAssertion>()
            .Where(it => it.DocumentId == documentId && it.WithdrawnAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.WithdrawnAt, now), cancellation);
    }

    private async Task DecidePagesAsync(Form form, CaseDocument document, DocumentAssessment assessment, CancellationToken cancellation)
    {
        var pageIds = document.Pages.Select(page => page.Id).ToList();
        var known = await db.Set<PageDecision>()
            .Where(it => pageIds.Contains(it.PageId))
            .ToDictionaryAsync(it => it.PageId, cancellation);

        foreach (var page in document.Pages)
        {
            var fate = form.Fates?.TryGetValue(page.Number, out var own) == true ? own : Usual(form.AssessedAs);

            if (known.TryGetValue(page.Id, out var decision))
            {
                decision.Fate = fate;
                decision.AssessmentId = assessment.Id;
            }
            else
            {
                db.Add(new PageDecision { PageId = page.Id, RequestId = form.RequestId, AssessmentId = assessment.Id, Fate = fate });
            }
        }
    }

    private void AddAssertion(Form form, DocumentAssessment assessment)
    {
        if (form.AssessedAs != AssessedAs.Privileged)
        {
            return;
        }

        var ground = grounds.Find(form.Ground) ?? throw new InvalidOperationException("The ground was checked before.");
        db.Add(new PrivilegeAssertion
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            DocumentId = form.DocumentId,
            AssessmentId = assessment.Id,
            Ground = ground.Id,
            Citation = ground.Citation,
            Holder = form.Holder ?? throw new InvalidOperationException("The holder was checked before."),
            LogDescription = (form.LogDescription ?? "").Trim(),
            AssertedBy = context.Actor.StaffId,
            AssertedAt = context.Now,
        });
        context.Note("ground", ground.Id);
    }

    private static PageFate Usual(AssessedAs assessed) => assessed switch
    {
        AssessedAs.Privileged => PageFate.Withhold,
        AssessedAs.Confidential => PageFate.Produce,
        _ => PageFate.NotResponsive,
    };

    private static bool Fits(AssessedAs assessed, PageFate fate) => assessed switch
    {
        AssessedAs.Privileged => true,
        AssessedAs.Confidential => fate is PageFate.Produce or PageFate.Redact or PageFate.NotResponsive,
        _ => fate is PageFate.NotResponsive,
    };
}
