using LegalRequests.Operations;
using LegalRequests.Workflows.Running;

namespace LegalRequests.Workflows;

/// <summary>A stage's view of the workflow: which steps of the request are open, and answering them as the one who acts.</summary>
public sealed class OfficeSteps(RunningWorkflows workflows, OperationContext context)
{
    /// <summary>Answers an open step in the operation's own transaction.</summary>
    /// <returns>Null when it was answered; a refusal when the step is not open now.</returns>
    public async Task<Refusal?> CompleteAsync(Guid requestId, string task, string outcome, CancellationToken cancellation)
    {
        var answer = await workflows.CompleteAsync(new StepAnswer(requestId, task, outcome, context.Actor.StaffId), cancellation);

        return answer == ResumeAnswer.Gone
            ? Refusal.Conflict("workflow.step-not-open", "This step is not open now: somebody was faster, or another step comes first. Open the request to see where it stands.")
            : null;
    }

    /// <summary>Answers a step if it is open; nothing happens when it is not.</summary>
    public Task CompleteIfOpenAsync(Guid requestId, string task, string outcome, CancellationToken cancellation) =>
        workflows.CompleteAsync(new StepAnswer(requestId, task, outcome, context.Actor.StaffId), cancellation);

    /// <summary>Lets the waiting step of a rule elapse by itself at an instant (UTC).</summary>
    public Task SetTimerAsync(Guid requestId, string rule, DateTimeOffset due, CancellationToken cancellation) =>
        workflows.SetDueAsync(requestId, rule, due, cancellation);

    /// <summary>The names of the tasks that wait for somebody now.</summary>
    public async Task<IReadOnlyCollection<string>> OpenTasksAsync(Guid requestId, CancellationToken cancellation) =>
        [.. (await workflows.OpenStepsAsync(requestId, cancellation)).Select(step => step.TaskName)];
}
