namespace LegalRequests.Web.Maintenance.PacketRun;

/// <summary>
/// A clock that begins at the case's own instant. Each later start of a kept run begins five minutes further on, so that what a
/// killed run held is free again.
/// </summary>
internal sealed class CaseClock(DateTimeOffset on, int starts) : TimeProvider
{
    private readonly long began = TimeProvider.System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => on.ToUniversalTime().AddMinutes(starts * 5) + TimeProvider.System.GetElapsedTime(began);
}
