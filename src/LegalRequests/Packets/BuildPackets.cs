using LegalRequests.Operations;
using LegalRequests.Packets.Numbering;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Packets;

/// <summary>
/// Works through the makings that were asked for, one at a time. A machine that dies while it makes one leaves it to the
/// next after the hold runs out; the making begins again and gives the same bytes.
/// </summary>
public sealed class BuildPackets(IServiceScopeFactory scopes, OperationRunner runner, TimeProvider clock, ILogger<BuildPackets> log) : ISweep
{
    private const int MostAttempts = 3;
    private const string Broken = "The packet could not be made. The administrator finds the reason in the log under the request's number.";

    /// <summary>Makes all packets that wait, and gives how many were finished or failed for good.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var count = 0;

        while (await TakeNextAsync(cancellation) is { } build)
        {
            await MakeAsync(build, cancellation);
            count++;
        }

        return count;
    }

    private async Task<PacketBuild?> TakeNextAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var now = clock.GetUtcNow();
        var next = await db.Set<PacketBuild>().AsNoTracking()
            .Where(it => it.State == BuildState.Queued || (it.State == BuildState.Building && it.HeldUntil < now))
            .OrderBy(it => it.AskedAt)
            .FirstOrDefaultAsync(cancellation);

        if (next is null)
        {
            return null;
        }

        // The program itself ended at it each time: it must not do so for ever.
        if (next.State == BuildState.Building && next.Attempts >= MostAttempts)
        {
            log.LogError("Making {BuildId} ended the program each time", next.Id);
            await FailAsync(next, Broken, cancellation);
            return await TakeNextAsync(cancellation);
        }

        var attempts = next.Attempts;
        var until = now + BuildProgress.Hold;
        var taken = await db.Set<PacketBuild>()
            .Where(it => it.Id == next.Id && it.Attempts == attempts)
            .ExecuteUpdateAsync(
                row => row.SetProperty(it => it.State, BuildState.Building)
                    .SetProperty(it => it.Attempts, attempts + 1)
                    .SetProperty(it => it.HeldUntil, until),
                cancellation);

        // Another machine was faster: look again.
        return taken == 1 ? next : await TakeNextAsync(cancellation);
    }

    private async Task MakeAsync(PacketBuild build, CancellationToken cancellation)
    {
        try
        {
            var outcome = await BuildAsync(build, cancellation);

            if (!outcome.Done && outcome.Refusal.Code == "packet.stale")
            {
                await AgainAsync(build, cancellation);
            }
            else if (!outcome.Done)
            {
                await FailAsync(build, outcome.Refusal.Message, cancellation);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "Making {BuildId} failed", build.Id);

            if (build.Attempts + 1 >= MostAttempts)
            {
                await FailAsync(build, Broken, cancellation);
            }
            else
            {
                await AgainAsync(build, cancellation);
            }
        }
    }

    private async Task<Outcome<Guid>> BuildAsync(PacketBuild build, CancellationToken cancellation)
    {
        var numbered = await runner.RunAsync(new NumberPages.Form(build.RequestId), Caller.System, cancellation);

        if (!numbered.Done)
        {
            return numbered.Refusal;
        }

        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var plan = await services.GetRequiredService<PacketPlanner>().ReadAsync(build.RequestId, cancellation);

        if (!plan.Done)
        {
            return plan.Refusal;
        }

        var day = CourtDay.Of(build.AskedAt, plan.Value.Request.ComplianceZone);
        Outcome<BuiltPacket> built;

        await using (var progress = new BuildProgress(scopes, build.Id, clock))
        {
            built = await services.GetRequiredService<PacketBuilder>().BuildAsync(plan.Value, day, progress, cancellation);
        }

        return built.Done
            ? await runner.RunAsync(new DraftPacket.Form(build.RequestId, build.Id, built.Value), Caller.System, cancellation)
            : built.Refusal;
    }

    private Task AgainAsync(PacketBuild build, CancellationToken cancellation) => SetAsync(build, BuildState.Queued, "", cancellation);

    private Task FailAsync(PacketBuild build, string problem, CancellationToken cancellation) => SetAsync(build, BuildState.Failed, problem, cancellation);

    private async Task SetAsync(PacketBuild build, BuildState state, string problem, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LegalRequestsDb>().Set<PacketBuild>()
            .Where(it => it.Id == build.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.State, state).SetProperty(it => it.Problem, problem), cancellation);
    }
}
