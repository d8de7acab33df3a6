using LegalRequests.Access;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Privilege;

/// <summary>What the social worker found a document to be.</summary>
public enum AssessedAs
{
    /// <summary>Told in confidence: the client may keep it out of court.</summary>
    Privileged,

    /// <summary>Confidential but not privileged: it may go by a permitted route.</summary>
    Confidential,

    /// <summary>Not what was asked for.</summary>
    NotResponsive,
}

/// <summary>What becomes of a page. Exactly one for each page of a packet; duplicates are told by their document.</summary>
public enum PageFate
{
    Produce,
    Redact,
    Withhold,
    NotResponsive,
}

/// <summary>One person's assessment of one document. The last one that is not superseded counts.</summary>
public sealed class DocumentAssessment
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid DocumentId { get; init; }

    public AssessedAs AssessedAs { get; init; }

    /// <summary>Why, for counsel; never printed.</summary>
    public string Rationale { get; init; } = "";

    public Guid AssessedBy { get; init; }

    public DateTimeOffset AssessedAt { get; init; }

    public DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>What becomes of one page, by the assessment that decided it.</summary>
public sealed class PageDecision
{
    public Guid PageId { get; init; }

    public Guid RequestId { get; init; }

    public Guid AssessmentId { get; set; }

    public PageFate Fate { get; set; }
}

/// <summary>A claim of privilege over a document: one row of the privilege log.</summary>
public sealed class PrivilegeAssertion
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid DocumentId { get; init; }

    public Guid AssessmentId { get; init; }

    /// <summary>The ground's code, for example <c>psychotherapist-patient</c>.</summary>
    public required string Ground { get; init; }

    /// <summary>The rule that gives the privilege, as the log cites it.</summary>
    public required string Citation { get; init; }

    public PrivilegeHolder Holder { get; init; }

    /// <summary>The document's nature as the other side reads it: enough to judge the claim, nothing of the content.</summary>
    public required string LogDescription { get; init; }

    public Guid AssertedBy { get; init; }

    public DateTimeOffset AssertedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }
}

/// <summary>Whose privilege it is. Never the social worker's own.</summary>
public enum PrivilegeHolder
{
    Client,
    MinorClient,
    Guardian,
    PersonalRepresentative,
    CounselForMinor,
    Agency,
}

internal sealed class DocumentAssessmentMapping : IEntityTypeConfiguration<DocumentAssessment>
{
    public void Configure(EntityTypeBuilder<DocumentAssessment> builder)
    {
        builder.ToTable("document_assessment");
        builder.Property(assessment => assessment.Id).ValueGeneratedNever();
        builder.HasOne<CaseDocument>().WithMany().HasForeignKey(assessment => assessment.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(assessment => assessment.AssessedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(assessment => assessment.RequestId);
    }
}

internal sealed class PageDecisionMapping : IEntityTypeConfiguration<PageDecision>
{
    public void Configure(EntityTypeBuilder<PageDecision> builder)
    {
        builder.ToTable("page_decision");
        builder.HasKey(decision => decision.PageId);
        builder.Property(decision => decision.PageId).ValueGeneratedNever();
        builder.HasOne<DocumentPage>().WithOne().HasForeignKey<PageDecision>(decision => decision.PageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DocumentAssessment>().WithMany().HasForeignKey(decision => decision.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(decision => decision.RequestId);
    }
}

internal sealed class PrivilegeAssertionMapping : IEntityTypeConfiguration<PrivilegeAssertion>
{
    public void Configure(EntityTypeBuilder<PrivilegeAssertion> builder)
    {
        builder.ToTable("privilege_assertion");
        builder.Property(assertion => assertion.Id).ValueGeneratedNever();
        builder.HasOne<CaseDocument>().WithMany().HasForeignKey(assertion => assertion.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DocumentAssessment>().WithMany().HasForeignKey(assertion => assertion.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(assertion => assertion.RequestId);
    }
}
