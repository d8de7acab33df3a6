using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Records;

/// <summary>A record of the client was added.</summary>
public sealed record CaseDocumentAdded(Guid RequestId, Guid DocumentId) : IEvent;

/// <summary>
/// Adds a record that <see cref="Reception"/> took in. A repeat of a file that the request has already is kept too, marked
/// as a duplicate, so that the count of pages stays true. One that is locked is kept as a <see cref="LockedFile"/>, whose id
/// it gives, and becomes a record with its password. What hangs on a mail becomes records of their own behind it.
/// </summary>
[Requires(Permission.ManageDocuments)]
public sealed class AddCaseDocument(LegalRequestsDb db, FileVault vault, LockedFiles locked, NewDocuments documents, NewAttachments attachments)
    : IOperation<AddCaseDocument.Form, Guid>
{
    /// <param name="Title">The office's own title; where it is empty the file's name is taken.</param>
    public sealed record Form(Guid RequestId, ReceivedPdf File, DocumentType Type, string Title) : IForm<Guid>, IAboutRequest, IToldBySameness
    {
        object IToldBySameness.Sameness => new { RequestId, File.Original.Sha256, Type, Title };
    }

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        if (form.File.Locked)
        {
            return await locked.KeepAsync(form.RequestId, Shelf.Records, form.Type.ToString(), form.Title, form.File, cancellation);
        }

        vault.Keep(form.File.Original);
        var document = await documents.AddAsync(form.RequestId, form.File, form.Type, form.Title, null, cancellation);
        await attachments.AddAsync(document, form.File.Attached, cancellation);
        return document.Id;
    }
}
