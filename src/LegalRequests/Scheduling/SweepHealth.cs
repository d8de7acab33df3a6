using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LegalRequests.Scheduling;

/// <summary>
/// Degraded while a sweep has not ended well, on any machine, within twice its interval, or the last run of one failed.
/// Its data tells for each sweep when it was last done.
/// </summary>
public sealed class SweepHealth(SweepRunner runner, SweepDiary diary, TimeProvider clock) : IHealthCheck
{
    // A start, a slow disk or a busy machine must not ring a bell.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(30);

    // Making a packet of thousands of pages takes long and is no fault.
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var runs = (await diary.ReadAsync(cancellationToken)).ToDictionary(run => run.Name);
        var now = clock.GetUtcNow();
        var data = new Dictionary<string, object>();
        var words = new List<string>();

        foreach (var entry in runner.Entries)
        {
            var run = runs.GetValueOrDefault(entry.Name);
            data[entry.Name] = run?.DoneAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "never";

            if (FaultOf(entry, run, now) is { } fault)
            {
                words.Add($"{entry.Name} {fault}");
            }
        }

        return words.Count == 0
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded(string.Join("; ", words), data: data);
    }

    private string? FaultOf(SweepEntry entry, SweepRun? run, DateTimeOffset now)
    {
        if (run?.FailedAt is { } failed && !(run.DoneAt >= failed))
        {
            return "failed";
        }

        var isRunning = run?.BegunAt is { } begun && !(run.DoneAt >= begun) && now - begun < LongestRun;
        var last = run?.DoneAt > runner.Since ? run.DoneAt.Value : runner.Since;
        return !isRunning && now - last > (2 * entry.Every) + Slack ? "is late" : null;
    }
}
