using LegalRequests.Packets;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Release;

/// <summary>By what way the passphrase was given; never the way that the packet itself goes.</summary>
public enum PassphraseChannel
{
    Telephone,
    InPerson,
    Letter,
    TextMessage,
}

/// <summary>An encrypted copy of a signed packet. Unlocked, it is the packet byte for byte; that was tried when it was made.</summary>
public sealed class LockedPacket
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid PacketId { get; init; }

    /// <summary>The packet's own hash: what it unlocks to.</summary>
    public required string PacketSha256 { get; init; }

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

internal sealed class LockedPacketMapping : IEntityTypeConfiguration<LockedPacket>
{
    public void Configure(EntityTypeBuilder<LockedPacket> builder)
    {
        builder.ToTable("locked_packet");
        builder.Property(copy => copy.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(copy => copy.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Packet>().WithMany().HasForeignKey(copy => copy.PacketId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(copy => copy.BlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(copy => copy.RequestId);
        builder.HasIndex(copy => copy.PacketId);
        builder.HasIndex(copy => copy.BlobId);
    }
}
