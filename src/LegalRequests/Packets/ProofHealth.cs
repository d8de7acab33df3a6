using LegalRequests.Intake;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LegalRequests.Packets;

/// <summary>
/// Tells whether the process that proves a packet is walled in, and its tools. Degraded where the tools are not: what is
/// proven comes from outside. Without walls of its own the process still has limits, and its tools have walls.
/// </summary>
public sealed class ProofHealth(ProofProcess proof, Sandbox sandbox) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>
        {
            ["process"] = await proof.WalledAsync ? "bubblewrap" : "limits-only",
            ["tools"] = SandboxHealth.Of(sandbox.Tier),
        };
        return sandbox.Tier == SandboxTier.Bubblewrap
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded("The proof opens files without walls round its tools.", data: data);
    }
}
