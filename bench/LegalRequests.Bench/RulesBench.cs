using System.Diagnostics;
using System.Globalization;
using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.RuleChanges;
using LegalRequests.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Bench;

/// <summary>Adds a holiday over many open requests, through the database and all, as an administrator would.</summary>
internal sealed class RulesBench(ServiceProvider services)
{
    private const int Batch = 5_000;

    /// <summary>Makes a database in an empty folder, fills it with open requests, writes their dates, adds a holiday.</summary>
    internal static async Task<int> RunAsync(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder, "rules.db")}",
            ["Vault:Folder"] = Path.Combine(folder, "vault"),
            ["Vault:MasterKeyFile"] = Path.Combine(folder, "keys", "master.key"),
        }).Build();
        var collection = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddLegalRequests();
        await using var services = collection.BuildServiceProvider();
        var bench = new RulesBench(services);
        await bench.InDatabaseAsync(db => new SchemaUpgrade(db).RunAsync());
        await services.GetRequiredService<ImportRules>().RunAsync();
        await bench.SeedAsync(count);

        await bench.MeasureAsync("first dates of all", new(2035, 3, 6), TreatAs.ClosureOnly);
        await bench.MeasureAsync("a holiday is added", new(2026, 12, 24), TreatAs.Holiday);
        return 0;
    }

    private async Task MeasureAsync(string what, DateOnly day, TreatAs treatAs)
    {
        var runner = services.GetRequiredService<OperationRunner>();
        var form = new EnterClosure.Form("us-federal", day, "Bench", treatAs, "Bench");
        var id = (await runner.RunAsync(form, Caller.System)).OrThrow();
        var weighing = await UntilAsync(id, RuleChangeState.Weighed);
        (await runner.RunAsync(new PutInForce.Form(id), Caller.System)).OrThrow();
        var carrying = await UntilAsync(id, RuleChangeState.Done);
        var change = await ChangeAsync(id);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {change.Total} requests weighed in {weighing}, carried through in {carrying}; {change.Requests} touched, {change.Proposed} proposals, {change.NewDates} new dates, {change.Failed} failed; peak {process.PeakWorkingSet64 / 1024 / 1024} MB"));
    }

    /// <summary>Sweeps until it is there; gives the time, on the clock and of the processor.</summary>
    private async Task<string> UntilAsync(Guid id, RuleChangeState state)
    {
        var start = Stopwatch.GetTimestamp();
        var before = Environment.CpuUsage.TotalTime;

        while ((await ChangeAsync(id)).State != state)
        {
            await services.GetRequiredService<SweepRunner>().RunAsync("rule-changes");
        }

        var (clock, processor) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - before);
        return string.Create(CultureInfo.InvariantCulture, $"{clock.TotalSeconds:0.0} s (CPU {processor.TotalSeconds:0.0} s)");
    }

    private Task<RuleChange> ChangeAsync(Guid id) => InDatabaseAsync(db => db.Set<RuleChange>().AsNoTracking().SingleAsync(it => it.Id == id));

    /// <summary>Federal subpoenas that were served on some day of a year.</summary>
    private async Task SeedAsync(int count)
    {
        var random = new Random(99);

        for (var done = 0; done < count; done += Batch)
        {
            await InDatabaseAsync(db =>
            {
                for (var i = done; i < Math.Min(count, done + Batch); i++)
                {
                    var served = new DateOnly(2026, 6, 1).AddDays(random.Next(365));
                    var id = Guid.CreateVersion7();
                    db.Add(new RequestLatch { Id = id });
                    db.Add(new LegalRequest
                    {
                        Id = id,
                        Number = string.Create(CultureInfo.InvariantCulture, $"BENCH-{i:D6}"),
                        BatesPrefix = "BENCH",
                        Instrument = Instrument.CivilSubpoena,
                        Forum = Forum.FederalCivil,
                        State = "DC",
                        ComplianceZone = "America/New_York",
                        ServedOn = served,
                        ServiceMethod = ServiceMethod.Personal,
                        ComplianceAt = new DateTimeOffset(served.AddDays(random.Next(10, 45)), new TimeOnly(15, 0), TimeSpan.Zero),
                    });
                }

                return db.SaveChangesAsync();
            });
        }
    }

    private async Task<T> InDatabaseAsync<T>(Func<LegalRequestsDb, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<LegalRequestsDb>());
    }
}
