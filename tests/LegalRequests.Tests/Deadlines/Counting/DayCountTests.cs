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
    public void A_closure_holds_only_where_the_rule_of_counting_heeds_closures()
    {
        var stormy = Library.Calendars["us-fl"].With([new(Day("2026-09-17"), "Storm", TreatAs.ClosureOnly, "SAMPLE")]);
        OffDays unheeded = new([stormy], []), heeded = unheeded with { CountsClosures = true };

        DayCount.After(Day("2026-09-07"), 10, PeriodUnit.Calendar, Plain, unheeded).Result.ShouldBe(Day("2026-09-17"));
        DayCount.After(Day("2026-09-07"), 10, PeriodUnit.Calendar, Plain, heeded).Result.ShouldBe(Day("2026-09-18"));
        unheeded.Unheeded(Day("2026-09-17"))?.Name.ShouldBe("Storm");
        heeded.Unheeded(Day("2026-09-17")).ShouldBeNull();
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

    [Fact]
    public void A_period_may_end_on_the_open_day_before_its_closed_last_day()
    {
        var count = DayCount.After(Day("2026-12-09"), 60, PeriodUnit.Calendar, Plain with { RollsForward = Roll.Back }, Federal);

        count.Unrolled.ShouldBe(Day("2027-02-07"));
        count.Result.ShouldBe(Day("2027-02-05"));
        count.Days.Where(day => day.Status == DayStatus.RolledOver).Select(day => day.Date).ShouldBe([Day("2027-02-06"), Day("2027-02-07")]);
        count.Days.Single(day => day.Status == DayStatus.Last).ShouldBe(new CountedDay(Day("2027-02-05"), DayStatus.Last, 58, null));
    }

    [Fact]
    public void A_period_that_ends_before_its_last_day_never_ends_on_the_event_itself()
    {
        DayCount.After(Day("2026-06-05"), 2, PeriodUnit.Calendar, Plain with { RollsForward = Roll.Back }, Federal).Result.ShouldBe(Day("2026-06-07"));
    }

    [Fact]
    public void A_cut_off_before_trial_can_move_to_the_open_day_closer_to_trial()
    {
        var count = DayCount.Before(Day("2026-06-15"), 30, PeriodUnit.Calendar, Plain with { RollsBack = Roll.Back }, Federal);

        count.Unrolled.ShouldBe(Day("2026-05-16"));
        count.Result.ShouldBe(Day("2026-05-18"));
    }

    [Theory]
    [InlineData("2026-01-31", 1, PeriodUnit.Month, "2026-03-02")]
    [InlineData("2028-01-31", 1, PeriodUnit.Month, "2028-02-29")]
    [InlineData("2028-02-29", 1, PeriodUnit.Year, "2029-02-28")]
    [InlineData("2026-06-03", 1, PeriodUnit.Month, "2026-07-03")]
    [InlineData("2026-06-04", 1, PeriodUnit.Month, "2026-07-06")]
    [InlineData("2026-11-30", 15, PeriodUnit.Month, "2028-02-29")]
    public void Months_and_years_keep_the_number_of_the_day_where_the_month_has_it(string trigger, int length, PeriodUnit unit, string expected)
    {
        var holidays = new OffDays([Library.Calendars["us-federal"]], []) { TrustsObservedBefore = false };

        DayCount.After(Day(trigger), length, unit, Plain, holidays).Result.ShouldBe(Day(expected));
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
