using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Packets.NativePages;

/// <summary>
/// Counsel's choice that a document leave as text and drawings instead of as pictures of its pages. It holds for one file: it
/// ends when counsel takes it back, when a box is drawn or when a page is kept back, and it is never deleted.
/// </summary>
public sealed class NativeChoice
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid DocumentId { get; init; }

    /// <summary>SHA-256 of the document as it was received; the choice counts for no other bytes.</summary>
    public required string FileSha256 { get; init; }

    public required string Reason { get; init; }

    public Guid ChosenBy { get; init; }

    public DateTimeOffset ChosenAt { get; init; }

    /// <summary>Null while it holds.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public string EndedBecause { get; set; } = "";
}

/// <summary>What the last look at a document found: nothing in doubt, or why it leaves as pictures.</summary>
public sealed class NativeLook
{
    public Guid DocumentId { get; init; }

    public Guid RequestId { get; init; }

    public required string FileSha256 { get; set; }

    public bool IsClean { get; set; }

    /// <summary>Sentences, one a line; empty where it is clean.</summary>
    public string Doubts { get; set; } = "";

    public Guid LookedBy { get; set; }

    public DateTimeOffset LookedAt { get; set; }
}

/// <summary>How a document that was chosen to leave natively stands in one packet. A document without such a row is burned.</summary>
public sealed class PacketNative
{
    public Guid PacketId { get; init; }

    public Guid DocumentId { get; init; }

    /// <summary>False where something was in doubt when the packet was made, so that its pages were burned after all.</summary>
    public bool IsNative { get; init; }

    /// <summary>Sentences, one a line.</summary>
    public string Doubts { get; init; } = "";
}

internal sealed class NativeChoiceMapping : IEntityTypeConfiguration<NativeChoice>
{
    public void Configure(EntityTypeBuilder<NativeChoice> builder)
    {
        builder.ToTable("native_choice");
        builder.Property(choice => choice.Id).ValueGeneratedNever();
        builder.HasOne<CaseDocument>().WithMany().HasForeignKey(choice => choice.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(choice => choice.RequestId);
        builder.HasIndex(choice => choice.DocumentId).IsUnique().HasFilter("ended_at IS NULL");
    }
}

internal sealed class NativeLookMapping : IEntityTypeConfiguration<NativeLook>
{
    public void Configure(EntityTypeBuilder<NativeLook> builder)
    {
        builder.ToTable("native_look");
        builder.HasKey(look => look.DocumentId);
        builder.Property(look => look.DocumentId).ValueGeneratedNever();
        builder.HasOne<CaseDocument>().WithOne().HasForeignKey<NativeLook>(look => look.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(look => look.RequestId);
    }
}

internal sealed class PacketNativeMapping : IEntityTypeConfiguration<PacketNative>
{
    public void Configure(EntityTypeBuilder<PacketNative> builder)
    {
        builder.ToTable("packet_native");
        builder.HasKey(native => new { native.PacketId, native.DocumentId });
        builder.HasOne<Packet>().WithMany().HasForeignKey(native => native.PacketId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseDocument>().WithMany().HasForeignKey(native => native.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
