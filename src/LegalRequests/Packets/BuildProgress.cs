using System.Data.Common;
using LegalRequests.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Packets;

/// <summary>
/// Writes down how far a making is, for those who wait, and holds it for its worker while that one lives: when it dies,
/// another takes the making over after <see cref="Hold"/>.
/// </summary>
internal sealed class BuildProgress : IProgress<int>, IAsyncDisposable
{
    /// <summary>How long a making is its worker's after the last sign of life.</summary>
    internal static readonly TimeSpan Hold = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Sign = TimeSpan.FromSeconds(5);

    private readonly IServiceScopeFactory scopes;
    private readonly Func<LegalRequestsDb, int, DateTimeOffset, Task> write;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly CancellationTokenSource over = new();
    private readonly Task writing;
    private volatile int pages;

    /// <param name="write">Writes down so many pages, and until when the making is held.</param>
    internal BuildProgress(IServiceScopeFactory scopes, TimeProvider clock, ILogger log, Func<LegalRequestsDb, int, DateTimeOffset, Task> write)
    {
        this.scopes = scopes;
        this.clock = clock;
        this.log = log;
        this.write = write;
        writing = WriteAllAsync();
    }

    public void Report(int value) => pages = value;

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await writing;
        over.Dispose();
    }

    private async Task WriteAllAsync()
    {
        using var timer = new PeriodicTimer(Every);
        var (written, quiet) = (0, TimeSpan.Zero);

        try
        {
            while (await timer.WaitForNextTickAsync(over.Token))
            {
                quiet += Every;

                if (pages != written || quiet >= Sign)
                {
                    (written, quiet) = (pages, TimeSpan.Zero);
                    await WriteAsync(written);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The making is over.
        }
    }

    private async Task WriteAsync(int done)
    {
        await using var scope = scopes.CreateAsyncScope();

        try
        {
            await write(scope.ServiceProvider.GetRequiredService<LegalRequestsDb>(), done, clock.GetUtcNow() + Hold);
        }
        catch (DbException missed)
        {
            // The next write says the same; a making that is nearly done must not be lost for a number on a page.
            log.LogWarning(missed, "How far a making is could not be written down");
        }
    }
}
