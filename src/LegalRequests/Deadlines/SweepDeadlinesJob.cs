using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Deadlines;

/// <summary>Finds requests with a deadline whose next stage has come, and brings each up to the clock in a transaction of its own.</summary>
public sealed class SweepDeadlinesJob(
    LegalRequestsDb db,
    OperationRunner runner,
    ReminderArming arming,
    TimeProvider clock,
    ILogger<SweepDeadlinesJob> log) : ISweep
{
    private const int AtOnce = 500;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await arming.CheckAsync(cancellation);
        var now = clock.GetUtcNow();
        var requests = await db.Set<Deadline>()
            .Where(it => it.NextStageAt <= now && it.SupersededBy == null)
            .GroupBy(it => it.RequestId)
            .OrderBy(group => group.Min(it => it.NextStageAt))
            .Select(group => group.Key)
            .Take(AtOnce)
            .ToListAsync(cancellation);
        var told = 0;

        foreach (var request in requests)
        {
            var outcome = await runner.RunAsync(new NoteDeadlineStages.Form(request), Caller.System, cancellation);
            told += outcome.Value;

            if (!outcome.Done)
            {
                log.LogError("The deadlines of request {RequestId} could not be swept: {Code}", request, outcome.Refusal.Code);
            }
        }

        return told;
    }
}
