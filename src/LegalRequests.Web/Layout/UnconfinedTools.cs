using LegalRequests.Intake;
using LegalRequests.Pdf.Reading;
using Microsoft.Extensions.Options;

namespace LegalRequests.Web.Layout;

/// <summary>Whether hostile files are opened without walls round the tools because an operator said so.</summary>
public sealed class UnconfinedTools(IOptions<IntakeSettings> settings, IServiceProvider services)
{
    /// <summary>Shown on every page and logged at start; null where the setting is off, or a sandbox works in spite of it.</summary>
    public string? Warning => settings.Value.AllowUnconfinedTools && services.GetRequiredService<Sandbox>().Tier == SandboxTier.LimitsOnly
        ? "Files from outside are opened without a sandbox, because Intake:AllowUnconfinedTools is set. A hostile file could read this "
            + "machine's files and use its network. Tell an administrator: install bubblewrap, then take the setting away."
        : null;
}
