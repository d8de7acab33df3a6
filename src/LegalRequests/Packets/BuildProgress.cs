using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
    private readonly CancellationTokenSource over = new();
    private readonly Task writing;
    private volatile int pages;

    internal BuildProgress(IServiceScopeFactory scopes, Guid buildId, TimeProvider clock)
        : this(scopes, clock, (db, pages, until) => db.Set<PacketBuild>()
            .Where(it => it.Id == buildId && it.State == BuildState.Building)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.PagesDone, pages).SetProperty(it => it.HeldUntil, until)))
    {
    }

    /// <param name="write">Writes down so many pages, and until when the making is held.</param>
    internal BuildProgress(IServiceScopeFactory scopes, TimeProvider clock, Func<LegalRequestsDb, int, DateTimeOffset, Task> write)
    {
        this.scopes = scopes;
        this.clock = clock;
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
        await write(scope.ServiceProvider.GetRequiredService<LegalRequestsDb>(), done, clock.GetUtcNow() + Hold);
    }
}
