using System.Net.Mail;
using System.Text.RegularExpressions;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalRequests.Mail;

/// <summary>What a mail may say: there is no place here for a name or a text.</summary>
/// <param name="Recipient">E-mail address.</param>
/// <param name="Number">The request's number, such as <c>LR-2026-0007</c>.</param>
/// <param name="Link">Path inside the product, such as <c>/requests/LR-2026-0007/deadlines</c>.</param>
/// <param name="Day">The day it is about, when there is one.</param>
public sealed record MailNote(string Recipient, MailKind Kind, string Number, string Link, DateOnly? Day = null)
{
    /// <summary>The day comes from a rule that no lawyer of the agency has signed.</summary>
    public bool Unverified { get; init; }
}

/// <summary>How the outbox stands, for the administrator's page.</summary>
/// <param name="Configured">False while no mail server is set: everything waits.</param>
/// <param name="OldestWaiting">Since when the oldest waits, UTC; null when nothing does.</param>
/// <param name="Parked">Given up, newest first, at most 100.</param>
public sealed record OutboxState(bool Configured, int Waiting, DateTimeOffset? OldestWaiting, IReadOnlyList<OutboxMail> Parked, DateTimeOffset? LastSentAt);

/// <summary>Puts mails into the outbox in the caller's transaction; <see cref="OutboxDelivery"/> sends them afterwards.</summary>
public sealed partial class Outbox(LegalRequestsDb db, TimeProvider clock, IOptions<MailSettings> settings)
{
    private const int ParkedShown = 100;

    /// <summary>Adds a mail, once for each key; true when it was new. It is written with the caller's next save.</summary>
    /// <param name="dedupeKey">Lower-case words, digits, dots and hyphens, such as <c>deadline.0197….due</c>.</param>
    /// <exception cref="ArgumentException">The number, link or key could carry a text: a bug of the caller.</exception>
    public async Task<Outcome<bool>> AddAsync(MailNote note, string dedupeKey, DateTimeOffset? notBefore = null, CancellationToken cancellation = default)
    {
        Demand(KeyShape(), dedupeKey, nameof(dedupeKey));
        Demand(NumberShape(), note.Number, nameof(note));
        Demand(LinkShape(), note.Link, nameof(note));

        if (!IsAddress(note.Recipient))
        {
            return Refusal.OnField("Recipient", "mail.bad-address", "This is not an e-mail address that mail can be sent to. Correct it on the person's account.");
        }

        var known = db.ChangeTracker.Entries<OutboxMail>().Any(entry => entry.Entity.DedupeKey == dedupeKey)
            || await db.Set<OutboxMail>().AnyAsync(mail => mail.DedupeKey == dedupeKey, cancellation);

        if (known)
        {
            return false;
        }

        db.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(),
            DedupeKey = dedupeKey,
            Recipient = note.Recipient,
            Kind = note.Kind,
            Number = note.Number,
            Link = note.Link,
            Day = note.Day,
            Unverified = note.Unverified,
            CreatedAt = clock.GetUtcNow(),
            NotBefore = notBefore ?? clock.GetUtcNow(),
        });
        return true;
    }

    public async Task<OutboxState> StateAsync(CancellationToken cancellation = default)
    {
        var waiting = db.Set<OutboxMail>().AsNoTracking().Where(mail => mail.SentAt == null && mail.ParkedAt == null && mail.DigestId == null);
        var parked = db.Set<OutboxMail>().AsNoTracking().Where(mail => mail.ParkedAt != null).OrderByDescending(mail => mail.ParkedAt);

        return new OutboxState(
            settings.Value.IsConfigured,
            await waiting.CountAsync(cancellation),
            await waiting.MinAsync(mail => (DateTimeOffset?)mail.CreatedAt, cancellation),
            await parked.Take(ParkedShown).ToListAsync(cancellation),
            await db.Set<OutboxMail>().MaxAsync(mail => mail.SentAt, cancellation));
    }

    /// <summary>Whether mail can be addressed so: one plain address, no line break and no second recipient hidden in it.</summary>
    public static bool IsAddress(string address) =>
        AddressShape().IsMatch(address) && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address;

    private static void Demand(Regex shape, string text, string parameter)
    {
        if (!shape.IsMatch(text))
        {
            throw new ArgumentException("This does not have the shape that keeps texts out of mails.", parameter);
        }
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{0,118}[a-z0-9]\z")]
    private static partial Regex KeyShape();

    [GeneratedRegex(@"\A[A-Z]{1,6}(-[0-9]{1,8}){1,3}\z")]
    private static partial Regex NumberShape();

    [GeneratedRegex(@"\A/[A-Za-z0-9/-]{0,120}\z")]
    private static partial Regex LinkShape();

    [GeneratedRegex(@"\A[!-~]{1,64}@[A-Za-z0-9.-]{1,190}\z")]
    private static partial Regex AddressShape();
}
