using LegalRequests.Vault;

namespace LegalRequests.Scheduling;

/// <summary>Removes files of the vault whose row never came.</summary>
internal sealed class SweepOrphansJob(SweepOrphanFiles orphans) : ISweep
{
    public Task<int> RunAsync(CancellationToken cancellation) => orphans.RunAsync(cancellation);
}
