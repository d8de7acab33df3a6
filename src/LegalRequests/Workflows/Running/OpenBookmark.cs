using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Workflows.Running;

/// <summary>A step that waits now. The row goes when it is answered.</summary>
internal sealed class OpenBookmark
{
    public Guid InstanceId { get; init; }

    public required string Step { get; init; }

    public int Visit { get; init; }

    public Guid RequestId { get; init; }

    public StepKind Kind { get; init; }

    /// <summary>Task name or waiting rule.</summary>
    public required string TaskName { get; init; }

    public required string Role { get; init; }

    /// <summary>When a waiting period ends by itself; null while nobody has set it.</summary>
    public DateTimeOffset? Due { get; set; }

    public DateTimeOffset OpenedAt { get; init; }
}

internal sealed class OpenBookmarkMapping : IEntityTypeConfiguration<OpenBookmark>
{
    public void Configure(EntityTypeBuilder<OpenBookmark> builder)
    {
        builder.ToTable("wf_bookmark");
        builder.HasKey(row => new { row.InstanceId, row.Step });
        builder.HasOne<WorkflowInstance>().WithMany().HasForeignKey(row => row.InstanceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.Due).HasFilter("due IS NOT NULL");
        builder.HasIndex(row => row.RequestId);
        builder.HasIndex(row => new { row.Role, row.TaskName });
    }
}
