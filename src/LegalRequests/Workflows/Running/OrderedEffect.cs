using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Workflows.Running;

/// <summary>A command that a service step left behind, to be carried out once.</summary>
internal sealed class OrderedEffect
{
    public Guid Id { get; init; }

    /// <summary><c>{instance}:{step}:{visit}</c>; unique, and the key by which a receiver knows a repeat.</summary>
    public required string DedupeKey { get; init; }

    public Guid InstanceId { get; init; }

    public Guid RequestId { get; init; }

    /// <summary>Line of the journal that ordered it; effects of one instance are carried out in this order.</summary>
    public int Line { get; init; }

    public required string Command { get; init; }

    public DateTimeOffset OrderedAt { get; init; }

    /// <summary>Not to be tried before; while it is being carried out, the end of the lease.</summary>
    public DateTimeOffset NotBefore { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Set when it failed too often: a person must look at it.</summary>
    public DateTimeOffset? ParkedAt { get; set; }

    /// <summary>A refusal's code or the kind of exception; never a message, which could quote a record.</summary>
    public string LastError { get; set; } = "";
}

internal sealed class OrderedEffectMapping : IEntityTypeConfiguration<OrderedEffect>
{
    public void Configure(EntityTypeBuilder<OrderedEffect> builder)
    {
        builder.ToTable("wf_effect");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<WorkflowInstance>().WithMany().HasForeignKey(row => row.InstanceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.DedupeKey).IsUnique();
        builder.HasIndex(row => new { row.InstanceId, row.Line });
        builder.HasIndex(row => row.NotBefore).HasFilter("done_at IS NULL");
    }
}
