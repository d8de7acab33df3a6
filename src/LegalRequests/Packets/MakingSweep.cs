using LegalRequests.Persistence;
using LegalRequests.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Packets;

/// <summary>
/// Works through the makings that were asked for, one at a time. A machine that dies while it makes one leaves it to the
/// next after the hold runs out, one that is stopped gives it back at once; the making begins again and gives the same
/// bytes. A worker that was so slow that another took over does not change any more how the making stands.
/// </summary>
public abstract class MakingSweep<TMaking, TState>(
    MakingStates<TState> states,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger log,
    IHostApplicationLifetime? lifetime) : ISweep
    where TMaking : class, IMaking<TState>
    where TState : struct, Enum
{
    private const int MostAttempts = 3;

    protected IServiceScopeFactory Scopes { get; } = scopes;

    /// <summary>What the office reads where the program itself failed.</summary>
    protected abstract string Broken { get; }

    /// <summary>Makes all that wait, and gives how many were finished or failed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime?.ApplicationStopping ?? default);
        var count = 0;

        try
        {
            while (await TakeNextAsync(stop.Token) is { } taken)
            {
                await MakeAsync(taken, stop.Token);
                count++;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            log.LogDebug("The makings stop with the program");
        }

        return count;
    }

    /// <summary>Makes one and takes it into the record.</summary>
    protected abstract Task<Outcome<Guid>> BuildAsync(TMaking making, IProgress<int> progress, CancellationToken cancellation);

    /// <summary>True where the refusal only says that it must be made from what is decided now.</summary>
    protected virtual bool BeginsAgain(Refusal refusal) => false;

    private async Task<Taken?> TakeNextAsync(CancellationToken cancellation)
    {
        while (await DueAsync(cancellation) is { } next)
        {
            // The program itself ended at it each time: it must not do so for ever.
            if (next.State.Equals(states.Building) && next.Attempts >= MostAttempts)
            {
                log.LogError("Making {MakingId} ended the program each time", next.Id);
                await EndAsync(new Taken(next, next.Attempts), states.Failed, Broken, cancellation);
            }
            else if (await TakeAsync(next, cancellation))
            {
                return new Taken(next, next.Attempts + 1);
            }
        }

        return null;
    }

    private async Task<TMaking?> DueAsync(CancellationToken cancellation)
    {
        await using var scope = Scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<LegalRequestsDb>().Set<TMaking>().AsNoTracking()
            .Where(it => it.State.Equals(states.Queued) || (it.State.Equals(states.Building) && it.HeldUntil < now))
            .OrderBy(it => it.AskedAt)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>False where another machine was faster, or the worker that has it gave a sign of life.</summary>
    private async Task<bool> TakeAsync(TMaking next, CancellationToken cancellation)
    {
        await using var scope = Scopes.CreateAsyncScope();
        var (state, attempts, held, until) = (next.State, next.Attempts, next.HeldUntil, clock.GetUtcNow() + BuildProgress.Hold);
        var taken = await scope.ServiceProvider.GetRequiredService<LegalRequestsDb>().Set<TMaking>()
            .Where(it => it.Id == next.Id && it.State.Equals(state) && it.Attempts == attempts && it.HeldUntil == held)
            .ExecuteUpdateAsync(
                row => row.SetProperty(it => it.State, states.Building)
                    .SetProperty(it => it.Attempts, attempts + 1)
                    .SetProperty(it => it.PagesDone, 0)
                    .SetProperty(it => it.HeldUntil, until),
                cancellation);
        return taken == 1;
    }

    private async Task MakeAsync(Taken taken, CancellationToken cancellation)
    {
        try
        {
            Outcome<Guid> outcome;

            await using (var progress = new BuildProgress(Scopes, clock, log, (db, pages, until) => WriteProgressAsync(db, taken, pages, until)))
            {
                outcome = await BuildAsync(taken.Making, progress, cancellation);
            }

            if (!outcome.Done)
            {
                var again = BeginsAgain(outcome.Refusal);
                await EndAsync(taken, again ? states.Queued : states.Failed, again ? "" : outcome.Refusal.Message, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await GiveBackAsync(taken);
            throw;
        }
        catch (Exception problem)
        {
            log.LogError(problem, "Making {MakingId} failed", taken.Making.Id);
            var isLast = taken.Number >= MostAttempts;
            await EndAsync(taken, isLast ? states.Failed : states.Queued, isLast ? Broken : "", cancellation);
        }
    }

    private async Task EndAsync(Taken taken, TState state, string problem, CancellationToken cancellation)
    {
        await using var scope = Scopes.CreateAsyncScope();
        await RowOf(scope.ServiceProvider.GetRequiredService<LegalRequestsDb>(), taken)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.State, state).SetProperty(it => it.Problem, problem), cancellation);
    }

    /// <summary>The program stops, which is no fault of the making: this taking does not count.</summary>
    private async Task GiveBackAsync(Taken taken)
    {
        await using var scope = Scopes.CreateAsyncScope();
        await RowOf(scope.ServiceProvider.GetRequiredService<LegalRequestsDb>(), taken)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.State, states.Queued).SetProperty(it => it.Attempts, taken.Number - 1));
    }

    private Task<int> WriteProgressAsync(LegalRequestsDb db, Taken taken, int pages, DateTimeOffset until) => RowOf(db, taken)
        .ExecuteUpdateAsync(row => row.SetProperty(it => it.PagesDone, pages).SetProperty(it => it.HeldUntil, until));

    /// <summary>The row while it is this taking's; none when it is made, or another worker's.</summary>
    private IQueryable<TMaking> RowOf(LegalRequestsDb db, Taken taken) => db.Set<TMaking>()
        .Where(it => it.Id == taken.Making.Id && it.State.Equals(states.Building) && it.Attempts == taken.Number);

    /// <summary>A making as it was when it was taken, and the number of the taking.</summary>
    private sealed record Taken(TMaking Making, int Number);
}
