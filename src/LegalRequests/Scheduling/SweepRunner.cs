using LegalRequests.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Scheduling;

/// <summary>
/// Runs sweeps by name, each in a scope of its own in which the system is the one who acts. What a sweep changes, it
/// writes to the audit log with the change; a run that finds nothing due leaves no entry.
/// </summary>
public sealed class SweepRunner(IServiceScopeFactory scopes, IEnumerable<SweepEntry> entries, TimeProvider clock, ILogger<SweepRunner> log)
{
    /// <summary>All sweeps of the product, in order of their names.</summary>
    public IReadOnlyList<SweepEntry> Entries { get; } = [.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)];

    /// <summary>Runs one sweep now and gives how many things it did.</summary>
    /// <exception cref="InvalidOperationException">There is no sweep of that name.</exception>
    public async Task<int> RunAsync(string name, CancellationToken cancellation = default)
    {
        var entry = Entries.SingleOrDefault(it => it.Name == name)
            ?? throw new InvalidOperationException($"There is no sweep \"{name}\"; there are {string.Join(", ", Entries.Select(it => it.Name))}.");

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OperationContext>().Begin(Caller.System, clock.GetUtcNow());
        var done = await ((ISweep)scope.ServiceProvider.GetRequiredService(entry.Type)).RunAsync(cancellation);

        if (done > 0)
        {
            log.LogInformation("Sweep {Sweep} did {Count}", name, done);
        }

        return done;
    }
}
