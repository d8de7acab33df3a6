using LegalRequests.Pdf.Reading;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace LegalRequests.Intake;

/// <summary>
/// Degraded where the tools that open foreign files are not confined. Its data tells how strongly they are, and warns of a
/// setting that lets them run unconfined, also while a sandbox works in spite of it.
/// </summary>
public sealed class SandboxHealth(Sandbox sandbox, IOptions<IntakeSettings> settings) : IHealthCheck
{
    private const string Setting = $"{IntakeSettings.Section}:{nameof(IntakeSettings.AllowUnconfinedTools)}";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object> { ["tier"] = Of(sandbox.Tier) };
        var sentence = sandbox.Tier switch
        {
            SandboxTier.Bubblewrap => "",
            SandboxTier.LimitsOnly => $"WARNING: files from outside are opened WITHOUT a sandbox, because {Setting} is set. Install bubblewrap, then take the setting away.",
            _ => "Foreign files are refused: the sandbox does not work here.",
        };

        if (sandbox.Tier == SandboxTier.Bubblewrap && settings.Value.AllowUnconfinedTools)
        {
            data["warning"] = $"WARNING: {Setting} is set. The sandbox works now; were it to fail, files from outside would be opened without one. Take the setting away.";
        }
        else if (sentence.Length > 0)
        {
            data["warning"] = sentence;
        }

        return Task.FromResult(sentence.Length == 0
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded(sentence, data: data));
    }

    /// <summary>A word for how strongly tools are confined.</summary>
    public static string Of(SandboxTier tier) => tier switch
    {
        SandboxTier.Bubblewrap => "bubblewrap",
        SandboxTier.LimitsOnly => "limits-only",
        _ => "none",
    };
}
