using LegalRequests.Deadlines.Counting;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines.Counting;

public sealed class HolidayCalendarTests
{
    private static readonly HolidayCalendar Federal = Library.Calendars["us-federal"];

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    public void The_rules_and_the_certified_list_agree(int year)
    {
        Federal.WeekdaysIn(year).ShouldBe(Federal.Certified[year]);
    }

    [Theory]
    [InlineData("2021-12-31", "New Year's Day, observed")]
    [InlineData("2027-12-31", "New Year's Day, observed")]
    [InlineData("2026-07-03", "Independence Day, observed")]
    [InlineData("2026-07-04", "Independence Day")]
    [InlineData("2027-07-05", "Independence Day, observed")]
    [InlineData("2023-01-02", "New Year's Day, observed")]
    [InlineData("2026-11-26", "Thanksgiving Day")]
    public void A_holiday_has_its_name(string day, string name)
    {
        Federal.On(Day(day))?.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("2026-11-27")]
    [InlineData("2020-06-19")]
    [InlineData("2026-12-31")]
    [InlineData("1985-01-21")]
    public void An_ordinary_day_is_none(string day)
    {
        Federal.On(Day(day)).ShouldBeNull();
    }

    [Theory]
    [InlineData("January 1", 2026, "2026-01-01")]
    [InlineData("February 29", 2028, "2028-02-29")]
    [InlineData("third Monday of January", 2026, "2026-01-19")]
    [InlineData("last Monday of May", 2027, "2027-05-31")]
    [InlineData("day after fourth Thursday of November", 2026, "2026-11-27")]
    [InlineData("Tuesday after first Monday of November", 2027, "2027-11-02")]
    public void A_day_is_written_as_people_write_it(string text, int year, string expected)
    {
        DayOfYear.Parse(text)?.In(year).ShouldBe(Day(expected));
    }

    [Theory]
    [InlineData("February 29", 2027)]
    [InlineData("fifth Monday of February", 2027)]
    public void A_year_without_the_day_has_no_such_holiday(string text, int year)
    {
        DayOfYear.Parse(text).ShouldNotBeNull().In(year).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Febuary 2")]
    [InlineData("February 30")]
    [InlineData("sixth Monday of May")]
    [InlineData("third Munday of May")]
    [InlineData("week after January 1")]
    public void Anything_else_is_not_a_day(string text)
    {
        DayOfYear.Parse(text).ShouldBeNull();
    }

    [Fact]
    public void A_day_declared_once_is_a_holiday_of_that_year_alone()
    {
        var calendar = new HolidayCalendar("x", "SAMPLE", "1", "SAMPLE", [new("New Year's Day", DayOfYear.Parse("January 1").ShouldNotBeNull())])
        {
            OneOff = [new(Day("2025-01-09"), "Day of mourning")],
        };

        calendar.On(Day("2025-01-09"))?.Name.ShouldBe("Day of mourning");
        calendar.On(Day("2026-01-09")).ShouldBeNull();
    }
}
