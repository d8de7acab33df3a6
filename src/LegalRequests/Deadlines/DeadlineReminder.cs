using LegalRequests.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Deadlines;

/// <summary>People were told of a stage of a deadline. One row a stage: nobody is told twice.</summary>
public sealed class DeadlineReminder
{
    public Guid Id { get; init; }

    public Guid DeadlineId { get; init; }

    public StageKind Kind { get; init; }

    public int Days { get; init; }

    public DateTimeOffset QueuedAt { get; init; }

    public DeadlineStage Stage => new(Kind, Days);
}

/// <summary>A stage of a deadline has come. Who listens tells people.</summary>
/// <param name="Day">The safe date, or the day that has passed.</param>
/// <param name="Today">Where the court is. After a pause it may lie behind the safe date.</param>
/// <param name="Escalates">Whether supervisors are told as well.</param>
public sealed record DeadlineStageReached(Guid RequestId, Guid DeadlineId, DeadlineStage Stage, DateOnly Day, DateOnly Today, bool Escalates) : IEvent;

/// <summary>A new fact would change a date; a person must accept or refuse it.</summary>
public sealed record DeadlineChangeProposed(Guid RequestId, Guid DeadlineId, Guid ProposalId) : IEvent;

internal sealed class DeadlineReminderMapping : IEntityTypeConfiguration<DeadlineReminder>
{
    public void Configure(EntityTypeBuilder<DeadlineReminder> builder)
    {
        builder.ToTable("deadline_reminder");
        builder.Property(reminder => reminder.Id).ValueGeneratedNever();
        builder.Ignore(reminder => reminder.Stage);
        builder.HasOne<Deadline>().WithMany().HasForeignKey(reminder => reminder.DeadlineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(reminder => new { reminder.DeadlineId, reminder.Kind, reminder.Days }).IsUnique();
    }
}
