using LegalRequests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Records;

/// <summary>What was said of a <see cref="MailAttachment"/> that could not be opened before somebody said it anew. It is never changed.</summary>
public sealed class EarlierNote
{
    public Guid Id { get; init; }

    public Guid AttachmentId { get; init; }

    public string Note { get; init; } = "";

    public Guid SaidBy { get; init; }

    public DateTimeOffset SaidAt { get; init; }
}

internal sealed class EarlierNoteMapping : IEntityTypeConfiguration<EarlierNote>
{
    public void Configure(EntityTypeBuilder<EarlierNote> builder)
    {
        builder.ToTable("earlier_note");
        builder.Property(note => note.Id).ValueGeneratedNever();
        builder.HasOne<MailAttachment>().WithMany().HasForeignKey(note => note.AttachmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(note => note.SaidBy).OnDelete(DeleteBehavior.Restrict);
    }
}
