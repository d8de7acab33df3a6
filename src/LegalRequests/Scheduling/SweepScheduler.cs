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
/// cluster: one of them starts each sweep, and when it dies another takes over.
/// </summary>
public sealed class SweepScheduler(
    SweepRunner runner,
    IOptions<DatabaseSettings> database,
    ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    private const string Group = "sweeps";
    private const int Threads = 4;

    private IScheduler? scheduler;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        scheduler = await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(cancellationToken);

        foreach (var entry in runner.Entries)
        {
            var job = JobBuilder.Create<SweepJob>().WithIdentity(entry.Name, Group).StoreDurably().Build();
            var trigger = TriggerBuilder.Create()
                .WithIdentity(entry.Name, Group)
                .StartNow()
                .WithSimpleSchedule(every => every
                    .WithInterval(entry.Every)
                    .RepeatForever()
                    .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithRemainingCount))
                .Build();
            await scheduler.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, cancellationToken);
        }

        await scheduler.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (scheduler is not null)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
            scheduler = null;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    private void Configure(IQuartzBuilder quartz)
    {
        var settings = database.Value;
        quartz.ConfigureScheduler(options =>
        {
            options.InstanceName = "legalrequests";
            options.InstanceId = "AUTO";
        });
        quartz.UseDefaultThreadPool(Threads);
        quartz.AddJobType(_ => new SweepJob(runner, loggers.CreateLogger<SweepJob>()));
        quartz.UsePersistentStore(store =>
        {
            store.ProvisionSchema();
            store.UseSystemTextJsonSerializer();

            if (settings.Kind == DatabaseKind.Postgres)
            {
                store.UsePostgres(NpgsqlFactory.Instance, settings.ConnectionString);
                store.UseClustering();
            }
            else
            {
                store.UseSqlite(SqliteFactory.Instance, settings.ConnectionString);
            }
        });
    }
}
