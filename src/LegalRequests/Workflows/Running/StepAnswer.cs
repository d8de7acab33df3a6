using LegalRequests.Operations;

namespace LegalRequests.Workflows.Running;

/// <summary>A person's answer to an open step.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="TaskName">Task name of the step, or the rule of a waiting period.</param>
/// <param name="Outcome">One of the step's outcomes.</param>
/// <param name="ActorId">Who answers.</param>
public sealed record StepAnswer(Guid RequestId, string TaskName, string Outcome, Guid ActorId)
{
    /// <summary>Made by the form; the same id again is a <see cref="ResumeAnswer.Duplicate"/>. Null where a repeat cannot come.</summary>
    public Guid? CommandId { get; init; }

    /// <summary>The visit that the person saw. A form from an earlier visit is <see cref="ResumeAnswer.Gone"/>.</summary>
    public int? Visit { get; init; }

    /// <summary>When a waiting period that this answer opens will end by itself, UTC.</summary>
    public DateTimeOffset? Due { get; init; }
}

/// <summary>What became of an answer.</summary>
public enum ResumeAnswer
{
    /// <summary>The step was open and is answered now.</summary>
    Done,

    /// <summary>The same command was answered before; nothing happened again.</summary>
    Duplicate,

    /// <summary>The step is not open (any more): somebody or a date was first.</summary>
    Gone,
}

/// <summary>A step that waits for somebody.</summary>
/// <param name="Step">Its id in the definition.</param>
/// <param name="TaskName">Task name, or the rule of a waiting period.</param>
/// <param name="Label">What people read.</param>
/// <param name="Role">Whose turn it is; empty for a waiting period.</param>
/// <param name="Outcomes">What it can be answered with.</param>
/// <param name="Visit">Its visit, from 1; forms send it back.</param>
/// <param name="Due">When a waiting period ends by itself, UTC; null when it has no date.</param>
/// <param name="OpenedAt">Since when it waits, UTC.</param>
public sealed record OpenStep(
    string Step,
    string TaskName,
    string Label,
    string Role,
    IReadOnlyList<string> Outcomes,
    int Visit,
    DateTimeOffset? Due,
    DateTimeOffset OpenedAt);

/// <summary>Where a request's workflow stands.</summary>
public sealed record WorkflowStanding(Guid InstanceId, WorkflowDefinition Definition, int Version, WorkflowStatus Status, FlowState State);

/// <summary>A request's workflow has moved: steps were opened, or it came to its end.</summary>
public sealed record WorkflowMoved(Guid RequestId, IReadOnlyList<string> OpenedTasks, WorkflowStatus Status) : IEvent;
