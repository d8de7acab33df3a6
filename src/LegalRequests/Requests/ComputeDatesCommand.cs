using LegalRequests.Workflows.Running;

namespace LegalRequests.Requests;

/// <summary>The workflow's service step that applies the rules to a request once more. What would move a date is proposed.</summary>
internal sealed class ComputeDatesCommand(DatesOfRequest dates) : IWorkflowCommand
{
    public static string Name => "compute-deadlines";

    public async Task<Outcome<Nothing>> RunAsync(WorkflowOrder order, CancellationToken cancellation)
    {
        await dates.ComputeAsync(order.RequestId, cancellation);
        return Nothing.More;
    }
}
