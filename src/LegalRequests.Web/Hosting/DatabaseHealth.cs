using LegalRequests.Persistence;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LegalRequests.Web.Hosting;

/// <summary>Healthy when the database answers.</summary>
public sealed class DatabaseHealth(IServiceScopeFactory scopes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var answers = await scope.ServiceProvider.GetRequiredService<DatabasePulse>().AnswersAsync(cancellationToken);
        return answers ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
