using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A file that hung on a mail among the records.</summary>
/// <param name="MailPosition">The number of the document that the mail is.</param>
/// <param name="Place">Order within the mail, from 1.</param>
/// <param name="Words">What became of it when it came.</param>
/// <param name="Position">The number of the document that it is; null while it is none.</param>
/// <param name="Settled">What somebody found out about one that was not opened, who, and when; null while nobody has.</param>
public sealed record AttachmentCard(
    Guid Id,
    Guid MailId,
    int MailPosition,
    int Place,
    string FileName,
    AttachmentState State,
    string Words,
    Guid? DocumentId,
    int? Position,
    SettledAttachment? Settled)
{
    /// <summary>How many files hung on the same mail.</summary>
    public int Count { get; init; }

    /// <summary>What was said of it before, the latest first.</summary>
    public IReadOnlyList<SettledAttachment> Before { get; init; } = [];

    /// <summary>Nobody knows what it says.</summary>
    public bool Unknown => State == AttachmentState.NotOpened && Settled is null;
}

public sealed record SettledAttachment(string Note, string By, DateTimeOffset At);

/// <summary>What hung on the mails among the records of a request, and what became of it.</summary>
public sealed class AttachmentBoard(LegalRequestsDb db)
{
    /// <summary>In the order of the mails, then of each mail.</summary>
    public async Task<IReadOnlyList<AttachmentCard>> ReadAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var rows = await (
            from file in db.Set<MailAttachment>().AsNoTracking()
            where file.RequestId == requestId
            join mail in db.Set<CaseDocument>() on file.MailId equals mail.Id
            orderby mail.Position, file.Place
            select new
            {
                file,
                Mail = mail.Position,
                Own = db.Set<CaseDocument>().Where(it => it.Id == file.DocumentId).Select(it => (int?)it.Position).FirstOrDefault(),
                By = db.Set<StaffMember>().Where(it => it.Id == file.SettledBy).Select(it => it.DisplayName).FirstOrDefault(),
            }).ToListAsync(cancellation);
        var before = await BeforeAsync(requestId, cancellation);
        var counts = rows.CountBy(row => row.file.MailId).ToDictionary();
        return
        [
            .. from row in rows
               let file = row.file
               let settled = file.SettledAt is { } at ? new SettledAttachment(file.SettledNote, row.By ?? "", at) : null
               select new AttachmentCard(file.Id, file.MailId, row.Mail, file.Place, file.FileName, file.State, file.Words, file.DocumentId, row.Own, settled)
               {
                   Count = counts[file.MailId],
                   Before = [.. before[file.Id]],
               },
        ];
    }

    private async Task<ILookup<Guid, SettledAttachment>> BeforeAsync(Guid requestId, CancellationToken cancellation)
    {
        var notes = await (
            from note in db.Set<EarlierNote>().AsNoTracking()
            join file in db.Set<MailAttachment>() on note.AttachmentId equals file.Id
            where file.RequestId == requestId
            join person in db.Set<StaffMember>() on note.SaidBy equals person.Id
            orderby note.SaidAt descending
            select new { note.AttachmentId, Said = new SettledAttachment(note.Note, person.DisplayName, note.SaidAt) }).ToListAsync(cancellation);
        return notes.ToLookup(it => it.AttachmentId, it => it.Said);
    }
}
