using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Records;

/// <summary>What became of a file that hung on a mail.</summary>
public enum AttachmentState
{
    /// <summary>It is a document of its own.</summary>
    Document,

    /// <summary>It waits for its password.</summary>
    Waiting,

    /// <summary>It waited for its password and somebody threw it away.</summary>
    ThrownAway,

    /// <summary>It could not be opened: nobody here knows what it says.</summary>
    NotOpened,

    /// <summary>A logo in the text or a signature, of which no page is made.</summary>
    NotShown,
}

/// <summary>A file that hung on a mail among the records. The bytes of one that was not opened are in the mail, which is kept as it came.</summary>
public sealed class MailAttachment
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    /// <summary>The document that the mail is.</summary>
    public Guid MailId { get; init; }

    /// <summary>Order within the mail, from 1.</summary>
    public int Place { get; init; }

    /// <summary>As the sender named it; may be empty.</summary>
    public string FileName { get; init; } = "";

    public AttachmentState State { get; private set; }

    /// <summary>What became of it when it came, as the mail's page lists it.</summary>
    public string Words { get; init; } = "";

    public Guid? DocumentId { get; private set; }

    public Guid? LockedFileId { get; private set; }

    /// <summary>The place among the documents that is held for it while it waits; null for others.</summary>
    public int? HeldPosition { get; private set; }

    /// <summary>What somebody found out about one that was not opened; empty while nobody has.</summary>
    public string SettledNote { get; private set; } = "";

    public Guid? SettledBy { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    internal static MailAttachment Of(CaseDocument mail, int place, ReceivedAttachment came, AttachmentState state) => new()
    {
        Id = Guid.CreateVersion7(),
        RequestId = mail.RequestId,
        MailId = mail.Id,
        Place = place,
        FileName = came.FileName,
        State = state,
        Words = came.Words,
    };

    internal void Wait(Guid lockedFileId, int position) => (State, LockedFileId, HeldPosition) = (AttachmentState.Waiting, lockedFileId, position);

    /// <summary>It is a document now.</summary>
    internal void Open(Guid documentId) => (State, DocumentId, LockedFileId, HeldPosition) = (AttachmentState.Document, documentId, null, null);

    /// <summary>Its place stays empty, so that no number is given twice.</summary>
    internal void ThrowAway() => (State, LockedFileId) = (AttachmentState.ThrownAway, null);

    /// <returns>What was said before; null where nothing was.</returns>
    /// <exception cref="InvalidOperationException">It was opened.</exception>
    internal EarlierNote? Settle(string note, Guid by, DateTimeOffset now)
    {
        if (State != AttachmentState.NotOpened)
        {
            throw new InvalidOperationException("Only what was not opened is settled.");
        }

        var before = SettledBy is { } saidBy && SettledAt is { } saidAt
            ? new EarlierNote { Id = Guid.CreateVersion7(), AttachmentId = Id, Note = SettledNote, SaidBy = saidBy, SaidAt = saidAt }
            : null;
        (SettledNote, SettledBy, SettledAt) = (note, by, now);
        return before;
    }
}

internal sealed class MailAttachmentMapping : IEntityTypeConfiguration<MailAttachment>
{
    public void Configure(EntityTypeBuilder<MailAttachment> builder)
    {
        builder.ToTable("mail_attachment");
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(file => file.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseDocument>().WithMany().HasForeignKey(file => file.MailId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseDocument>().WithMany().HasForeignKey(file => file.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LockedFile>().WithMany().HasForeignKey(file => file.LockedFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(file => file.SettledBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(file => new { file.MailId, file.Place }).IsUnique();
        builder.HasIndex(file => file.DocumentId).IsUnique();
        builder.HasIndex(file => file.LockedFileId).IsUnique();
    }
}
