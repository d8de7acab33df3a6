using LegalRequests.Access;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Packets;

public enum PacketState
{
    Draft,

    /// <summary>Something in it changed, or counsel sent it back. It can never be signed or released.</summary>
    Void,

    Signed,

    Released,
}

/// <summary>
/// One finished answer, as bytes. Every page of the request's documents is in it exactly once, as produced, redacted,
/// withheld, not responsive or duplicate; the database holds the sum.
/// </summary>
public sealed class Packet
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    /// <summary>1 for the first draft of the request.</summary>
    public int DraftNumber { get; init; }

    /// <summary>Which volume of the production it is, from 1; null for packets drafted before there were volumes.</summary>
    public int? Volume { get; init; }

    public PacketState State { get; set; }

    /// <summary>Hash of everything that was decided when it was drafted, hex; a draft whose hash no longer fits is void.</summary>
    public required string DecisionsSha256 { get; init; }

    /// <summary>SHA-256 of the manifest's bytes, hex: what counsel signs. The manifest names the hash of each file.</summary>
    public required string ManifestSha256 { get; init; }

    public required string PacketSha256 { get; init; }

    public Guid PacketBlobId { get; init; }

    public Guid LogBlobId { get; init; }

    public Guid LogCsvBlobId { get; init; }

    public Guid ManifestBlobId { get; init; }

    public Guid ProofBlobId { get; init; }

    public bool ProofPassed { get; init; }

    /// <summary>Production numbers as printed; empty when nothing is produced or withheld with a number.</summary>
    public string BatesFirst { get; init; } = "";

    public string BatesLast { get; init; } = "";

    public int PagesTotal { get; init; }

    public int PagesProduced { get; init; }

    public int PagesRedacted { get; init; }

    public int PagesWithheld { get; init; }

    public int PagesNotResponsive { get; init; }

    public int PagesDuplicate { get; init; }

    /// <summary>The certificate says "all" only when nothing was withheld or redacted.</summary>
    public bool CertifiesAll { get; init; }

    public Guid DraftedBy { get; init; }

    public DateTimeOffset DraftedAt { get; init; }

    public string VoidReason { get; set; } = "";

    /// <summary>True where this person may open its files: counsel and who drafted it always, others once it is released.</summary>
    public bool OpenTo(Actor actor) =>
        State == PacketState.Released || actor.Has(StaffRoles.Counsel) || DraftedBy == actor.StaffId;
}

public enum PagePlace
{
    Produced,
    Redacted,
    Withheld,
    NotResponsive,
    Duplicate,
}

/// <summary>Where one page of the request's documents went in one packet.</summary>
public sealed class PacketPage
{
    public Guid PacketId { get; init; }

    public Guid PageId { get; init; }

    public PagePlace Place { get; init; }

    /// <summary>Its production number as printed; null for pages that carry none.</summary>
    public string? Bates { get; init; }

    /// <summary>1-based page of the packet's file; null for pages that are not in it.</summary>
    public int? FilePage { get; init; }
}

internal sealed class PacketMapping : IEntityTypeConfiguration<Packet>
{
    public void Configure(EntityTypeBuilder<Packet> builder)
    {
        builder.ToTable("packet", table => table.HasCheckConstraint(
            "ck_packet_accounting",
            "pages_total = pages_produced + pages_redacted + pages_withheld + pages_not_responsive + pages_duplicate"));
        builder.Property(packet => packet.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(packet => packet.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(packet => packet.PacketBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(packet => packet.LogBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(packet => packet.LogCsvBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(packet => packet.ManifestBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(packet => packet.ProofBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(packet => new { packet.RequestId, packet.DraftNumber }).IsUnique();
    }
}

internal sealed class PacketPageMapping : IEntityTypeConfiguration<PacketPage>
{
    public void Configure(EntityTypeBuilder<PacketPage> builder)
    {
        builder.ToTable("packet_page");
        builder.HasKey(page => new { page.PacketId, page.PageId });
        builder.HasOne<Packet>().WithMany().HasForeignKey(page => page.PacketId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DocumentPage>().WithMany().HasForeignKey(page => page.PageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(page => new { page.PacketId, page.Bates });
    }
}
