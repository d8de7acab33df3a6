using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LegalRequests.Mail;

/// <summary>What one run over the outbox did.</summary>
public sealed record DeliveryRun(int Sent, int Failed, int Parked);

/// <summary>
/// Sends what waits in the outbox. A mail is claimed with a lease before it is sent and marked afterwards, so that a
/// sender that dies or hangs loses none; the mail is tried again when the lease is over.
/// </summary>
public sealed class OutboxDelivery(
    LegalRequestsDb db,
    TimeProvider clock,
    IMailTransport transport,
    MailTemplates templates,
    NoticeDigest digest,
    AuditLog audit,
    IOptions<MailSettings> options,
    ILogger<OutboxDelivery> log)
{
    private const int MostInOneRun = 200;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>Sends mails that are due until none is left, the server cannot be reached, or 200 were tried.</summary>
    public async Task<DeliveryRun> RunAsync(CancellationToken cancellation = default)
    {
        var run = new DeliveryRun(0, 0, 0);

        if (!options.Value.IsConfigured)
        {
            return run;
        }

        await digest.GatherAsync(cancellation);

        for (var tried = 0; tried < MostInOneRun; tried++)
        {
            if (await ClaimAsync(cancellation) is not { } mail)
            {
                break;
            }

            var answer = await transport.DeliverAsync(await ReadyAsync(mail, cancellation), cancellation);
            var parked = await MarkAsync(mail, answer, cancellation);
            run = answer.Result == DeliveryResult.Accepted
                ? run with { Sent = run.Sent + 1 }
                : run with { Failed = run.Failed + 1, Parked = run.Parked + (parked ? 1 : 0) };

            if (answer.Result == DeliveryResult.Unreachable)
            {
                break;
            }
        }

        return run;
    }

    private async Task<OutboxMail?> ClaimAsync(CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow();

        // SQLite has one writer at a time; on PostgreSQL a row that another machine is claiming is passed over.
        var due = db.Database.IsSqlite()
            ? db.Set<OutboxMail>().Where(mail => mail.SentAt == null && mail.ParkedAt == null && mail.DigestId == null && mail.NotBefore <= now).OrderBy(mail => mail.NotBefore).ThenBy(mail => mail.Id)
            : db.Set<OutboxMail>().FromSql(
                $"SELECT * FROM mail_outbox WHERE sent_at IS NULL AND parked_at IS NULL AND digest_id IS NULL AND not_before <= {now} ORDER BY not_before, id LIMIT 1 FOR UPDATE SKIP LOCKED");
        var mail = (await due.AsNoTracking().Take(1).ToListAsync(cancellation)).FirstOrDefault();

        if (mail is not null)
        {
            mail.Attempts++;
            mail.NotBefore = now + options.Value.Lease;
            await db.Set<OutboxMail>().Where(row => row.Id == mail.Id).ExecuteUpdateAsync(
                row => row.SetProperty(it => it.Attempts, mail.Attempts).SetProperty(it => it.NotBefore, mail.NotBefore), cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return mail;
    }

    /// <summary>Writes down how a delivery ended, unless somebody else took the mail over meanwhile; true when it was parked.</summary>
    private async Task<bool> MarkAsync(OutboxMail mail, DeliveryAnswer answer, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var sent = answer.Result == DeliveryResult.Accepted;
        var park = answer.Result == DeliveryResult.Rejected || (!sent && mail.Attempts >= options.Value.MaxAttempts);
        var next = sent || park ? mail.NotBefore : now + PauseAfter(mail.Attempts);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var mine = db.Set<OutboxMail>().Where(row => row.Id == mail.Id && row.SentAt == null && (sent || row.Attempts == mail.Attempts));
        var marked = await mine.ExecuteUpdateAsync(
            row => row
                .SetProperty(it => it.SentAt, sent ? now : null)
                .SetProperty(it => it.ParkedAt, park ? now : null)
                .SetProperty(it => it.LastError, answer.Error)
                .SetProperty(it => it.NotBefore, next),
            cancellation);

        if (marked == 1 && sent && mail.Kind == MailKind.DeadlineDigest)
        {
            await digest.Parts(mail).ExecuteUpdateAsync(row => row.SetProperty(it => it.SentAt, now), cancellation);
        }

        if (marked == 1 && (sent || park))
        {
            audit.Add(FactOf(mail, sent ? "done" : answer.Error ?? "mail.failed"));
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);

        if (!sent)
        {
            log.LogWarning("Mail {MailId} was not delivered at attempt {Attempt}: {Error}", mail.Id, mail.Attempts, answer.Error);
        }

        return park && marked == 1;
    }

    private static AuditFact FactOf(OutboxMail mail, string result) =>
        new("SendMail", Actor.SystemId, null, result, new Dictionary<string, string>
        {
            ["mail"] = mail.Id.ToString(),
            ["kind"] = mail.Kind.ToString(),
            ["attempts"] = mail.Attempts.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });

    private async Task<ReadyMail> ReadyAsync(OutboxMail mail, CancellationToken cancellation)
    {
        var settings = options.Value;
        var notices = mail.Kind == MailKind.DeadlineDigest ? await digest.NoticesOfAsync(mail, cancellation) : [];
        var (subject, body) = templates.Render(mail, settings.SiteAddress ?? "", notices);
        var host = (settings.From ?? "").Split('@')[^1];
        return new($"{mail.DedupeKey}@{host}", mail.Recipient, subject, body);
    }

    /// <summary>Doubles with each attempt; up to a quarter longer by chance, so that many mails do not come back at once.</summary>
    private static TimeSpan PauseAfter(int attempts)
    {
        var pause = TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << Math.Min(attempts - 1, 16), LongestPause.Ticks));
        return pause + (pause * (Random.Shared.NextDouble() / 4));
    }
}
