using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Operations;

namespace LegalRequests.Records;

/// <summary>Adds a record that waited for its password, after <see cref="Reception.UnlockAsync"/> opened it.</summary>
[Requires(Permission.ManageDocuments)]
public sealed class OpenLockedRecord(LockedFiles locked, NewDocuments documents, NewAttachments attachments) : IOperation<OpenLockedRecord.Form, Guid>
{
    public sealed record Form(Guid RequestId, Guid FileId, ReceivedPdf Opened) : IForm<Guid>, IAboutRequest, IToldBySameness
    {
        object IToldBySameness.Sameness => new { RequestId, FileId };
    }

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var taken = await locked.TakeAsync(form.RequestId, Shelf.Records, form.FileId, form.Opened, cancellation);

        if (!taken.Done)
        {
            return taken.Refusal;
        }

        var attachment = await attachments.WaitingAsync(form.FileId, cancellation);
        var file = form.Opened with { FileName = taken.Value.FileName };
        var document = await documents.AddAsync(form.RequestId, file, Enum.Parse<DocumentType>(taken.Value.Label), taken.Value.Title, attachment?.HeldPosition, cancellation);
        attachment?.Open(document.Id);
        return document.Id;
    }
}

/// <summary>Throws a record away that waits for its password.</summary>
[Requires(Permission.ManageDocuments)]
public sealed class DiscardLockedRecord(LockedFiles locked, NewAttachments attachments) : IOperation<DiscardLockedRecord.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid FileId) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        (await attachments.WaitingAsync(form.FileId, cancellation))?.ThrowAway();
        return await locked.DiscardAsync(form.RequestId, Shelf.Records, form.FileId, cancellation);
    }
}
