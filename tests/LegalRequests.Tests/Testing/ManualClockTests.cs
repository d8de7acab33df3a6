using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Testing;

public class ManualClockTests
{
    [Fact]
    public void Time_stands_still_until_it_is_moved()
    {
        var clock = new ManualClock();
        var before = clock.GetUtcNow();

        clock.Advance(TimeSpan.FromDays(3));

        clock.GetUtcNow().ShouldBe(before.AddDays(3));
        clock.GetUtcNow().ShouldBe(before.AddDays(3));
    }

    [Fact]
    public void A_timer_fires_at_its_own_instant_and_as_often_as_its_period_says()
    {
        var clock = new ManualClock();
        var start = clock.GetUtcNow();
        var fired = new List<TimeSpan>();
        using var timer = clock.CreateTimer(
            _ => fired.Add(clock.GetUtcNow() - start), null, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5));

        clock.Advance(TimeSpan.FromMinutes(13));

        fired.ShouldBe([TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(7), TimeSpan.FromMinutes(12)]);
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_reaches_it()
    {
        var clock = new ManualClock();
        var delay = Task.Delay(TimeSpan.FromHours(1), clock);

        clock.Advance(TimeSpan.FromMinutes(59));
        var early = delay.IsCompleted;
        clock.Advance(TimeSpan.FromMinutes(1));
        await delay.WaitAsync(TimeSpan.FromSeconds(10));

        early.ShouldBeFalse();
    }

    [Fact]
    public void The_clock_does_not_run_backwards()
    {
        var clock = new ManualClock();

        Should.Throw<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromSeconds(-1)));
    }
}
