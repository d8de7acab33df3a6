using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Packets;

/// <summary>
/// Writes down how far a making is, for those who wait, and holds it for its worker a while longer. At most once a
/// second: a page takes less than that.
/// </summary>
internal sealed class BuildProgress(IServiceScopeFactory scopes, Guid buildId, TimeProvider clock, TimeSpan hold) : IProgress<int>
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private long lastWritten = clock.GetTimestamp();
    private Task writing = Task.CompletedTask;

    public void Report(int value)
    {
        if (clock.GetElapsedTime(lastWritten) >= Every && writing.IsCompleted)
        {
            lastWritten = clock.GetTimestamp();
            writing = WriteAsync(value);
        }
    }

    /// <summary>Waits for the last note, and throws what it threw.</summary>
    internal Task DrainAsync() => writing;

    private async Task WriteAsync(int done)
    {
        await using var scope = scopes.CreateAsyncScope();
        var until = clock.GetUtcNow() + hold;
        await scope.ServiceProvider.GetRequiredService<LegalRequestsDb>().Set<PacketBuild>()
            .Where(it => it.Id == buildId)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.PagesDone, done).SetProperty(it => it.HeldUntil, until));
    }
}
