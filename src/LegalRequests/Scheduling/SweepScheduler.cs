using LegalRequests.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Quartz;

namespace LegalRequests.Scheduling;

/// <summary>
/// Starts every sweep at its pace, with Quartz on the product's own database. On PostgreSQL several machines form a
/// cluster: one of them starts each sweep, and when it dies another takes over within four check-ins.
/// </summary>
public sealed class SweepScheduler(
    SweepRunner runner,
    IOptions<DatabaseSettings> database,
    IOptions<SchedulingSettings> settings,
    ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    private const string Group = "sweeps";
    private const int Threads = 4;

    private readonly CancellationTokenSource stopping = new();
    private readonly ILogger log = loggers.CreateLogger<SweepScheduler>();
    private IScheduler? scheduler;
    private Task watching = Task.CompletedTask;
    private bool disposed;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        scheduler = await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(cancellationToken);

        foreach (var entry in runner.Entries)
        {
            var job = JobBuilder.Create<SweepJob>().WithIdentity(entry.Name, Group).StoreDurably().Build();
            await scheduler.ScheduleJob(job, [TriggerOf(entry)], ScheduleJobOptions.Replacing, cancellationToken);
        }

        await scheduler.Start(cancellationToken);
        watching = WatchAsync(scheduler);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host that is stopped and disposed of by two callers at once stops what is disposed of.
        if (disposed)
        {
            return;
        }

        await stopping.CancelAsync();
        await watching;

        if (scheduler is not null)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
            scheduler = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        disposed = true;
        stopping.Dispose();
    }

    private static ITrigger TriggerOf(SweepEntry entry) => TriggerBuilder.Create()
        .WithIdentity(entry.Name, Group)
        .StartNow()
        .WithSimpleSchedule(every => every
            .WithInterval(entry.Every)
            .RepeatForever()
            .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithRemainingCount))
        .Build();

    /// <summary>
    /// Quartz keeps the instant of each next start. After the machine's clock was set back by a week it would start
    /// nothing for a week; so what lies too far ahead is scheduled anew.
    /// </summary>
    private async Task WatchAsync(IScheduler running)
    {
        using var timer = new PeriodicTimer(settings.Value.Checkin);

        try
        {
            while (await timer.WaitForNextTickAsync(stopping.Token))
            {
                await WakeAsync(running);
            }
        }
        catch (OperationCanceledException)
        {
            log.LogDebug("The schedule is not watched any more");
        }
    }

    private async Task WakeAsync(IScheduler running)
    {
        try
        {
            foreach (var entry in runner.Entries)
            {
                var key = new TriggerKey(entry.Name, Group);
                var next = (await running.GetTrigger(key, stopping.Token))?.NextFireTimeUtc;

                // Quartz reads the machine's clock, whatever the rest of the product is given.
                if (next > TimeProvider.System.GetUtcNow() + (2 * entry.Every) + settings.Value.Checkin)
                {
                    await running.RescheduleJob(key, TriggerOf(entry), stopping.Token);
                    log.LogWarning("Sweep {Sweep} was not due before {Next}; it is started now", entry.Name, next);
                }
            }
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogWarning(failed, "The schedule could not be looked at");
        }
    }

    private void Configure(IQuartzBuilder quartz)
    {
        quartz.ConfigureScheduler(options =>
        {
            options.InstanceName = "legalrequests";
            options.InstanceId = $"{Environment.MachineName}-{Guid.CreateVersion7():N}";
        });
        quartz.UseDefaultThreadPool(Threads);
        quartz.AddJobType(_ => new SweepJob(runner, loggers.CreateLogger<SweepJob>()));
        quartz.UsePersistentStore(store =>
        {
            store.ProvisionSchema();
            store.UseSystemTextJsonSerializer();

            if (database.Value.Kind == DatabaseKind.Postgres)
            {
                store.UsePostgres(NpgsqlFactory.Instance, database.Value.ConnectionString);
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = settings.Value.Checkin;
                    cluster.CheckinMisfireThreshold = 2 * settings.Value.Checkin;
                });
            }
            else
            {
                store.UseSqlite(SqliteFactory.Instance, database.Value.ConnectionString);
            }
        });
    }
}
