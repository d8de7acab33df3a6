using LegalRequests.Persistence;
using LegalRequests.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.RuleChanges;

/// <summary>
/// Goes on with changes of the rules that are being weighed or carried through, a few batches a run. Safe to be killed at
/// any point and to run on two machines: a batch counts only with the mark it began behind.
/// </summary>
internal sealed class RuleChangesJob(IServiceScopeFactory scopes) : ISweep
{
    // A run ends after some seconds, so that a machine that is told to stop need not be waited for.
    private const int MostBatches = 40;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var passed = 0;

        for (var batch = 0; batch < MostBatches; batch++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var next = await scope.ServiceProvider.GetRequiredService<LegalRequestsDb>().Set<RuleChange>().AsNoTracking()
                .Where(change => change.State == RuleChangeState.Weighing || change.State == RuleChangeState.Carrying)
                .OrderBy(change => change.Number)
                .FirstOrDefaultAsync(cancellation);

            if (next is null)
            {
                break;
            }

            passed += next.State == RuleChangeState.Weighing
                ? await scope.ServiceProvider.GetRequiredService<ChangeWeighing>().StepAsync(next, cancellation)
                : await scope.ServiceProvider.GetRequiredService<ChangeCarrying>().StepAsync(next, cancellation);
        }

        return passed;
    }
}
