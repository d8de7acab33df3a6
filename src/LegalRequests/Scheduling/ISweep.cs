namespace LegalRequests.Scheduling;

/// <summary>
/// Work that comes due by itself. The due rows are the truth: a sweep looks for them, does them in transactions of
/// its own, and may be started twice, late, or on two machines at once without doing anything twice.
/// </summary>
public interface ISweep
{
    /// <summary>Does what is due now; gives how many things it did.</summary>
    Task<int> RunAsync(CancellationToken cancellation);
}

/// <summary>A sweep as it was registered.</summary>
/// <param name="Name">Stable, lower-case, such as <c>deadlines</c>.</param>
/// <param name="Type">What runs.</param>
/// <param name="Every">How often it is started.</param>
public sealed record SweepEntry(string Name, Type Type, TimeSpan Every);
