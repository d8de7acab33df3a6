using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalRequests.Mail;

/// <summary>
/// Puts one mail in the place of many notices about dates that wait for one person, as after an outage or when a rule
/// was changed: dozens of mails at once are read by nobody.
/// </summary>
public sealed class NoticeDigest(LegalRequestsDb db, TimeProvider clock, IOptions<MailSettings> options)
{
    /// <summary>The kinds that are gathered, in the order in which a digest tells them.</summary>
    private static readonly MailKind[] Gathered =
    [
        MailKind.DeadlineLate,
        MailKind.SafeDayPassed,
        MailKind.DeadlineToday,
        MailKind.DeadlineUnopened,
        MailKind.DeadlineSoon,
        MailKind.DeadlineChanged,
    ];

    /// <summary>Gathers for everybody for whom at least one notice is due and enough wait. Safe on several machines at once.</summary>
    public async Task GatherAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var enough = options.Value.DigestFrom;
        var recipients = await Waiting()
            .GroupBy(mail => mail.Recipient)
            .Where(group => group.Count() >= enough && group.Min(mail => mail.NotBefore) <= now)
            .Select(group => group.Key)
            .ToListAsync(cancellation);

        foreach (var recipient in recipients)
        {
            await GatherForAsync(recipient, enough, now, cancellation);
        }
    }

    /// <summary>What a digest tells, the most urgent first.</summary>
    public async Task<IReadOnlyList<OutboxMail>> NoticesOfAsync(OutboxMail digest, CancellationToken cancellation)
    {
        var notices = await Parts(digest).AsNoTracking().ToListAsync(cancellation);
        return [.. notices.OrderBy(it => Array.IndexOf(Gathered, it.Kind)).ThenBy(it => it.Day).ThenBy(it => it.Number, StringComparer.Ordinal)];
    }

    internal IQueryable<OutboxMail> Parts(OutboxMail digest) => db.Set<OutboxMail>().Where(mail => mail.DigestId == digest.Id);

    private async Task GatherForAsync(string recipient, int enough, DateTimeOffset now, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var gathered = await Waiting()
            .Where(mail => mail.Recipient == recipient)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.DigestId, id), cancellation);

        // Another machine may have sent or gathered some meanwhile.
        if (gathered < enough)
        {
            return;
        }

        db.Add(new OutboxMail
        {
            Id = id,
            DedupeKey = $"digest.{id:N}",
            Recipient = recipient,
            Kind = MailKind.DeadlineDigest,
            Number = "",
            Link = "/docket",
            CreatedAt = now,
            NotBefore = now,
        });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private IQueryable<OutboxMail> Waiting() => db.Set<OutboxMail>().AsNoTracking().Where(mail =>
        mail.SentAt == null && mail.ParkedAt == null && mail.DigestId == null && mail.Attempts == 0 && Gathered.Contains(mail.Kind));
}
