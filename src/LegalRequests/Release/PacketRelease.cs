using LegalRequests.Packets;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Release;

public enum DeliveryMethod
{
    EncryptedPortal,
    Courier,
    RegisteredMail,
    HandDelivery,
    SealedToCourt,
}

/// <summary>That a packet left, to whom and how. One a packet, for ever.</summary>
public sealed class PacketRelease
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid PacketId { get; init; }

    public required string PacketSha256 { get; init; }

    public required string RecipientName { get; init; }

    public required string RecipientAddress { get; init; }

    public DeliverTo RecipientKind { get; init; }

    public DeliveryMethod Method { get; init; }

    public string Tracking { get; init; } = "";

    /// <summary>True where a later volume of the same production was announced.</summary>
    public bool? MoreFollows { get; init; }

    /// <summary>The encrypted copy that was sent; null where the packet went as it is.</summary>
    public Guid? LockedPacketId { get; init; }

    public Guid ReleasedBy { get; init; }

    public DateTimeOffset ReleasedAt { get; init; }
}

/// <summary>One line of the accounting of disclosures that a client may ask for: 45 CFR 164.528(b)(2).</summary>
public sealed class DisclosureEntry
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    /// <summary>The release; null for what was shown to a court alone.</summary>
    public Guid? ReleaseId { get; init; }

    public DateOnly DisclosedOn { get; init; }

    public required string ClientName { get; init; }

    public required string RecipientName { get; init; }

    public required string RecipientAddress { get; init; }

    /// <summary>Brief description of what was disclosed.</summary>
    public required string Description { get; init; }

    /// <summary>Brief statement of the purpose.</summary>
    public required string Purpose { get; init; }

    /// <summary>Six years after the disclosure it may go.</summary>
    public DateOnly KeepUntil { get; init; }
}

/// <summary>What became of a disclosure afterwards: it was recalled, came back, was destroyed. The line itself stays as it was.</summary>
public sealed class DisclosureNote
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid EntryId { get; init; }

    public DateOnly NotedOn { get; init; }

    public required string Text { get; init; }
}

internal sealed class PacketReleaseMapping : IEntityTypeConfiguration<PacketRelease>
{
    public void Configure(EntityTypeBuilder<PacketRelease> builder)
    {
        builder.ToTable("packet_release");
        builder.Property(release => release.Id).ValueGeneratedNever();
        builder.HasOne<Packet>().WithOne().HasForeignKey<PacketRelease>(release => release.PacketId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LockedPacket>().WithMany().HasForeignKey(release => release.LockedPacketId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(release => release.RequestId);
        builder.HasIndex(release => release.LockedPacketId);
    }
}

internal sealed class DisclosureEntryMapping : IEntityTypeConfiguration<DisclosureEntry>
{
    public void Configure(EntityTypeBuilder<DisclosureEntry> builder)
    {
        builder.ToTable("disclosure_entry");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasOne<PacketRelease>().WithOne().HasForeignKey<DisclosureEntry>(entry => entry.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(entry => entry.ClientName);
    }
}

internal sealed class DisclosureNoteMapping : IEntityTypeConfiguration<DisclosureNote>
{
    public void Configure(EntityTypeBuilder<DisclosureNote> builder)
    {
        builder.ToTable("disclosure_note");
        builder.Property(note => note.Id).ValueGeneratedNever();
        builder.HasOne<DisclosureEntry>().WithMany().HasForeignKey(note => note.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(note => note.EntryId);
        builder.HasIndex(note => note.RequestId);
    }
}
