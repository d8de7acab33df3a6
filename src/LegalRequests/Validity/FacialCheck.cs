using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Validity;

public enum CheckResult
{
    Pass,
    Fail,
    Unclear,
    NotApplicable,
}

/// <summary>The answer to one question of the facial-validity checklist.</summary>
public sealed class FacialCheck
{
    public Guid RequestId { get; init; }

    /// <summary>The check's code in the checklist, for example <c>F06</c>.</summary>
    public required string Code { get; init; }

    public CheckResult Result { get; set; }

    public string Note { get; set; } = "";

    /// <summary>1-based page of the paper that shows it; null when none.</summary>
    public int? EvidencePage { get; set; }

    public Guid CheckedBy { get; set; }

    public DateTimeOffset CheckedAt { get; set; }
}

public enum ValidityResult
{
    Valid,
    Clarify,
    Defective,
}

/// <summary>Whether, and by which route, the agency is compelled or authorized to answer.</summary>
public sealed class ValidityDecision
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public ValidityResult Result { get; init; }

    /// <summary>True when the instrument compels, or a valid authorization permits.</summary>
    public bool Compels { get; init; }

    public HipaaRoute HipaaRoute { get; init; }

    /// <summary>The document that proves the route; null where the route is the instrument itself.</summary>
    public Guid? EvidencePaperId { get; init; }

    public string Note { get; init; } = "";

    public Guid DecidedBy { get; init; }

    public DateTimeOffset DecidedAt { get; init; }

    /// <summary>Set when a later decision takes its place.</summary>
    public DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>The route by which 45 CFR 164 lets protected health information go. None means that it does not.</summary>
public enum HipaaRoute
{
    None,
    CourtOrder,
    NoticeAssurance,
    ProtectiveOrderAssurance,
    SelfNotice,
    Authorization,
    LawEnforcement,
    NotCoveredEntity,
}

internal sealed class FacialCheckMapping : IEntityTypeConfiguration<FacialCheck>
{
    public void Configure(EntityTypeBuilder<FacialCheck> builder)
    {
        builder.ToTable("facial_check");
        builder.HasKey(check => new { check.RequestId, check.Code });
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(check => check.RequestId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ValidityDecisionMapping : IEntityTypeConfiguration<ValidityDecision>
{
    public void Configure(EntityTypeBuilder<ValidityDecision> builder)
    {
        builder.ToTable("validity_decision");
        builder.Property(decision => decision.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(decision => decision.RequestId).OnDelete(DeleteBehavior.Restrict);
    }
}
