using LegalRequests.Deadlines.Counting;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines.Counting;

public sealed class DayCountTests
{
    private static readonly OffDays Federal = new([Library.Calendars["us-federal"]], []);
    private static readonly CountingEngine Plain = new("TEST", "SAMPLE", "SAMPLE");

    [Fact]
    public void A_first_day_that_must_be_open_moves_the_whole_count()
    {
        var florida = Plain with { FirstDay = FirstDay.NextOpenDay };

        var count = DayCount.After(Day("2026-09-04"), 10, PeriodUnit.Calendar, florida, Federal);

        count.Result.ShouldBe(Day("2026-09-17"));
        count.Days.Where(day => day.Status == DayStatus.Skipped).Select(day => day.Reason).ShouldBe(["Saturday", "Sunday", "Labor Day"]);
    }

    [Fact]
    public void A_short_period_passes_over_weekend_days_and_holidays()
    {
        var engine = Plain with { ShortPeriodUnder = 7 };

        DayCount.After(Day("2026-07-01"), 5, PeriodUnit.Calendar, engine, Federal).Result.ShouldBe(Day("2026-07-09"));
        DayCount.After(Day("2026-07-01"), 7, PeriodUnit.Calendar, engine, Federal).Result.ShouldBe(Day("2026-07-08"));
    }

    [Fact]
    public void Court_days_are_open_days()
    {
        DayCount.After(Day("2026-12-24"), 2, PeriodUnit.Court, Plain, Federal).Result.ShouldBe(Day("2026-12-29"));
    }

    [Fact]
    public void Counting_back_moves_a_closed_last_day_to_the_open_day_before()
    {
        var count = DayCount.Before(Day("2026-05-01"), 5, PeriodUnit.Calendar, Plain, Federal);

        count.Unrolled.ShouldBe(Day("2026-04-26"));
        count.Result.ShouldBe(Day("2026-04-24"));
        count.Days.Where(day => day.Status == DayStatus.RolledOver).Select(day => day.Reason).ShouldBe(["Sunday", "Saturday"]);
    }

    [Fact]
    public void Counting_back_without_a_roll_stays_on_the_weekend()
    {
        var count = DayCount.Before(Day("2026-05-01"), 5, PeriodUnit.Calendar, Plain with { RollsBack = Roll.Stays }, Federal);

        count.Result.ShouldBe(Day("2026-04-26"));
    }

    [Theory]
    [InlineData("2007-08-22", "2007-09-04")]
    public void The_committees_worked_example_forward(string trigger, string expected)
    {
        DayCount.After(Day(trigger), 10, PeriodUnit.Calendar, Plain, Federal).Result.ShouldBe(Day(expected));
    }

    [Theory]
    [InlineData("2007-09-11", "2007-08-31")]
    public void The_committees_worked_example_back(string trigger, string expected)
    {
        DayCount.Before(Day(trigger), 10, PeriodUnit.Calendar, Plain, Federal).Result.ShouldBe(Day(expected));
    }

    [Theory]
    [InlineData("2028-02-15", 14, "2028-02-29")]
    [InlineData("2027-02-15", 14, "2027-03-01")]
    [InlineData("2028-02-29", 365, "2029-02-28")]
    [InlineData("2027-12-17", 14, "2028-01-03")]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    public void Leap_days_and_year_ends_are_counted(string trigger, int length, string expected)
    {
        DayCount.After(Day(trigger), length, PeriodUnit.Calendar, Plain, Federal).Result.ShouldBe(Day(expected));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Period.MostDays + 1)]
    public void A_period_without_sense_is_a_bug(int length)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => DayCount.After(Day("2026-07-01"), length, PeriodUnit.Calendar, Plain, Federal));
    }
}
