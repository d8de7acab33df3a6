using LegalRequests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Deadlines;

/// <summary>A question of law that no rule may answer. It stays open until a person answers it or it falls away.</summary>
public sealed class CounselTask
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    /// <summary>Such as <c>deadlines.no-rule</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What of that kind it is about: a rule's id, a fact, a jurisdiction; empty when there is only one.</summary>
    public required string Subject { get; init; }

    public required string Sentence { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Who answered it; the system when it fell away.</summary>
    public Guid? ClosedBy { get; set; }

    public string Answer { get; set; } = "";
}

internal sealed class CounselTaskMapping : IEntityTypeConfiguration<CounselTask>
{
    public void Configure(EntityTypeBuilder<CounselTask> builder)
    {
        builder.ToTable("counsel_task");
        builder.Property(task => task.Id).ValueGeneratedNever();
        builder.HasOne<RequestLatch>().WithMany().HasForeignKey(task => task.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(task => new { task.RequestId, task.Code, task.Subject }).IsUnique().HasFilter("closed_at IS NULL");
        builder.HasIndex(task => task.ClosedAt);
    }
}
