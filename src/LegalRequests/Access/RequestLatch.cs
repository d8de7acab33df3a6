using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Access;

/// <summary>
/// One row a request, with the request's own id. Every operation about a request takes this row first and keeps it
/// to its commit, so that two people who act at once act one after the other: checks made under it still hold when it commits.
/// </summary>
public sealed class RequestLatch
{
    public Guid Id { get; init; }

    /// <summary>Counts the operations that changed the request; lists sort and caches expire by it.</summary>
    public long Version { get; set; }

    public List<RequestRelation> Relations { get; } = [];
}

public enum Relation
{
    Owner,
    Assessor,
    Counsel,
    Supervisor,
    Viewer,

    /// <summary>Must not know of the request: a relative, a party, a conflict. Beats every other relation and role.</summary>
    Walled,
}

/// <summary>Why a person has to do, or must have nothing to do, with a request.</summary>
public sealed class RequestRelation
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid StaffId { get; init; }

    public Relation Relation { get; init; }

    public DateTimeOffset From { get; init; }

    /// <summary>Null while it has no end.</summary>
    public DateTimeOffset? Until { get; set; }

    public string Reason { get; init; } = "";

    public Guid GrantedBy { get; init; }
}

internal sealed class RequestLatchMapping : IEntityTypeConfiguration<RequestLatch>
{
    public void Configure(EntityTypeBuilder<RequestLatch> builder)
    {
        builder.ToTable("request_latch");
        builder.Property(latch => latch.Id).ValueGeneratedNever();
    }
}

internal sealed class RequestRelationMapping : IEntityTypeConfiguration<RequestRelation>
{
    public void Configure(EntityTypeBuilder<RequestRelation> builder)
    {
        builder.ToTable("request_relation");
        builder.Property(relation => relation.Id).ValueGeneratedNever();
        builder.HasOne<RequestLatch>().WithMany(latch => latch.Relations).HasForeignKey(relation => relation.RequestId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(relation => relation.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(relation => new { relation.StaffId, relation.RequestId });
    }
}
