using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Records;

/// <summary>A document was put off to a later volume, or taken into the next one.</summary>
public sealed record VolumeChanged(Guid RequestId) : IEvent;

/// <summary>
/// Puts a document off to a later volume of the production, or takes it back into the next one. While it is held nobody
/// need have decided its pages; the last volume leaves only when nothing is held.
/// </summary>
[Requires(Permission.ManageDocuments)]
public sealed class HoldDocument(LegalRequestsDb db, OperationContext context) : IOperation<HoldDocument.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid DocumentId, bool Hold) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var document = await db.Set<CaseDocument>().SingleOrDefaultAsync(it => it.Id == form.DocumentId && it.RequestId == form.RequestId, cancellation);

        if (document is null)
        {
            return Refusal.NotFound("document");
        }

        if (document.LeftAt is not null)
        {
            return Refusal.Conflict("records.already-left", "This document left in an earlier volume. It stands as it left.");
        }

        document.HeldAt = form.Hold ? document.HeldAt ?? context.Now : null;
        context.Note("documentId", document.Id);
        context.Note("held", form.Hold);
        context.Raise(new VolumeChanged(form.RequestId));
        return Nothing.More;
    }
}
