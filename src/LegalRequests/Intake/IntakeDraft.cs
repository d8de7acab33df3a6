using LegalRequests.Access;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Intake;

/// <summary>A paper that was uploaded and is not logged yet. Its id becomes the request's id.</summary>
public sealed class IntakeDraft
{
    public Guid Id { get; init; }

    public Guid OriginalBlobId { get; init; }

    /// <summary>The rewritten copy that pages are drawn from; null while a password is missing.</summary>
    public Guid? NormalisedBlobId { get; set; }

    /// <summary>0 while a password is missing.</summary>
    public int PageCount { get; set; }

    public bool Locked => NormalisedBlobId is null;

    /// <summary>SHA-256 of the bytes as received, hex.</summary>
    public required string Sha256 { get; init; }

    public string FileName { get; init; } = "";

    public Guid UploadedBy { get; init; }

    public DateTimeOffset UploadedAt { get; init; }
}

internal sealed class IntakeDraftMapping : IEntityTypeConfiguration<IntakeDraft>
{
    public void Configure(EntityTypeBuilder<IntakeDraft> builder)
    {
        builder.ToTable("intake_draft");
        builder.Property(draft => draft.Id).ValueGeneratedNever();
        builder.HasOne<Blob>().WithMany().HasForeignKey(draft => draft.OriginalBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(draft => draft.NormalisedBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(draft => draft.UploadedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
