using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Mail;

/// <summary>
/// A mail to be sent: written in the transaction of what it tells, sent afterwards. It holds no text, only what the
/// fixed template of its kind may say.
/// </summary>
public sealed class OutboxMail
{
    public Guid Id { get; init; }

    /// <summary>Two mails with one key are one mail. It is the Message-Id as well, so that a receiver can tell a repeat.</summary>
    public required string DedupeKey { get; init; }

    public required string Recipient { get; init; }

    public MailKind Kind { get; init; }

    /// <summary>The request's number, the only thing a mail says about it; empty for a digest.</summary>
    public required string Number { get; init; }

    /// <summary>Path inside the product, from the first slash on.</summary>
    public required string Link { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>The date comes from a rule that no lawyer of the agency has signed; the mail says so.</summary>
    public bool Unverified { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not to be tried before, UTC. While somebody sends it this is the end of their lease.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>Deliveries begun. More than one means that it may have arrived twice.</summary>
    public int Attempts { get; set; }

    /// <summary>Code of the last failure, such as <c>mail.unreachable</c>.</summary>
    public string? LastError { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Given up; waits for a person.</summary>
    public DateTimeOffset? ParkedAt { get; set; }

    /// <summary>The digest that tells this in its place; it is not sent by itself then.</summary>
    public Guid? DigestId { get; set; }
}

internal sealed class OutboxMailMapping : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.ToTable("mail_outbox");
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.HasIndex(mail => mail.DedupeKey).IsUnique();
        builder.HasIndex(mail => new { mail.NotBefore, mail.Id }).HasFilter("sent_at IS NULL AND parked_at IS NULL AND digest_id IS NULL");
        builder.HasIndex(mail => mail.ParkedAt);
        builder.HasIndex(mail => mail.DigestId);
    }
}
