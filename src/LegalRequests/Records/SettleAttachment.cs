using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Records;

/// <summary>
/// Says what a file is that hung on a mail and could not be opened, for example that it was added as a PDF. While nobody has
/// said it, the records are not all here and no packet is made of the mail. It can be said anew; what was said before is kept.
/// </summary>
[Requires(Permission.ManageDocuments)]
public sealed class SettleAttachment(LegalRequestsDb db, OperationContext context) : IOperation<SettleAttachment.Form, Nothing>
{
    private const int LongestNote = 1000;

    public sealed record Form(Guid RequestId, Guid AttachmentId, string Note) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        var file = await db.Set<MailAttachment>().SingleOrDefaultAsync(it => it.Id == form.AttachmentId && it.RequestId == form.RequestId, cancellation);

        if (file is null)
        {
            return Refusal.NotFound("file");
        }

        if (file.State != AttachmentState.NotOpened)
        {
            return Refusal.Conflict("attachment.known", "There is nothing to say about this file: it is a document, waits for its password, was thrown away, or is no record.");
        }

        if (string.IsNullOrWhiteSpace(form.Note))
        {
            return Refusal.OnField(nameof(Form.Note), "attachment.note-missing", "Say what the file is, and where it is now if it is a record of the client.");
        }

        if (form.Note.Length > LongestNote)
        {
            return Refusal.OnField(nameof(Form.Note), "attachment.note-too-long", $"Keep it under {LongestNote} characters.");
        }

        context.Note("attachmentId", file.Id);

        if (file.SettledAt is not null && file.SettledNote == form.Note.Trim())
        {
            return Nothing.More;
        }

        if (file.Settle(form.Note.Trim(), context.Actor.StaffId, context.Now) is { } before)
        {
            db.Add(before);
            context.Note("earlierNote", before.Id);
        }

        return Nothing.More;
    }
}
