namespace LegalRequests.Web.Maintenance.PacketRun;

/// <summary>A stage said no; the walk ends there.</summary>
internal sealed class StageRefusedException(Refusal refusal) : Exception(refusal.Code)
{
    internal Refusal Refusal { get; } = refusal;
}
