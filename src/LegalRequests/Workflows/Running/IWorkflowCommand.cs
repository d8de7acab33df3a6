namespace LegalRequests.Workflows.Running;

/// <summary>Carries out a command of service steps. Each command has one implementation, registered by <c>AddWorkflowCommand</c>.</summary>
public interface IWorkflowCommand
{
    /// <summary>The name that definitions use, such as <c>close-request</c>.</summary>
    static abstract string Name { get; }

    /// <summary>
    /// Does the work inside the open transaction of the scope's database: what it writes and the mark that it is done
    /// commit together, or not at all. A refusal or an exception is tried again later, with growing pauses.
    /// </summary>
    Task<Outcome<Nothing>> RunAsync(WorkflowOrder order, CancellationToken cancellation);
}

/// <summary>What a service step ordered.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="DedupeKey">The same for every try of the same order.</param>
/// <param name="Step">The step's id in the definition.</param>
/// <param name="OrderedAt">When the step was reached, UTC.</param>
public sealed record WorkflowOrder(Guid RequestId, string DedupeKey, string Step, DateTimeOffset OrderedAt);

/// <summary>A command's name and how to make what carries it out.</summary>
internal sealed record CommandLine(string Name, Type Implementation);
