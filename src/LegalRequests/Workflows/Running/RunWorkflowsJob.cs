using LegalRequests.Scheduling;

namespace LegalRequests.Workflows.Running;

/// <summary>Lets waiting periods elapse and carries out what service steps ordered.</summary>
internal sealed class RunWorkflowsJob(WorkflowSweep sweep) : ISweep
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var count = await sweep.RunAsync(cancellation);
        return count.Elapsed + count.CarriedOut;
    }
}
