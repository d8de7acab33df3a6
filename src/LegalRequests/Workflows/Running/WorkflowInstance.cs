using LegalRequests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Workflows.Running;

/// <summary>Whether a workflow still runs. Finished says that an end was reached, not that the request is closed.</summary>
public enum WorkflowStatus
{
    Running,
    Finished,
    Cancelled,
}

/// <summary>One request's run through one version of a definition.</summary>
internal sealed class WorkflowInstance
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public required string DefinitionId { get; init; }

    public int Version { get; init; }

    public WorkflowStatus Status { get; set; }

    /// <summary>JSON of the <see cref="FlowState"/>.</summary>
    public required string State { get; set; }

    /// <summary>Counts the bursts; raised first in each, so that bursts of one instance come one after the other.</summary>
    public long Seq { get; set; }

    /// <summary>How many lines the journal has.</summary>
    public int Lines { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it was cancelled.</summary>
    public string EndReason { get; set; } = "";

    /// <summary>Kind of the last failure of a burst that nobody waited for; empty when the last one went well.</summary>
    public string Incident { get; set; } = "";

    public DateTimeOffset? IncidentAt { get; set; }
}

internal sealed class WorkflowInstanceMapping : IEntityTypeConfiguration<WorkflowInstance>
{
    public void Configure(EntityTypeBuilder<WorkflowInstance> builder)
    {
        builder.ToTable("wf_instance");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<DefinitionVersion>().WithMany().HasForeignKey(row => new { row.DefinitionId, row.Version }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RequestLatch>().WithMany().HasForeignKey(row => row.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.RequestId).IsUnique().HasFilter("status = 'Running'");
        builder.HasIndex(row => new { row.RequestId, row.StartedAt });
        builder.HasIndex(row => new { row.DefinitionId, row.Version });
    }
}
