using LegalRequests.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LegalRequests.Scheduling;

/// <summary>
/// Runs sweeps by name, each in a scope of its own in which the system is the one who acts. What a sweep changes, it
/// writes to the audit log with the change; a run that finds nothing due leaves no entry.
/// </summary>
public sealed class SweepRunner(
    IServiceScopeFactory scopes,
    IEnumerable<SweepEntry> entries,
    SweepDiary diary,
    IOptions<SchedulingSettings> settings,
    TimeProvider clock,
    ILogger<SweepRunner> log)
{
    private static readonly TimeSpan LongRun = TimeSpan.FromSeconds(5);

    /// <summary>All sweeps of the product, in order of their names, at the pace that is set.</summary>
    public IReadOnlyList<SweepEntry> Entries { get; } =
    [
        .. entries
            .Select(entry => settings.Value.Every.TryGetValue(entry.Name, out var every) ? entry with { Every = every } : entry)
            .OrderBy(entry => entry.Name, StringComparer.Ordinal),
    ];

    /// <summary>Since when this process could run sweeps.</summary>
    public DateTimeOffset Since { get; } = clock.GetUtcNow();

    /// <summary>Runs one sweep now and gives how many things it did.</summary>
    /// <exception cref="InvalidOperationException">There is no sweep of that name.</exception>
    public async Task<int> RunAsync(string name, CancellationToken cancellation = default)
    {
        var entry = Entries.SingleOrDefault(it => it.Name == name)
            ?? throw new InvalidOperationException($"There is no sweep \"{name}\"; there are {string.Join(", ", Entries.Select(it => it.Name))}.");
        var begun = clock.GetUtcNow();
        var work = WorkAsync(entry, cancellation);

        // Most runs are over in a moment; only a long one is written down while it goes on.
        if (await Task.WhenAny(work, Task.Delay(LongRun, cancellation)) != work && !cancellation.IsCancellationRequested)
        {
            await diary.NoteBegunAsync(name, begun);
        }

        try
        {
            var done = await work;
            await diary.NoteDoneAsync(name);
            return done;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            await diary.NoteFailedAsync(name);
            throw;
        }
    }

    private async Task<int> WorkAsync(SweepEntry entry, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OperationContext>().Begin(Caller.System, clock.GetUtcNow());
        var done = await ((ISweep)scope.ServiceProvider.GetRequiredService(entry.Type)).RunAsync(cancellation);

        if (done > 0)
        {
            log.LogInformation("Sweep {Sweep} did {Count}", entry.Name, done);
        }

        return done;
    }
}
