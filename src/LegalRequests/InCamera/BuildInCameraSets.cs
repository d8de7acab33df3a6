using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalRequests.InCamera;

/// <summary>
/// Works through the sets that were asked for, one at a time. A machine that dies while it makes one leaves it to the next
/// after the hold runs out; the making begins again and gives the same bytes.
/// </summary>
public sealed class BuildInCameraSets(IServiceScopeFactory scopes, OperationRunner runner, TimeProvider clock, ILogger<BuildInCameraSets> log) : ISweep
{
    private const int MostAttempts = 3;
    private const string Broken = "The set could not be made. The administrator finds the reason in the log under the request's number.";

    /// <summary>Makes all sets that wait, and gives how many were finished or failed for good.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var count = 0;

        while (await TakeNextAsync(cancellation) is { } set)
        {
            await MakeAsync(set, cancellation);
            count++;
        }

        return count;
    }

    private async Task<InCameraSet?> TakeNextAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var now = clock.GetUtcNow();
        var next = await db.Set<InCameraSet>().AsNoTracking().Include(it => it.Documents)
            .Where(it => it.State == InCameraState.Queued || (it.State == InCameraState.Building && it.HeldUntil < now))
            .OrderBy(it => it.AskedAt)
            .FirstOrDefaultAsync(cancellation);

        if (next is null)
        {
            return null;
        }

        // The program itself ended at it each time: it must not do so for ever.
        if (next.State == InCameraState.Building && next.Attempts >= MostAttempts)
        {
            log.LogError("Making {SetId} ended the program each time", next.Id);
            await SetAsync(next, InCameraState.Failed, Broken, cancellation);
            return await TakeNextAsync(cancellation);
        }

        var attempts = next.Attempts;
        var until = now + BuildProgress.Hold;
        var taken = await db.Set<InCameraSet>()
            .Where(it => it.Id == next.Id && it.Attempts == attempts)
            .ExecuteUpdateAsync(
                row => row.SetProperty(it => it.State, InCameraState.Building)
                    .SetProperty(it => it.Attempts, attempts + 1)
                    .SetProperty(it => it.HeldUntil, until),
                cancellation);

        // Another machine was faster: look again.
        return taken == 1 ? next : await TakeNextAsync(cancellation);
    }

    private async Task MakeAsync(InCameraSet set, CancellationToken cancellation)
    {
        try
        {
            var outcome = await BuildAsync(set, cancellation);

            if (!outcome.Done)
            {
                await SetAsync(set, InCameraState.Failed, outcome.Refusal.Message, cancellation);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "Making {SetId} failed", set.Id);
            var isLast = set.Attempts + 1 >= MostAttempts;
            await SetAsync(
                set,
                isLast ? InCameraState.Failed : InCameraState.Queued,
                isLast ? Broken : "",
                cancellation);
        }
    }

    private async Task<Outcome<Guid>> BuildAsync(InCameraSet set, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var documents = set.Documents.Select(it => it.DocumentId).ToList();
        var plan = await services.GetRequiredService<InCameraPlanner>().ReadAsync(set.RequestId, set.PacketId, documents, cancellation);

        if (!plan.Done)
        {
            return plan.Refusal;
        }

        var day = CourtDay.Of(set.AskedAt, plan.Value.Request.ComplianceZone);
        Outcome<BuiltInCameraSet> built;

        await using (var progress = new BuildProgress(scopes, clock, (db, pages, until) => WriteProgressAsync(db, set.Id, pages, until)))
        {
            built = await services.GetRequiredService<InCameraBuilder>().BuildAsync(plan.Value, set.Basis, day, progress, cancellation);
        }

        return built.Done
            ? await runner.RunAsync(new KeepInCameraSet.Form(set.RequestId, set.Id, built.Value), Caller.System, cancellation)
            : built.Refusal;
    }

    private static Task<int> WriteProgressAsync(LegalRequestsDb db, Guid id, int pages, DateTimeOffset until) => db.Set<InCameraSet>()
        .Where(it => it.Id == id && it.State == InCameraState.Building)
        .ExecuteUpdateAsync(row => row.SetProperty(it => it.PagesDone, pages).SetProperty(it => it.HeldUntil, until));

    private async Task SetAsync(InCameraSet set, InCameraState state, string problem, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LegalRequestsDb>().Set<InCameraSet>()
            .Where(it => it.Id == set.Id && it.State == InCameraState.Building)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.State, state).SetProperty(it => it.Problem, problem), cancellation);
    }
}
