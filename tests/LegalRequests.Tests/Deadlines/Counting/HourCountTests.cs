using LegalRequests.Deadlines.Counting;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Deadlines.Counting;

public sealed class HourCountTests
{
    private static readonly TimeZoneInfo Eastern = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly CountingEngine Plain = new("TEST", "SAMPLE", "SAMPLE");
    private static readonly OffDays Federal = new([FederalRules.Library.Calendars["us-federal"]], []);

    [Theory]
    [InlineData("2026-06-15 10:23", 72, "2026-06-18 10:23")]
    [InlineData("2026-06-16 10:23", 72, "2026-06-22 10:23")]
    [InlineData("2026-12-30 23:30", 24, "2026-12-31 23:30")]
    [InlineData("2026-12-31 23:30", 1, "2027-01-04 00:30")]
    public void Every_hour_counts_and_a_closed_end_moves_to_the_same_time(string from, int hours, string expected)
    {
        After(from, hours).ShouldBe(CourtMoment.Parse(expected));
    }

    [Theory]
    [InlineData("2007-11-02 10:00", 72, "2007-11-05 09:00")]
    [InlineData("2026-03-06 10:00", 72, "2026-03-09 11:00")]
    public void The_hour_that_the_clocks_give_or_take_is_counted(string from, int hours, string expected)
    {
        After(from, hours).ShouldBe(CourtMoment.Parse(expected));
    }

    [Theory]
    [InlineData("2026-06-22 09:00", 48, "2026-06-18 09:00")]
    [InlineData("2026-06-17 09:00", 24, "2026-06-16 09:00")]
    public void Hours_are_counted_back_as_well(string to, int hours, string expected)
    {
        var plan = new CountPlan(new(hours, PeriodUnit.Hour), Plain, After: false);

        HourCount.Of(CourtMoment.Parse(to).ShouldNotBeNull(), plan, Eastern, Federal).Result.ShouldBe(CourtMoment.Parse(expected));
    }

    [Fact]
    public void A_day_without_a_time_is_no_start_for_hours()
    {
        var plan = new CountPlan(new(24, PeriodUnit.Hour), Plain, After: true);

        Should.Throw<ArgumentException>(() => HourCount.Of(new(FederalRules.Day("2026-06-15")), plan, Eastern, Federal));
    }

    private static CourtMoment After(string from, int hours) =>
        HourCount.Of(CourtMoment.Parse(from).ShouldNotBeNull(), new(new(hours, PeriodUnit.Hour), Plain, After: true), Eastern, Federal).Result;
}
