using Microsoft.Extensions.Logging;
using Quartz;

namespace LegalRequests.Scheduling;

/// <summary>What the scheduler starts: the sweep that the job is named after. One at a time in the whole cluster.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(SweepRunner runner, ILogger<SweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;

        try
        {
            await runner.RunAsync(name, cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // The next start finds the same rows due; a sweep that failed must not stop the schedule.
            log.LogError(failed, "Sweep {Sweep} failed", name);
        }
    }
}
