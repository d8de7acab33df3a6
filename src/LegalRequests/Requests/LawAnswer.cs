using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Requests;

/// <summary>
/// Counsel's word on a direction of the law that only counsel may settle. It stands for the facts and the pack it was given
/// on: when either changes, the direction speaks again.
/// </summary>
public sealed class LawAnswer
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    /// <summary>The direction, for example <c>HIPAA.508a2.notes</c>.</summary>
    public required string DirectionId { get; init; }

    /// <summary>The pack and its version, for example <c>hipaa 2026.1</c>.</summary>
    public required string PackVersion { get; init; }

    /// <summary>SHA-256 of the facts it was given on, hex.</summary>
    public required string FactsSha256 { get; init; }

    /// <summary>What counsel found and why the answer may go on.</summary>
    public required string Answer { get; init; }

    public Guid AnsweredBy { get; init; }

    public DateTimeOffset AnsweredAt { get; init; }
}

internal sealed class LawAnswerMapping : IEntityTypeConfiguration<LawAnswer>
{
    public void Configure(EntityTypeBuilder<LawAnswer> builder)
    {
        builder.ToTable("law_answer");
        builder.Property(answer => answer.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(answer => answer.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(answer => answer.RequestId);
    }
}
