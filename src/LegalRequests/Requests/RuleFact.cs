using LegalRequests.Deadlines;
using LegalRequests.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Requests;

/// <summary>
/// An answer to what a rule asks beyond the paper itself: an event, a paper in hand, a trait. A row never changes:
/// another answer ends it and is another row.
/// </summary>
public sealed class RuleFact
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public FactKind Kind { get; init; }

    /// <summary>As the packs write it, such as <c>party_notice</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it happened, is in hand, holds. False is an answer too: somebody looked.</summary>
    public bool Holds { get; init; }

    /// <summary>Day of an event, in the court's zone.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Hour of an event on the court's clock; null when only the day is known.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>How it was served, a word of <see cref="FactWords.ServiceMethods"/>; empty when it was not served or nobody knows.</summary>
    public string Method { get; init; } = "";

    /// <summary>Where it was read.</summary>
    public string Note { get; init; } = "";

    public Guid RecordedBy { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid? EndedBy { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}

internal sealed class RuleFactMapping : IEntityTypeConfiguration<RuleFact>
{
    public void Configure(EntityTypeBuilder<RuleFact> builder)
    {
        builder.ToTable("rule_fact");
        builder.Property(fact => fact.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(fact => fact.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(fact => new { fact.RequestId, fact.Kind, fact.Name }).IsUnique().HasFilter("ended_at IS NULL");
    }
}
