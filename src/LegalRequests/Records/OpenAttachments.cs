using System.Globalization;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Records;

/// <summary>The files on mails among the records of which nobody knows what they say.</summary>
public static class OpenAttachments
{
    /// <summary>One sentence for each, in the order of the documents.</summary>
    /// <param name="db">Where the records are.</param>
    /// <param name="requestId">Whose records.</param>
    /// <param name="mails">The mails that count; null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<string>> SentencesAsync(
        LegalRequestsDb db,
        Guid requestId,
        IReadOnlyCollection<Guid>? mails,
        CancellationToken cancellation)
    {
        var open = await db.Set<MailAttachment>()
            .Where(it => it.RequestId == requestId && it.State == AttachmentState.NotOpened && it.SettledAt == null)
            .Join(db.Set<CaseDocument>(), it => it.MailId, mail => mail.Id, (it, mail) => new { it.MailId, mail.Position, it.Place })
            .OrderBy(it => it.Position)
            .ThenBy(it => it.Place)
            .ToListAsync(cancellation);
        return
        [
            .. from it in open
               where mails is null || mails.Contains(it.MailId)
               select string.Create(CultureInfo.InvariantCulture, $"File {it.Place} attached to document {it.Position} could not be opened."),
        ];
    }
}
