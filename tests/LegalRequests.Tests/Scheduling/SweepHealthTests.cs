using LegalRequests.Persistence;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Scheduling;

public sealed class SweepHealthTests
{
    [Theory, EveryDatabase]
    public async Task A_sweep_is_well_within_twice_its_interval_and_late_after_that(DatabaseKind kind)
    {
        await using var house = Open(kind, "00:01:00");
        var never = await AskAsync(house);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        var starting = await AskAsync(house);
        await house.Services.GetRequiredService<SweepRunner>().RunAsync("trial");
        house.Clock.Advance(TimeSpan.FromSeconds(150));
        var within = await AskAsync(house);
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = await AskAsync(house);

        (never.Status, starting.Status, within.Status).ShouldBe((HealthStatus.Healthy, HealthStatus.Healthy, HealthStatus.Healthy));
        never.Data["trial"].ShouldBe("never");
        within.Data["trial"].ShouldBe("2026-01-05T15:02:00Z");
        (after.Status, after.Description).ShouldBe((HealthStatus.Degraded, "trial is late"));
    }

    [Theory, EveryDatabase]
    public async Task A_sweep_that_failed_is_told_until_it_is_done_again(DatabaseKind kind)
    {
        await using var house = Open(kind, "00:01:00");
        var runner = house.Services.GetRequiredService<SweepRunner>();
        house.Services.GetRequiredService<Trial>().Fails = true;

        await Should.ThrowAsync<InvalidOperationException>(() => runner.RunAsync("trial"));
        var failed = await AskAsync(house);
        house.Services.GetRequiredService<Trial>().Fails = false;
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        await runner.RunAsync("trial");
        var again = await AskAsync(house);

        (failed.Status, failed.Description).ShouldBe((HealthStatus.Degraded, "trial failed"));
        again.Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_run_that_takes_long_is_not_late_while_it_goes_on()
    {
        await using var house = Open(DatabaseKind.Sqlite, "00:00:02");
        var diary = house.Services.GetRequiredService<SweepDiary>();
        await house.Services.GetRequiredService<SweepRunner>().RunAsync("trial");
        house.Clock.Advance(TimeSpan.FromSeconds(1));

        await diary.NoteBegunAsync("trial", house.Clock.GetUtcNow());
        house.Clock.Advance(TimeSpan.FromMinutes(50));
        var making = await AskAsync(house);
        house.Clock.Advance(TimeSpan.FromMinutes(11));
        var stuck = await AskAsync(house);

        (making.Status, stuck.Status).ShouldBe((HealthStatus.Healthy, HealthStatus.Degraded));
    }

    [Theory]
    [InlineData("Scheduling:Every:deadline", "00:01:00", "there is not")]
    [InlineData("Scheduling:Every:deadlines", "00:00:00", "Scheduling:Every:deadlines")]
    [InlineData("Scheduling:CheckinSeconds", "0", "CheckinSeconds")]
    public async Task A_wrong_pace_stops_the_start(string key, string value, string says)
    {
        await using var house = TestHouse.Open(settings: new Dictionary<string, string?> { [key] = value });

        var wrong = Should.Throw<Exception>(() => house.Services.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate());

        wrong.Message.ShouldContain(says);
    }

    [Fact]
    public async Task A_pace_that_is_set_takes_the_place_of_the_products_own()
    {
        await using var house = TestHouse.Open(settings: new Dictionary<string, string?> { ["Scheduling:Every:deadlines"] = "00:00:02" });

        var entries = house.Services.GetRequiredService<SweepRunner>().Entries;

        entries.Single(it => it.Name == "deadlines").Every.ShouldBe(TimeSpan.FromSeconds(2));
        entries.Single(it => it.Name == "mail").Every.ShouldBe(TimeSpan.FromSeconds(15));
    }

    /// <summary>A house in which every other sweep is far from due.</summary>
    private static TestHouse Open(DatabaseKind kind, string every) => TestHouse.Open(
        kind,
        services => services.AddSingleton<Trial>().AddSweep<TrialSweep>("trial", TimeSpan.FromMinutes(1))
            .AddOptions<SchedulingSettings>()
            .PostConfigure<IEnumerable<SweepEntry>>((settings, sweeps) =>
            {
                foreach (var other in sweeps.Where(it => it.Name != "trial"))
                {
                    settings.Every[other.Name] = TimeSpan.FromDays(1);
                }
            }),
        new Dictionary<string, string?> { ["Scheduling:Every:trial"] = every });

    private static async Task<HealthCheckResult> AskAsync(TestHouse house)
    {
        var health = ActivatorUtilities.CreateInstance<SweepHealth>(house.Services);
        return await health.CheckHealthAsync(new HealthCheckContext());
    }

    private sealed class Trial
    {
        public bool Fails { get; set; }
    }

    private sealed class TrialSweep(Trial trial) : ISweep
    {
        public Task<int> RunAsync(CancellationToken cancellation) =>
            trial.Fails ? throw new InvalidOperationException("SAMPLE failure") : Task.FromResult(0);
    }
}
