using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Workflows.Running;

/// <summary>One line of what happened, in order. Played again through the interpreter the lines give the stored state.</summary>
internal sealed class JournalEntry
{
    public Guid InstanceId { get; init; }

    /// <summary>1, 2, 3 without a gap within the instance.</summary>
    public int Line { get; init; }

    public required string Step { get; init; }

    public JournalEvent Event { get; init; }

    public required string Outcome { get; init; }

    public Guid ActorId { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>A command that was answered; its id coming again has no further effect.</summary>
internal sealed class AnsweredCommand
{
    public Guid Id { get; init; }

    public Guid InstanceId { get; init; }

    public required string Step { get; init; }

    public required string Outcome { get; init; }

    public DateTimeOffset At { get; init; }
}

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("wf_journal");
        builder.HasKey(row => new { row.InstanceId, row.Line });
        builder.Property(row => row.Line).ValueGeneratedNever();
        builder.HasOne<WorkflowInstance>().WithMany().HasForeignKey(row => row.InstanceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AnsweredCommandMapping : IEntityTypeConfiguration<AnsweredCommand>
{
    public void Configure(EntityTypeBuilder<AnsweredCommand> builder)
    {
        builder.ToTable("wf_command");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<WorkflowInstance>().WithMany().HasForeignKey(row => row.InstanceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.InstanceId);
    }
}
