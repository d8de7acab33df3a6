using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LegalRequests.Workflows.Running;

/// <summary>Degraded while a definition file is refused, work is set aside, or a workflow could not go on.</summary>
public sealed class WorkflowHealth(IServiceScopeFactory scopes, ImportDefinitions import) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var parked = await db.Set<OrderedEffect>().CountAsync(it => it.ParkedAt != null && it.DoneAt == null, cancellationToken);
        var stuck = await db.Set<WorkflowInstance>().CountAsync(it => it.IncidentAt != null && it.Status == WorkflowStatus.Running, cancellationToken);

        List<string> words =
        [
            .. import.Refused.Select(file => $"{file.File} is refused ({file.Findings[0].Code}); the version before it keeps running"),
            .. Counted(parked, "effects are set aside after too many failures"),
            .. Counted(stuck, "workflows could not go on"),
        ];
        return words.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join("; ", words));
    }

    private static IEnumerable<string> Counted(int count, string words) => count == 0 ? [] : [$"{count} {words}"];
}
