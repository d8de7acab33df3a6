using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LegalRequests.Deadlines.Editions;

/// <summary>Degraded while a rule file is refused.</summary>
public sealed class RuleHealth(ImportRules import) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(import.Refused.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(string.Join("; ", import.Refused.Select(file => $"{file.FileName} is refused: {file.Problems[0]} What was in force before stays in force."))));
}
