using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Records;

/// <summary>All records are there and each has somebody to assess it.</summary>
public sealed record RecordsFinished(Guid RequestId) : IEvent;

/// <summary>Says that all records are there: each described, each given to a social worker. Assessing may be finished after it.</summary>
[Requires(Permission.ManageDocuments)]
public sealed class FinishRecords(LegalRequestsDb db, OperationContext context, OfficeSteps steps) : IOperation<FinishRecords.Form, Nothing>
{
    public sealed record Form(Guid RequestId) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        var documents = await db.Set<CaseDocument>()
            .Where(it => it.RequestId == form.RequestId)
            .OrderBy(it => it.Position)
            .Select(it => new { it.Position, it.DuplicateOfId, it.AssignedTo })
            .ToListAsync(cancellation);

        if (await db.Set<LockedFile>().AnyAsync(it => it.RequestId == form.RequestId && it.Shelf == Shelf.Records, cancellation))
        {
            return Refusal.Conflict("records.locked", "A file waits for its password. Open it, or throw it away.");
        }

        if (await OpenAttachments.SentencesAsync(db, form.RequestId, null, cancellation) is { Count: > 0 } open)
        {
            return Refusal.Conflict("records.not-opened", "A file that came with a mail could not be opened. Say what it is; if it is a record, add it as PDF.") with { Details = open };
        }

        if (documents.Count == 0)
        {
            return Refusal.Conflict("records.none", "There is no document yet. Add the records first.");
        }

        var unassigned = documents.Where(it => it.DuplicateOfId is null && it.AssignedTo is null).ToList();

        if (unassigned.Count > 0)
        {
            return Refusal.Conflict("records.unassigned", "Give each document to a social worker first.") with
            {
                Details = [.. unassigned.Select(it => $"Document {it.Position} has nobody to assess it.")],
            };
        }

        if (await steps.CompleteAsync(form.RequestId, "add-records", "Done", cancellation) is { } notNow)
        {
            return notNow;
        }

        context.Note("documents", documents.Count);
        context.Raise(new RecordsFinished(form.RequestId));
        return Nothing.More;
    }
}
