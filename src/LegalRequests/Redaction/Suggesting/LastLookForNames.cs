namespace LegalRequests.Redaction.Suggesting;

/// <summary>
/// When this process last looked for files whose names are to be learnt. To look at all of them takes long in a large house, and what
/// is left to do is nearly always among those that were read last; what else becomes due, as a record that was a copy of another
/// until then, waits for the next look at all.
/// </summary>
public sealed class LastLookForNames
{
    private static readonly TimeSpan AllEvery = TimeSpan.FromMinutes(5);

    // The clocks of two machines differ, and a file that was read is written a moment later.
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private DateTimeOffset? _all;
    private DateTimeOffset _some;

    /// <summary>Files read since then (UTC) are to be looked at; null for all, as before the first look and every five minutes.</summary>
    public DateTimeOffset? ReadSince(DateTimeOffset now)
    {
        lock (_lock)
        {
            return _all is { } all && now >= all && now - all < AllEvery ? _some - Before : null;
        }
    }

    /// <summary>All that was to be looked at then (UTC) was.</summary>
    public void Done(DateTimeOffset began, bool isWhole)
    {
        lock (_lock)
        {
            (_all, _some) = (isWhole ? began : _all, began);
        }
    }
}
