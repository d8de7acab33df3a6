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

/// <summary>
/// What a computation changes about the questions for counsel. A question that a person answered is not asked again; one
/// that fell away by itself is.
/// </summary>
/// <param name="Opened">Questions that nobody has been asked yet.</param>
/// <param name="Closed">Open tasks whose question does not arise any more.</param>
public sealed record QuestionChange(IReadOnlyList<CounselQuestion> Opened, IReadOnlyList<CounselTask> Closed)
{
    /// <param name="tasks">All tasks of the request, closed ones too.</param>
    /// <param name="questions">What the rules ask now.</param>
    public static QuestionChange Between(IReadOnlyCollection<CounselTask> tasks, IReadOnlyCollection<CounselQuestion> questions) => new(
        [.. questions.Where(question => !tasks.Any(task => Is(task, question) && task.ClosedBy != Actor.SystemId))],
        [.. tasks.Where(task => task.ClosedAt is null && !questions.Any(question => Is(task, question)))]);

    private static bool Is(CounselTask task, CounselQuestion question) => task.Code == question.Code && task.Subject == question.Subject;
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
