using LegalRequests.Access;
using LegalRequests.Packets;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.InCamera;

/// <summary>Why the judge looks at records alone.</summary>
public enum InCameraOccasion
{
    /// <summary>The court ordered it. The order is among the papers.</summary>
    CourtOrder,

    /// <summary>A pack says that a judge must look first.</summary>
    LawDirects,

    /// <summary>Counsel offers it, with a reason.</summary>
    CounselChooses,
}

public enum InCameraState
{
    Queued,
    Building,
    Failed,

    /// <summary>Made, and waiting for counsel.</summary>
    Draft,

    /// <summary>A newer set took its place. It can never be signed or handed over.</summary>
    Void,

    Signed,

    /// <summary>The court has it.</summary>
    Delivered,
}

/// <summary>
/// One set for the court's eyes: the sealed copy, the index for the parties, and their manifest. It belongs to one packet
/// and has that packet's numbers. It is never a packet itself.
/// </summary>
public sealed class InCameraSet : IMaking<InCameraState>
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid PacketId { get; init; }

    /// <summary>1 for the first of the request.</summary>
    public int Number { get; init; }

    public InCameraState State { get; set; }

    public InCameraOccasion Occasion { get; init; }

    /// <summary>The order; null where there is none.</summary>
    public Guid? OrderPaperId { get; init; }

    /// <summary>What is ordered or why it is offered. It stands on the cover sheet.</summary>
    public string Basis { get; init; } = "";

    public Guid AskedBy { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? HeldUntil { get; set; }

    public int Attempts { get; set; }

    public int PagesDone { get; set; }

    public int PagesTotal { get; set; }

    /// <summary>Why it failed or is void, as a sentence for the office; empty otherwise.</summary>
    public string Problem { get; set; } = "";

    /// <summary>Hash of all that it was made from; empty until it is made.</summary>
    public string SourcesSha256 { get; set; } = "";

    public string SealedSha256 { get; set; } = "";

    /// <summary>What counsel signs.</summary>
    public string ManifestSha256 { get; set; } = "";

    public Guid? SealedBlobId { get; set; }

    public Guid? IndexBlobId { get; set; }

    public Guid? ManifestBlobId { get; set; }

    public Guid? ProofBlobId { get; set; }

    /// <summary>Whether the index for the parties was attacked and nothing was found in it.</summary>
    public bool ProofPassed { get; set; }

    public string BatesFirst { get; set; } = "";

    public string BatesLast { get; set; } = "";

    public Guid? SignedBy { get; set; }

    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>Counsel's own words on why the law permits it, where no pack says so.</summary>
    public string LegalBasis { get; set; } = "";

    public string SignatureFile { get; set; } = "";

    public List<InCameraDocument> Documents { get; } = [];

    /// <summary>
    /// True where this person may open its files: counsel always; who asked for it while it is a draft; legal staff once it
    /// is signed, to lock it or to print and seal it, and not any more when the court has it.
    /// </summary>
    public bool OpenTo(Actor actor) => State switch
    {
        InCameraState.Draft => actor.Has(StaffRoles.Counsel) || AskedBy == actor.StaffId,
        InCameraState.Signed => actor.Has(StaffRoles.Counsel) || actor.Has(StaffRoles.LegalStaff),
        InCameraState.Delivered => actor.Has(StaffRoles.Counsel),
        _ => false,
    };
}

/// <summary>A document that is handed to the judge.</summary>
public sealed class InCameraDocument
{
    public Guid SetId { get; init; }

    public Guid DocumentId { get; init; }
}

internal sealed class InCameraSetMapping : IEntityTypeConfiguration<InCameraSet>
{
    public void Configure(EntityTypeBuilder<InCameraSet> builder)
    {
        builder.ToTable("in_camera_set");
        builder.Property(set => set.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(set => set.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Packet>().WithMany().HasForeignKey(set => set.PacketId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RequestPaper>().WithMany().HasForeignKey(set => set.OrderPaperId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(set => set.SealedBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(set => set.IndexBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(set => set.ManifestBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(set => set.ProofBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(set => new { set.RequestId, set.Number }).IsUnique();
        builder.HasIndex(set => new { set.State, set.AskedAt });
        builder.HasIndex(set => set.PacketId);
        builder.HasIndex(set => set.OrderPaperId);
        builder.HasIndex(set => set.SealedBlobId);
        builder.HasIndex(set => set.IndexBlobId);
        builder.HasIndex(set => set.ManifestBlobId);
        builder.HasIndex(set => set.ProofBlobId);
    }
}

internal sealed class InCameraDocumentMapping : IEntityTypeConfiguration<InCameraDocument>
{
    public void Configure(EntityTypeBuilder<InCameraDocument> builder)
    {
        builder.ToTable("in_camera_document");
        builder.HasKey(document => new { document.SetId, document.DocumentId });
        builder.HasOne<InCameraSet>().WithMany(set => set.Documents).HasForeignKey(document => document.SetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseDocument>().WithMany().HasForeignKey(document => document.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(document => document.DocumentId);
    }
}
