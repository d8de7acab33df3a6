using LegalRequests.Access;
using LegalRequests.Packets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.CounselReview;

/// <summary>Why what is sent is no more than may be sent. One of three, by the instrument.</summary>
public enum ScopeBasis
{
    MatchesOrder,
    MatchesAuthorization,
    MinimumNecessary,
}

/// <summary>Counsel's signature on exactly these bytes.</summary>
public sealed class SignOff
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid PacketId { get; init; }

    /// <summary>The manifest that was on counsel's screen. It must equal the packet's.</summary>
    public required string ManifestSha256 { get; init; }

    public ScopeBasis ScopeBasis { get; init; }

    public required string TypedName { get; init; }

    public Guid SignedBy { get; init; }

    public DateTimeOffset SignedAt { get; init; }

    /// <summary>The signature as the file that goes with the packet; null under packets signed before there was one.</summary>
    public string? SignatureFile { get; init; }
}

/// <summary>Counsel's no, with what must change.</summary>
public sealed class SendBack
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid PacketId { get; init; }

    public required string Reason { get; init; }

    public Guid SentBy { get; init; }

    public DateTimeOffset SentAt { get; init; }
}

internal sealed class SignOffMapping : IEntityTypeConfiguration<SignOff>
{
    public void Configure(EntityTypeBuilder<SignOff> builder)
    {
        builder.ToTable("sign_off");
        builder.Property(signOff => signOff.Id).ValueGeneratedNever();
        builder.HasOne<Packet>().WithOne().HasForeignKey<SignOff>(signOff => signOff.PacketId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(signOff => signOff.SignedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(signOff => signOff.RequestId);
    }
}

internal sealed class SendBackMapping : IEntityTypeConfiguration<SendBack>
{
    public void Configure(EntityTypeBuilder<SendBack> builder)
    {
        builder.ToTable("send_back");
        builder.Property(sendBack => sendBack.Id).ValueGeneratedNever();
        builder.HasOne<Packet>().WithMany().HasForeignKey(sendBack => sendBack.PacketId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(sendBack => sendBack.RequestId);
    }
}
