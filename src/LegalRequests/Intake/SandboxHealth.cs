using LegalRequests.Pdf.Reading;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LegalRequests.Intake;

/// <summary>Degraded where the tools that open foreign files are not confined. Its data tells how strongly they are.</summary>
public sealed class SandboxHealth(Sandbox sandbox) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (tier, sentence) = sandbox.Tier switch
        {
            SandboxTier.Bubblewrap => ("bubblewrap", ""),
            SandboxTier.LimitsOnly => ("limits-only", "Foreign files are opened with limits alone, as the settings allow."),
            _ => ("none", "Foreign files are refused: the sandbox does not work here."),
        };
        var data = new Dictionary<string, object> { ["tier"] = tier };
        return Task.FromResult(sentence.Length == 0
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded(sentence, data: data));
    }
}
