using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.InCamera;

/// <summary>What the court said became of the sealed copy when the review was over.</summary>
public enum InCameraFate
{
    Returned,
    Destroyed,

    /// <summary>It stays in the court's file, sealed, for an appeal.</summary>
    KeptUnderSeal,
}

/// <summary>That the sealed copy was handed to the court, to whom and how, and what became of it. One a set, for ever.</summary>
public sealed class InCameraDelivery
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid SetId { get; init; }

    public required string SealedSha256 { get; init; }

    public required string RecipientName { get; init; }

    public required string RecipientAddress { get; init; }

    /// <summary>The judge or the clerk; the database takes nobody else.</summary>
    public DeliverTo RecipientKind { get; init; }

    public DeliveryMethod Method { get; init; }

    public string Tracking { get; init; } = "";

    /// <summary>The encrypted copy that went; null for paper or a carrier in a sealed envelope.</summary>
    public Guid? CopyId { get; init; }

    public Guid DeliveredBy { get; init; }

    public DateTimeOffset DeliveredAt { get; init; }

    /// <summary>Its line in the accounting of disclosures; null where the client's own authorization makes one needless.</summary>
    public Guid? DisclosureEntryId { get; init; }

    /// <summary>The day on which the office asks the court what became of it.</summary>
    public DateOnly AskBy { get; init; }

    /// <summary>Null while the court has it.</summary>
    public InCameraFate? Fate { get; set; }

    public DateOnly? FateOn { get; set; }

    public string FateNote { get; set; } = "";

    public Guid? FateRecordedBy { get; set; }

    /// <summary>When the people of the request were told to ask the court.</summary>
    public DateTimeOffset? RemindedAt { get; set; }
}

/// <summary>An encrypted copy of a signed sealed copy. Unlocked, it is that byte for byte; that was tried when it was made.</summary>
public sealed class InCameraCopy
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid SetId { get; init; }

    public required string SealedSha256 { get; init; }

    public required string LockedSha256 { get; init; }

    public Guid BlobId { get; init; }

    public Guid MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>How the passphrase was given; null while nobody wrote it down.</summary>
    public PassphraseChannel? Channel { get; set; }

    public string GivenTo { get; set; } = "";

    public Guid? GivenBy { get; set; }

    public DateTimeOffset? GivenAt { get; set; }
}

internal sealed class InCameraDeliveryMapping : IEntityTypeConfiguration<InCameraDelivery>
{
    public void Configure(EntityTypeBuilder<InCameraDelivery> builder)
    {
        builder.ToTable("in_camera_delivery", table =>
        {
            table.HasCheckConstraint("ck_in_camera_delivery_court", "recipient_kind <> 'Requester'");
            table.HasCheckConstraint("ck_in_camera_delivery_locked", "method <> 'EncryptedPortal' OR copy_id IS NOT NULL");
        });
        builder.Property(delivery => delivery.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(delivery => delivery.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InCameraSet>().WithOne().HasForeignKey<InCameraDelivery>(delivery => delivery.SetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InCameraCopy>().WithMany().HasForeignKey(delivery => delivery.CopyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DisclosureEntry>().WithMany().HasForeignKey(delivery => delivery.DisclosureEntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(delivery => delivery.RequestId);
        builder.HasIndex(delivery => delivery.CopyId);
        builder.HasIndex(delivery => delivery.DisclosureEntryId);
        builder.HasIndex(delivery => new { delivery.Fate, delivery.AskBy });
    }
}

internal sealed class InCameraCopyMapping : IEntityTypeConfiguration<InCameraCopy>
{
    public void Configure(EntityTypeBuilder<InCameraCopy> builder)
    {
        builder.ToTable("in_camera_copy");
        builder.Property(copy => copy.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(copy => copy.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InCameraSet>().WithMany().HasForeignKey(copy => copy.SetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(copy => copy.BlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(copy => copy.RequestId);
        builder.HasIndex(copy => copy.SetId);
        builder.HasIndex(copy => copy.BlobId);
    }
}
