using System.Diagnostics;
using System.Globalization;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace LegalRequests.Tests.Workflows.Running;

/// <summary>
/// Two worker processes are killed at random moments; afterwards every journal must explain every row, and every
/// effect must have happened once. <c>CRASH_SECONDS</c> sets how long, 20 without it.
/// </summary>
public sealed class WorkflowCrashTests(ITestOutputHelper output) : IDisposable
{
    private const int LeastKills = 4;

    private readonly string folder = Directory.CreateTempSubdirectory("workflow-crash").FullName;
    private int sinks;

    [Theory]
    [EveryDatabase]
    public async Task Killed_workers_lose_nothing_and_do_nothing_twice(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);

        var kills = await KillWorkersAsync(rig.House.Database, "sound", Seconds);
        var (differences, effects) = await SettleAsync(rig.House.Database);

        var acknowledged = Lines("done ").Select(Guid.Parse).ToList();
        var tries = Lines("try ").Count;
        output.WriteLine($"{kind}: {kills} kills, {acknowledged.Count} answers acknowledged, {effects} effects, {tries} tries");
        var kept = await rig.ReadAsync(db => db.Set<AnsweredCommand>().Select(row => row.Id).ToListAsync());
        differences.ShouldBeEmpty();
        acknowledged.Except(kept).ShouldBeEmpty();
        kills.ShouldBeGreaterThanOrEqualTo(LeastKills);
        acknowledged.Count.ShouldBeGreaterThan(20);
        effects.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_mutant_that_writes_effects_after_the_commit_is_caught()
    {
        await using var rig = await WorkflowRig.OpenAsync(DatabaseKind.Sqlite);

        List<string> differences = [];
        for (var round = 0; round < 4 && differences.Count == 0; round++)
        {
            await KillWorkersAsync(rig.House.Database, "late-effects", 5);
            (differences, _) = await SettleAsync(rig.House.Database);
        }

        differences.ShouldNotBeEmpty();
        differences.ShouldContain(difference => difference.Contains("effects:", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static int Seconds => int.Parse(Environment.GetEnvironmentVariable("CRASH_SECONDS") ?? "20", CultureInfo.InvariantCulture);

    private async Task<int> KillWorkersAsync(TestDatabase database, string mode, int seconds)
    {
        var random = new Random(7);
        var watch = Stopwatch.StartNew();
        var workers = new[] { Start(database, mode, random), Start(database, mode, random) };
        var kills = 0;
        try
        {
            while (watch.Elapsed.TotalSeconds < seconds || kills < LeastKills)
            {
                var next = random.Next(workers.Length);
                await AtWorkAsync(workers[next]);
                await Task.Delay(random.Next(200, 1500));
                await KillAsync(workers[next]);
                kills++;
                workers[next] = Start(database, mode, random);
            }
        }
        finally
        {
            foreach (var worker in workers) await KillAsync(worker);
        }

        return kills;
    }

    private static async Task AtWorkAsync(Worker worker)
    {
        var patience = Stopwatch.StartNew();
        while (!File.Exists(worker.Sink) || !(await ReadAsync(worker.Sink)).Contains("done ", StringComparison.Ordinal))
        {
            worker.Process.HasExited.ShouldBeFalse("a worker ended by itself");
            patience.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
            await Task.Delay(50);
        }
    }

    private static async Task<string> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static async Task KillAsync(Worker worker)
    {
        worker.Process.Kill();
        await worker.Process.WaitForExitAsync();
        worker.Process.Dispose();
    }

    private Worker Start(TestDatabase database, string mode, Random random)
    {
        var sink = Path.Combine(folder, $"sink-{++sinks}");
        var start = new ProcessStartInfo("dotnet");
        foreach (var argument in new[]
        {
            typeof(WorkflowWorker).Assembly.Location,
            "workflow-worker",
            database.Settings.Kind.ToString(),
            database.ConnectionString,
            sink,
            random.Next().ToString(CultureInfo.InvariantCulture),
            mode,
        }) start.ArgumentList.Add(argument);

        return new(Process.Start(start).ShouldNotBeNull(), sink);
    }

    /// <summary>Carries out what is left, an hour later so that no lease holds, and compares rows with journals.</summary>
    private static async Task<(List<string> Differences, int Effects)> SettleAsync(TestDatabase database)
    {
        var later = new ManualClock(TimeProvider.System.GetUtcNow().AddHours(1));
        await using var services = WorkflowWorker.Build(database.Settings.Kind.ToString(), database.ConnectionString, later);
        while (await services.GetRequiredService<WorkflowSweep>().RunAsync() != new SweepCount(0, 0)) later.Advance(TimeSpan.FromMinutes(5));

        await using var db = database.NewContext();
        return (await JournalReplay.DifferencesAsync(db, swept: true), await db.Set<OrderedEffect>().CountAsync());
    }

    private List<string> Lines(string kind) =>
    [
        .. Directory.EnumerateFiles(folder, "sink-*")
            .SelectMany(file => File.ReadAllText(file).Split('\n')[..^1])
            .Where(line => line.StartsWith(kind, StringComparison.Ordinal))
            .Select(line => line[kind.Length..]),
    ];

    private sealed record Worker(Process Process, string Sink);
}
