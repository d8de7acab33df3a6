using System.Globalization;
using LegalRequests.Intake;
using LegalRequests.Operations;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Persistence;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Records;

/// <summary>
/// Writes the rows of what hung on a mail: a document for each file that was opened, in its order behind the mail and with
/// what hung on it behind it; a place held for each that is locked; and a line for each that is neither.
/// </summary>
public sealed class NewAttachments(LegalRequestsDb db, OperationContext context, FileVault vault, LockedFiles locked, NewDocuments documents)
{
    internal async Task AddAsync(CaseDocument mail, IReadOnlyList<ReceivedAttachment> files, CancellationToken cancellation)
    {
        foreach (var (place, file) in files.Select((file, index) => (index + 1, file)))
        {
            // The next document must see the one before: its place, and whether it repeats it.
            await db.SaveChangesAsync(cancellation);
            var row = MailAttachment.Of(mail, place, file, file.Fate == AttachedFate.NotShown ? AttachmentState.NotShown : AttachmentState.NotOpened);
            db.Add(row);
            await KeepAsync(mail, row, file, TitleOf(mail, file, place, files.Count), cancellation);
        }

        if (files.Count > 0)
        {
            context.Note("attachments", files.Count);
        }
    }

    /// <summary>The attachment that waits as this locked file; null where the file came by itself.</summary>
    internal Task<MailAttachment?> WaitingAsync(Guid lockedFileId, CancellationToken cancellation) =>
        db.Set<MailAttachment>().SingleOrDefaultAsync(it => it.LockedFileId == lockedFileId, cancellation);

    private async Task KeepAsync(CaseDocument mail, MailAttachment row, ReceivedAttachment came, string title, CancellationToken cancellation)
    {
        if (came.File is not { } file)
        {
            return;
        }

        if (file.Locked)
        {
            var position = await documents.NextPositionAsync(mail.RequestId, cancellation);
            row.Wait(locked.Keep(mail.RequestId, Shelf.Records, mail.Type.ToString(), title, file), position);
            return;
        }

        vault.Keep(file.Original);
        var document = await documents.AddAsync(mail.RequestId, file, mail.Type, title, null, cancellation);
        row.Open(document.Id);
        await AddAsync(document, file.Attached, cancellation);
    }

    private static string TitleOf(CaseDocument mail, ReceivedAttachment file, int place, int count)
    {
        var which = string.Create(CultureInfo.InvariantCulture, $"{place} of {count} attached to document {mail.Position}");
        return file.FileName.Length == 0 ? $"File {which}" : $"{file.FileName} ({which})";
    }
}
