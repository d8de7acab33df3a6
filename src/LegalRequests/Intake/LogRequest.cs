using System.Globalization;
using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Intake;

/// <summary>A request was logged: dates are computed, its workflow begins.</summary>
public sealed record RequestLogged(Guid RequestId) : IEvent;

/// <summary>What a logged request is called.</summary>
public sealed record LoggedRequest(Guid Id, string Number);

/// <summary>Puts a paper on the docket: a number, an owner, its paper; then its dates and its workflow begin.</summary>
[Requires(Permission.LogRequest)]
public sealed class LogRequest(
    LegalRequestsDb db,
    OperationContext context,
    NumberSeries numbers,
    DuplicateSearch duplicates,
    PublishedDefinitions definitions)
    : IOperation<LogRequest.Form, LoggedRequest>
{
    /// <param name="LogAnyway">The person saw the possible duplicates and says that this is another paper.</param>
    public sealed record Form(Guid DraftId, PaperFacts Facts, bool LogAnyway) : IForm<LoggedRequest>;

    public async Task<Outcome<LoggedRequest>> RunAsync(Form form, CancellationToken cancellation)
    {
        var draft = await db.Set<IntakeDraft>()
            .SingleOrDefaultAsync(it => it.Id == form.DraftId && it.UploadedBy == context.Actor.StaffId, cancellation);

        if (draft is null)
        {
            return Refusal.NotFound("draft");
        }

        if (draft.NormalisedBlobId is not { } normalised)
        {
            return Refusal.OnField("Password", "file.password-needed", "The PDF is locked. Type its password first.");
        }

        if (form.Facts.Fault(context.Now) is { } fault)
        {
            return fault;
        }

        if (form.Facts.Instrument is { } instrument
            && await definitions.LatestAsync(BeginWork.DefinitionFor(instrument), cancellation) is null)
        {
            return Refusal.Conflict("intake.no-workflow", "No workflow is in force for this kind of paper. Tell an administrator; what you typed is kept.");
        }

        if (!form.LogAnyway && await DuplicateRefusalAsync(draft, form.Facts, cancellation) is { } duplicate)
        {
            return duplicate;
        }

        var request = await NewRequestAsync(draft, form.Facts, cancellation);
        AddPaperOf(draft, normalised);
        db.Remove(draft);
        context.NoteRequest(request.Id);
        context.Note("number", request.Number);
        context.Note("instrument", request.Instrument);
        context.Note("loggedAnyway", form.LogAnyway);
        context.Raise(new RequestLogged(request.Id));
        return new LoggedRequest(request.Id, request.Number);
    }

    private async Task<Refusal?> DuplicateRefusalAsync(IntakeDraft draft, PaperFacts facts, CancellationToken cancellation)
    {
        var key = CaseKey.Of(facts.CaseNumber, facts.Court);
        var found = await duplicates.FindAsync(context.Actor, draft.Sha256, key, context.Now, cancellation);

        return found.Count == 0
            ? null
            : Refusal.Conflict(
                "intake.possible-duplicate",
                "This may be on the docket already. Open the requests named here; if this is another paper, log it anyway.") with
            {
                Details = [.. found.Select(it => it.Number)],
            };
    }

    private async Task<LegalRequest> NewRequestAsync(IntakeDraft draft, PaperFacts facts, CancellationToken cancellation)
    {
        var year = context.Now.Year;
        var place = await numbers.TakeAsync(string.Create(CultureInfo.InvariantCulture, $"LR-{year}"), 1, cancellation);
        var request = new LegalRequest
        {
            Id = draft.Id,
            Number = string.Create(CultureInfo.InvariantCulture, $"LR-{year}-{place:0000}"),
            BatesPrefix = string.Create(CultureInfo.InvariantCulture, $"LR{year % 100:00}-{place:0000}-"),
            Status = RequestStatus.New,
            LoggedBy = context.Actor.StaffId,
            LoggedAt = context.Now,
        };
        facts.WriteTo(request);
        db.Add(new RequestLatch { Id = draft.Id });
        db.Add(request);
        db.Add(new RequestRelation
        {
            Id = Guid.CreateVersion7(),
            RequestId = draft.Id,
            StaffId = context.Actor.StaffId,
            Relation = Relation.Owner,
            From = context.Now,
            Reason = "Logged the request",
            GrantedBy = context.Actor.StaffId,
        });
        return request;
    }

    private void AddPaperOf(IntakeDraft draft, Guid normalised) => db.Add(new RequestPaper
    {
        Id = Guid.CreateVersion7(),
        RequestId = draft.Id,
        Kind = PaperKind.Served,
        OriginalBlobId = draft.OriginalBlobId,
        NormalisedBlobId = normalised,
        PageCount = draft.PageCount,
        Sha256 = draft.Sha256,
        FileName = draft.FileName,
        AddedAt = context.Now,
    });
}
