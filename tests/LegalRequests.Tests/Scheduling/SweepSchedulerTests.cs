using System.Diagnostics;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Scheduling;

public sealed class SweepSchedulerTests
{
    [Fact]
    public async Task A_sweep_runs_by_name_as_the_system_at_the_clocks_time()
    {
        await using var house = TestHouse.Open(more: services => services.AddSingleton<Tally>().AddSweep<TallySweep>("tally", TimeSpan.FromHours(1)));

        var done = await house.Services.GetRequiredService<SweepRunner>().RunAsync("tally");

        done.ShouldBe(1);
        house.Services.GetRequiredService<Tally>().LastActorWasSystem.ShouldBeTrue();
        house.Services.GetRequiredService<Tally>().LastNow.ShouldBe(house.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_name_that_was_never_registered_is_a_bug()
    {
        await using var house = TestHouse.Open();

        var wrong = await Should.ThrowAsync<InvalidOperationException>(() => house.Services.GetRequiredService<SweepRunner>().RunAsync("nothing"));

        wrong.Message.ShouldContain("mail");
    }

    [Theory, EveryDatabase]
    public async Task The_scheduler_starts_a_sweep_again_and_again_even_when_it_fails(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind, services => services.AddSingleton(new Tally { FailsFirst = true }).AddSweep<TallySweep>("tally", TimeSpan.FromMilliseconds(200)));
        var tally = house.Services.GetRequiredService<Tally>();
        await using var scheduler = SchedulerOf(house);

        await scheduler.StartAsync(CancellationToken.None);
        await UntilAsync(() => tally.Runs >= 3);
        await scheduler.StopAsync(CancellationToken.None);
        var after = tally.Runs;
        await Task.Delay(600);

        after.ShouldBeGreaterThanOrEqualTo(3);
        tally.Runs.ShouldBe(after);
    }

    [Fact]
    public async Task Two_machines_on_one_database_start_together_and_never_run_a_sweep_side_by_side()
    {
        await using var house = TestHouse.Open(DatabaseKind.Postgres, services => services.AddSingleton(new Tally { Takes = TimeSpan.FromMilliseconds(150) }).AddSweep<TallySweep>("tally", TimeSpan.FromMilliseconds(100)));
        var tally = house.Services.GetRequiredService<Tally>();
        await using var one = SchedulerOf(house);
        await using var other = SchedulerOf(house);

        await Task.WhenAll(one.StartAsync(CancellationToken.None), other.StartAsync(CancellationToken.None));
        await UntilAsync(() => tally.Runs >= 5);
        await one.StopAsync(CancellationToken.None);
        var before = tally.Runs;
        await UntilAsync(() => tally.Runs >= before + 2);
        await other.StopAsync(CancellationToken.None);

        tally.MostAtOnce.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task After_the_machines_clock_was_set_back_the_sweeps_go_on_at_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind, services => services.AddSingleton<Tally>().AddSweep<TallySweep>("tally", TimeSpan.FromMilliseconds(500)));
        var tally = house.Services.GetRequiredService<Tally>();
        await using var scheduler = SchedulerOf(house);
        await scheduler.StartAsync(CancellationToken.None);
        await UntilAsync(() => tally.Runs >= 1);

        // The row of a trigger as it stands after the clock went back by a week: Quartz counts in .NET ticks.
        house.Database.Execute($"UPDATE qrtz_triggers SET next_fire_time = next_fire_time + {TimeSpan.FromDays(7).Ticks}, trigger_state = 'WAITING' WHERE trigger_name = 'tally'");
        await Task.Delay(300);
        var before = tally.Runs;
        await UntilAsync(() => tally.Runs >= before + 2);

        tally.Runs.ShouldBeGreaterThanOrEqualTo(before + 2);
    }

    private static SweepScheduler SchedulerOf(TestHouse house) => new(
        house.Services.GetRequiredService<SweepRunner>(),
        house.Services.GetRequiredService<IOptions<DatabaseSettings>>(),
        Options.Create(new SchedulingSettings { CheckinSeconds = 1 }),
        house.Services.GetRequiredService<ILoggerFactory>());

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var since = Stopwatch.StartNew(); !holds() && since.Elapsed < TimeSpan.FromSeconds(90);)
        {
            await Task.Delay(50);
        }

        holds().ShouldBeTrue();
    }

    private sealed class Tally
    {
        private int runs;
        private int inside;

        public int Runs => runs;

        public int MostAtOnce { get; private set; }

        public bool FailsFirst { get; init; }

        public TimeSpan Takes { get; init; }

        public bool LastActorWasSystem { get; private set; }

        public DateTimeOffset LastNow { get; private set; }

        public async Task CountAsync(OperationContext context)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref inside));
            (LastActorWasSystem, LastNow) = (context.Actor.IsSystem, context.Now);
            await Task.Delay(Takes);
            Interlocked.Decrement(ref inside);

            if (Interlocked.Increment(ref runs) == 1 && FailsFirst)
            {
                throw new InvalidOperationException("SAMPLE failure");
            }
        }
    }

    private sealed class TallySweep(Tally tally, OperationContext context) : ISweep
    {
        public async Task<int> RunAsync(CancellationToken cancellation)
        {
            await tally.CountAsync(context);
            return 1;
        }
    }
}
