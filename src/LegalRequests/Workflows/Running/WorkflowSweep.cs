using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Workflows.Running;

/// <summary>
/// One round of the work that no person asks for: waiting periods whose date has come, then ordered effects.
/// Safe to run twice, on several machines, and to be killed at any point.
/// </summary>
public sealed class WorkflowSweep(IServiceScopeFactory scopes, OperationRunner runner, TimeProvider clock, ILogger<WorkflowSweep> log)
{
    /// <summary>
    /// How long one try of an effect may take before another may take over; so long waits what a killed process had in
    /// hand. Effects only write to the database, in one transaction that marks them done: one that lasts longer, as
    /// behind the fifteen seconds that SQLite waits for another writer, still takes effect once.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>After this many failures an effect is set aside for a person to look at.</summary>
    public const int MostAttempts = 8;

    private const int Batch = 100;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan IncidentPause = TimeSpan.FromMinutes(5);

    /// <summary>Runs one round.</summary>
    /// <returns>How many periods ended and how many effects were carried out.</returns>
    public async Task<SweepCount> RunAsync(CancellationToken cancellation = default)
    {
        var elapsed = 0;
        foreach (var form in await DuePeriodsAsync(cancellation)) elapsed += await ElapseAsync(form, cancellation) ? 1 : 0;

        var done = 0;
        for (var claims = 0; claims < Batch; claims++)
        {
            if (await ClaimAsync(cancellation) is not { } form) break;

            done += await CarryOutAsync(form, cancellation) ? 1 : 0;
        }

        return new(elapsed, done);
    }

    private Task<List<LetPeriodElapse.Form>> DuePeriodsAsync(CancellationToken cancellation) => InScopeAsync(db =>
    {
        var now = clock.GetUtcNow();
        var quiet = now - IncidentPause;
        return db.Set<OpenBookmark>()
            .Where(it => it.Due <= now && !db.Set<WorkflowInstance>().Any(instance => instance.Id == it.InstanceId && instance.IncidentAt > quiet))
            .OrderBy(it => it.Due)
            .Take(Batch)
            .Select(it => new LetPeriodElapse.Form(it.RequestId, it.Step, it.Visit))
            .ToListAsync(cancellation);
    });

    private async Task<bool> ElapseAsync(LetPeriodElapse.Form form, CancellationToken cancellation)
    {
        try
        {
            var outcome = await runner.RunAsync(form, Caller.System, cancellation);
            return outcome is { Done: true, Value: ResumeAnswer.Done };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The waiting period {Step} of request {Request} could not end", form.Step, form.RequestId);
            var now = clock.GetUtcNow();
            var kind = failure.GetType().Name;
            await InScopeAsync(db => db.Set<WorkflowInstance>()
                .Where(it => it.RequestId == form.RequestId && it.Status == WorkflowStatus.Running)
                .ExecuteUpdateAsync(row => row.SetProperty(it => it.Incident, kind).SetProperty(it => it.IncidentAt, now), cancellation));
            return false;
        }
    }

    /// <summary>Takes the next effect for the length of a lease; an effect waits for the earlier ones of its instance.</summary>
    private Task<CarryOutEffect.Form?> ClaimAsync(CancellationToken cancellation) => InScopeAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var effects = db.Set<OrderedEffect>();
        var next = await effects
            .Where(it => it.DoneAt == null && it.ParkedAt == null && it.NotBefore <= now)
            .Where(it => !effects.Any(earlier => earlier.InstanceId == it.InstanceId && earlier.DoneAt == null && earlier.Line < it.Line))
            .OrderBy(it => it.NotBefore)
            .Select(it => new { it.Id, it.RequestId, it.NotBefore })
            .Take(Batch)
            .ToListAsync(cancellation);
        var leaseEnd = new DateTimeOffset((now + Lease).Ticks / 10 * 10, TimeSpan.Zero);
        foreach (var effect in next)
        {
            var taken = await effects
                .Where(it => it.Id == effect.Id && it.DoneAt == null && it.NotBefore == effect.NotBefore)
                .ExecuteUpdateAsync(row => row.SetProperty(it => it.NotBefore, leaseEnd).SetProperty(it => it.Attempts, it => it.Attempts + 1), cancellation);
            if (taken == 1) return new CarryOutEffect.Form(effect.RequestId, effect.Id, leaseEnd);
        }

        return null;
    });

    private async Task<bool> CarryOutAsync(CarryOutEffect.Form form, CancellationToken cancellation)
    {
        string error;
        try
        {
            var outcome = await runner.RunAsync(form, Caller.System, cancellation);
            if (outcome.Done) return outcome.Value;

            error = outcome.Refusal.Code;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Effect {Effect} of request {Request} failed", form.EffectId, form.RequestId);
            error = failure.GetType().Name;
        }

        await PutOffAsync(form, error, cancellation);
        return false;
    }

    private Task<int> PutOffAsync(CarryOutEffect.Form form, string error, CancellationToken cancellation) => InScopeAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var mine = db.Set<OrderedEffect>().Where(it => it.Id == form.EffectId && it.DoneAt == null && it.NotBefore == form.LeaseEnd);
        var attempts = await mine.Select(it => it.Attempts).SingleOrDefaultAsync(cancellation);
        var parked = attempts >= MostAttempts ? now : (DateTimeOffset?)null;
        var again = now + PauseAfter(attempts, form.EffectId);
        return await mine.ExecuteUpdateAsync(
            row => row.SetProperty(it => it.NotBefore, again).SetProperty(it => it.ParkedAt, parked).SetProperty(it => it.LastError, error),
            cancellation);
    });

    /// <summary>Doubles with each failure; up to a quarter more by the effect's id, so that failures do not march in step.</summary>
    internal static TimeSpan PauseAfter(int attempts, Guid effect)
    {
        var pause = FirstPause * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        var share = 1 + (effect.ToByteArray()[15] / 1024.0);
        return (pause < LongestPause ? pause : LongestPause) * share;
    }

    private async Task<T> InScopeAsync<T>(Func<LegalRequestsDb, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<LegalRequestsDb>());
    }
}

/// <summary>What one round of the sweep did.</summary>
public sealed record SweepCount(int Elapsed, int CarriedOut);
