using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Records;

/// <summary>A record of the client that may answer the request.</summary>
public sealed class CaseDocument
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    /// <summary>Order within the request, from 1; the packet follows it.</summary>
    public int Position { get; init; }

    /// <summary>What kind of record, from a short list; this word may stand on the log that the other side reads.</summary>
    public DocumentType Type { get; set; }

    /// <summary>The office's own title; never printed on anything that leaves.</summary>
    public string Title { get; set; } = "";

    public DateOnly? WrittenOn { get; set; }

    /// <summary>Who wrote it, by role and licence, for example <c>LCSW</c>; may stand on the log.</summary>
    public string AuthorRole { get; set; } = "";

    public string RecipientRoles { get; set; } = "";

    public Guid OriginalBlobId { get; init; }

    public Guid NormalisedBlobId { get; init; }

    /// <summary>SHA-256 of the bytes as received, hex.</summary>
    public required string Sha256 { get; init; }

    public int PageCount { get; init; }

    /// <summary>The document of the same request that it repeats byte for byte; null when it is the first.</summary>
    public Guid? DuplicateOfId { get; init; }

    /// <summary>The text layer may say other than the pages show; words for a burned page then come from its picture.</summary>
    public bool TextDoubtful { get; init; }

    /// <summary>The social worker asked to assess it; null while nobody is.</summary>
    public Guid? AssignedTo { get; set; }

    public Guid AddedBy { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    /// <summary>Since when it is put off to a later volume; null while it goes with the next.</summary>
    public DateTimeOffset? HeldAt { get; set; }

    /// <summary>When it left, whole or as the log says; null while it has not. Nothing about it is decided again then.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    public List<DocumentPage> Pages { get; } = [];
}

/// <summary>The list of document kinds. Neutral words: they are read by the other side.</summary>
public enum DocumentType
{
    Assessment,
    ProgressNote,
    PsychotherapyNote,
    TreatmentPlan,
    Correspondence,
    Report,
    CourtPaper,
    ContactLog,
    Form,
    Financial,
    FromOtherProvider,
    Supervision,
    Other,
}

/// <summary>One page, with an id that it keeps for ever.</summary>
public sealed class DocumentPage
{
    public Guid Id { get; init; }

    public Guid DocumentId { get; init; }

    public Guid RequestId { get; init; }

    /// <summary>1-based.</summary>
    public int Number { get; init; }

    /// <summary>Size as displayed, points.</summary>
    public double Width { get; init; }

    public double Height { get; init; }

    /// <summary>Degrees clockwise, 0, 90, 180 or 270; already counted in the size.</summary>
    public int Rotation { get; init; }

    /// <summary>Points per unit of the file; already counted in the size.</summary>
    public double UserUnit { get; init; } = 1;

    /// <summary>Hash of what the page shows, that is of the rewritten file and the page's place in it, hex; redaction marks are bound to it.</summary>
    public required string ContentHash { get; init; }
}

/// <summary>A body of law that guards a page, and the route by which it is satisfied, if one is.</summary>
public sealed class PageOverlay
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid PageId { get; init; }

    public Overlay Code { get; init; }

    /// <summary>Why this page has it, in the office's words.</summary>
    public string Basis { get; init; } = "";

    public Guid AddedBy { get; init; }

    /// <summary>The route that clears it; null while uncleared. An uncleared overlay keeps the page in.</summary>
    public OverlayRoute? ClearedBy { get; set; }

    public Guid? EvidencePaperId { get; set; }

    public string ClearedNote { get; set; } = "";

    public Guid? ClearedByStaff { get; set; }

    public DateTimeOffset? ClearedAt { get; set; }
}

public enum Overlay
{
    Hipaa,
    PsychotherapyNotes,
    PartTwo,
    Ferpa,
    VictimServices,
    Hiv,
    ChildWelfare,
    Adoption,
    OtherStateLaw,
}

public enum OverlayRoute
{
    CourtOrder,
    PartTwoOrderWithSubpoena,
    ClientAuthorization,
    NoticeAssurance,
    ProtectiveOrder,
    SelfNotice,
    LawEnforcement,
    DoesNotApply,
}

internal sealed class CaseDocumentMapping : IEntityTypeConfiguration<CaseDocument>
{
    public void Configure(EntityTypeBuilder<CaseDocument> builder)
    {
        builder.ToTable("case_document");
        builder.Property(document => document.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(document => document.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(document => document.OriginalBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(document => document.NormalisedBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(document => new { document.RequestId, document.Position }).IsUnique();
    }
}

internal sealed class DocumentPageMapping : IEntityTypeConfiguration<DocumentPage>
{
    public void Configure(EntityTypeBuilder<DocumentPage> builder)
    {
        builder.ToTable("document_page");
        builder.Property(page => page.Id).ValueGeneratedNever();
        builder.HasOne<CaseDocument>().WithMany(document => document.Pages).HasForeignKey(page => page.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(page => new { page.DocumentId, page.Number }).IsUnique();
        builder.HasIndex(page => page.RequestId);
    }
}

internal sealed class PageOverlayMapping : IEntityTypeConfiguration<PageOverlay>
{
    public void Configure(EntityTypeBuilder<PageOverlay> builder)
    {
        builder.ToTable("page_overlay");
        builder.Property(overlay => overlay.Id).ValueGeneratedNever();
        builder.HasOne<DocumentPage>().WithMany().HasForeignKey(overlay => overlay.PageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(overlay => new { overlay.PageId, overlay.Code }).IsUnique();
        builder.HasIndex(overlay => overlay.RequestId);
    }
}
