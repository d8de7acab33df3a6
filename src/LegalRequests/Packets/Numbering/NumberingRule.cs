using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Packets.Numbering;

/// <summary>How production numbers are given, by the agency for all requests or for one. The newest counts; the older ones stay.</summary>
public sealed class NumberingRule
{
    public Guid Id { get; init; }

    /// <summary>Null for the agency's own, which holds where a request has none.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>Empty where each request counts by itself, under its own prefix.</summary>
    public string Prefix { get; init; } = "";

    public int Width { get; init; }

    /// <summary>The first number of a prefix that has none yet; one that has goes on where it stands.</summary>
    public long StartsAt { get; init; }

    public Guid SetBy { get; init; }

    public DateTimeOffset SetAt { get; init; }
}

/// <summary>The numbers that a request's next packet takes: prefix, width, and where they begin if nobody took one yet.</summary>
public sealed record NumberSeries(string Prefix, int Width, long StartsAt)
{
    public const int UsualWidth = 6;
}

internal sealed class NumberingRuleMapping : IEntityTypeConfiguration<NumberingRule>
{
    public void Configure(EntityTypeBuilder<NumberingRule> builder)
    {
        builder.ToTable("numbering_rule");
        builder.Property(rule => rule.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(rule => rule.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(rule => rule.RequestId);
    }
}
