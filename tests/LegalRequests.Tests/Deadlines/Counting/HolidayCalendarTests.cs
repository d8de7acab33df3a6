using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines.Counting;

public sealed class HolidayCalendarTests
{
    private static readonly HolidayCalendar Federal = Library.Calendars["us-federal"];
    private static readonly HolidayCalendar Plain = new("x", "SAMPLE", "1", "SAMPLE", [new("New Year's Day", DayOfYear.Parse("January 1").ShouldNotBeNull())]);

    [Theory]
    [MemberData(nameof(Calendars))]
    public void The_rules_and_the_yearly_lists_agree_for_sixteen_years(string id)
    {
        var calendar = Library.Calendars[id];

        foreach (var year in Enumerable.Range(2020, 16)) calendar.WeekdaysIn(year).ShouldBe(calendar.Certified[year].Days, $"{id} {year}");
    }

    [Fact]
    public void Every_calendar_says_where_its_law_and_its_lists_were_read()
    {
        Library.Calendars.Count.ShouldBe(14);
        Library.Calendars.Values.ShouldAllBe(calendar => calendar.Citation != "" && calendar.Source != "" && calendar.Mark != RuleMark.MLo);
        Library.Calendars.Values.SelectMany(calendar => calendar.Certified.Values).ShouldAllBe(year => year.Source != "");
    }

    [Fact]
    public void Only_a_list_that_somebody_published_certifies_a_year()
    {
        Federal.IsPublished(2026).ShouldBeTrue();
        Federal.IsPublished(2027).ShouldBeFalse();
        Federal.IsPublished(2050).ShouldBeFalse();
        Library.Calendars["us-ny"].IsPublished(2026).ShouldBeFalse();
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
    [InlineData("us-ca", "2026-10-12", null)]
    [InlineData("us-ca", "2026-09-25", "Native American Day")]
    [InlineData("us-ca", "2027-12-31", "New Year's Day, observed")]
    [InlineData("us-ny", "2026-07-03", null)]
    [InlineData("us-ny", "2027-06-18", null)]
    [InlineData("us-ny", "2027-07-05", "Independence Day, observed")]
    [InlineData("us-ny", "2026-06-15", null)]
    [InlineData("us-ny", "2027-11-02", "General Election Day")]
    [InlineData("us-fl", "2026-02-16", null)]
    [InlineData("us-fl", "2026-06-19", null)]
    [InlineData("us-fl", "2026-11-27", "Friday after Thanksgiving")]
    [InlineData("us-wa", "2026-10-12", null)]
    [InlineData("us-wa", "2027-12-31", "New Year's Day, observed")]
    [InlineData("us-ma", "2026-04-20", "Patriots' Day")]
    [InlineData("us-ma", "2026-07-03", null)]
    [InlineData("us-nj", "2026-04-03", "Good Friday")]
    [InlineData("us-nj", "2027-06-18", "Juneteenth")]
    [InlineData("us-il", "2026-02-12", "Lincoln's Birthday")]
    [InlineData("us-mi", "2023-12-22", "Christmas Eve, observed")]
    [InlineData("us-mi", "2027-12-23", "Christmas Eve, observed")]
    [InlineData("us-mi", "2027-12-24", "Christmas Eve")]
    [InlineData("us-mi", "2016-12-30", "New Year's Eve, observed")]
    [InlineData("us-oh", "2026-07-03", null)]
    [InlineData("us-pa", "2026-10-12", "Columbus Day")]
    [InlineData("us-tx", "2026-03-02", null)]
    public void A_state_keeps_its_own_days(string id, string day, string? name)
    {
        Library.Calendars[id].On(Day(day))?.Name.ShouldBe(name);
        (Library.Calendars[id].On(Day(day)) is null).ShouldBe(name is null);
    }

    [Theory]
    [InlineData("us-tx", "2026-03-02", "Texas Independence Day")]
    [InlineData("us-tx", "2026-07-03", "Independence Day, observed")]
    [InlineData("us-pa", "2026-04-03", "Good Friday")]
    [InlineData("us-oh", "2026-07-03", "Independence Day, observed")]
    [InlineData("us-il", "2028-11-07", "General Election Day")]
    [InlineData("us-ma", "2026-03-17", "Evacuation Day (Suffolk County)")]
    public void A_day_of_which_nobody_is_sure_is_kept_apart(string id, string day, string name)
    {
        var calendar = Library.Calendars[id];

        calendar.On(Day(day)).ShouldBeNull();
        calendar.On(Day(day), HolidayForce.Doubtful)?.Name.ShouldBe(name);
    }

    [Fact]
    public void An_election_day_of_even_years_is_none_in_odd_ones()
    {
        Library.Calendars["us-il"].On(Day("2027-11-02"), HolidayForce.Doubtful).ShouldBeNull();
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
    [InlineData("Easter", 2024, "2024-03-31")]
    [InlineData("Easter", 2038, "2038-04-25")]
    [InlineData("Friday before Easter", 2025, "2025-04-18")]
    [InlineData("Friday before January 1", 2027, "2026-12-25")]
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
        var calendar = Plain.With([new(Day("2025-01-09"), "Day of mourning", TreatAs.Holiday, "SAMPLE")]);

        calendar.On(Day("2025-01-09"))?.Name.ShouldBe("Day of mourning");
        calendar.On(Day("2026-01-09")).ShouldBeNull();
    }

    [Fact]
    public void A_closure_is_no_holiday()
    {
        var calendar = Plain.With([new(Day("2025-01-09"), "Day of mourning", TreatAs.ClosureOnly, "SAMPLE")]);

        calendar.On(Day("2025-01-09")).ShouldBeNull();
        calendar.On(Day("2025-01-09"), HolidayForce.ClosureOnly)?.Name.ShouldBe("Day of mourning");
        calendar.In(2025).ShouldHaveSingleItem().Name.ShouldBe("New Year's Day");
    }

    [Fact]
    public void Further_days_change_the_version_and_leave_the_calendar_itself_alone()
    {
        DeclaredDay mourning = new(Day("2025-01-09"), "Day of mourning", TreatAs.ClosureOnly, "SAMPLE");

        var closed = Plain.With([mourning]);
        var kept = Plain.With([mourning with { TreatAs = TreatAs.Holiday }]);

        Plain.With([]).ShouldBeSameAs(Plain);
        Plain.On(Day("2025-01-09"), HolidayForce.ClosureOnly).ShouldBeNull();
        new[] { Plain.Version, closed.Version, kept.Version }.Distinct().Count().ShouldBe(3);
        Plain.With([mourning]).Version.ShouldBe(closed.Version);
        closed.With([new(Day("2025-02-03"), "Storm", TreatAs.ClosureOnly, "SAMPLE")]).OneOff.Count.ShouldBe(2);
    }

    public static TheoryData<string> Calendars() => [.. Library.Calendars.Keys.Order()];
}
