using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Scheduling;

/// <summary>How a sweep last went, on whichever machine. One row a sweep.</summary>
internal sealed class SweepRun
{
    public required string Name { get; init; }

    /// <summary>When a run began that takes long, UTC; older than <see cref="DoneAt"/> when none is running.</summary>
    public DateTimeOffset? BegunAt { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public DateTimeOffset? FailedAt { get; init; }
}

/// <summary>Writes down how sweeps went, for monitors.</summary>
public sealed class SweepDiary(IServiceScopeFactory scopes, TimeProvider clock)
{
    internal Task NoteBegunAsync(string name, DateTimeOffset at) => SetAsync(name, row => row.SetProperty(it => it.BegunAt, at));

    internal Task NoteDoneAsync(string name)
    {
        var now = clock.GetUtcNow();
        return SetAsync(name, row => row.SetProperty(it => it.DoneAt, now));
    }

    internal Task NoteFailedAsync(string name)
    {
        var now = clock.GetUtcNow();
        return SetAsync(name, row => row.SetProperty(it => it.FailedAt, now));
    }

    internal async Task<IReadOnlyList<SweepRun>> ReadAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LegalRequestsDb>().Set<SweepRun>().AsNoTracking().ToListAsync(cancellation);
    }

    private async Task SetAsync(string name, Action<UpdateSettersBuilder<SweepRun>> set)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var row = db.Set<SweepRun>().Where(it => it.Name == name);

        if (await row.ExecuteUpdateAsync(set) == 0)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO sweep_run (name) VALUES ({name}) ON CONFLICT (name) DO NOTHING");
            await row.ExecuteUpdateAsync(set);
        }
    }
}

internal sealed class SweepRunMapping : IEntityTypeConfiguration<SweepRun>
{
    public void Configure(EntityTypeBuilder<SweepRun> builder)
    {
        builder.ToTable("sweep_run");
        builder.HasKey(run => run.Name);
    }
}
