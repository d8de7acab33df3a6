using LegalRequests.Intake;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Web.Maintenance.PacketRun;

/// <summary>Adds the records of one case as the decisions name them; what hangs on a mail becomes documents of their own behind it.</summary>
internal sealed class CaseRecords(CaseOffice office, Guid requestId)
{
    private readonly Dictionary<Guid, DocumentPart> parts = [];

    internal int Count => parts.Count;

    internal int Pages { get; private set; }

    /// <summary>What was decided about a document that <see cref="AddAsync"/> added.</summary>
    internal DocumentPart PartOf(Guid documentId) => parts[documentId];

    /// <exception cref="StageRefusedException">The file was refused, or not all that hangs on it is decided about.</exception>
    internal async Task AddAsync(DocumentPart part, string folder)
    {
        var file = await office.TakeRecordInAsync(requestId, Path.Combine(folder, part.File));

        if (AttachmentMatch.Faults(part, file) is { Count: > 0 } faults)
        {
            throw new StageRefusedException(Refusal.Conflict("records.attachments", $"The decisions and what hangs on {part.File} do not agree.") with { Details = faults });
        }

        var document = await office.DoAsync(new AddCaseDocument.Form(requestId, file, part.Type, part.Title), office.LegalStaff);
        await DescribeAsync(document, part, file);
    }

    private async Task DescribeAsync(Guid documentId, DocumentPart part, ReceivedPdf file)
    {
        parts[documentId] = part;
        Pages += file.Pages.Count;
        var document = await office.ReadAsync(db => db.Set<CaseDocument>().AsNoTracking().SingleAsync(it => it.Id == documentId));
        var description = new DescribeDocument.Form(
            requestId,
            documentId,
            part.Type,
            part.Title.Length == 0 ? document.Title : part.Title,
            part.WrittenOn,
            part.AuthorRole,
            part.Recipients,
            office.SocialWorker.Id);
        await office.DoAsync(description, office.LegalStaff);
        await AttachedAsync(documentId, part, file);
    }

    private async Task AttachedAsync(Guid mailId, DocumentPart mail, ReceivedPdf file)
    {
        var rows = await office.ReadAsync(db => db.Set<MailAttachment>().AsNoTracking().Where(it => it.MailId == mailId).OrderBy(it => it.Place).ToListAsync());

        foreach (var (row, came, part) in rows.Zip(file.Attached, AttachmentMatch.InOrder(mail, file)))
        {
            if (row.DocumentId is { } document && part is not null && came.File is { } opened)
            {
                await DescribeAsync(document, part, opened);
            }
            else if (row.State == AttachmentState.NotOpened && part is not null)
            {
                await office.DoAsync(new SettleAttachment.Form(requestId, row.Id, part.NotOpened), office.LegalStaff);
            }
        }
    }
}
