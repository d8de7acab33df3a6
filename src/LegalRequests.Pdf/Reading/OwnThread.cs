namespace LegalRequests.Pdf.Reading;

/// <summary>Work that waits where it is. On a thread of the pool it would be missed elsewhere.</summary>
static class OwnThread
{
    /// <summary>Runs it to its end on a thread of its own; the token stops it only before it begins.</summary>
    public static Task RunAsync(Action work, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
