using LegalRequests.Deadlines.Counting;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines.Oracles;

/// <summary>Our calendars beside those that others keep.</summary>
public sealed class HolidayOracleTests
{
    private const string FiveOracles = "dates/us-weekday-holidays_five-oracles_2020-2035.tsv";

    private static readonly string[] FederalNames =
    [
        "New Year's Day", "Martin Luther King Jr. Day", "Washington's Birthday", "Memorial Day", "Juneteenth National Independence Day",
        "Independence Day", "Labor Day", "Columbus Day", "Veterans Day", "Thanksgiving Day", "Christmas Day",
    ];

    [FactWithShared(FiveOracles)]
    public void The_federal_weekday_holidays_are_those_on_which_three_of_five_oracles_agree()
    {
        var rows = OracleTable.Rows(FiveOracles);

        var theirs = rows
            .Where(row => row["python-holidays"] == "1" && row["date-holidays"] == "1" && row["18f"] == "1")
            .Select(row => Day(row["date"]));

        Years().SelectMany(Library.Calendars["us-federal"].WeekdaysIn).ShouldBe(theirs);
    }

    [FactWithShared(FiveOracles)]
    public void Where_the_other_two_oracles_differ_it_is_over_Juneteenth_alone()
    {
        var federal = Library.Calendars["us-federal"];

        var differing = OracleTable.Rows(FiveOracles)
            .Where(row => (row["workalendar"] == "1") != (federal.On(Day(row["date"])) is not null)
                || (row["QuantLib-Settlement"] == "1") != (federal.On(Day(row["date"])) is not null))
            .ToList();

        differing.Count.ShouldBe(15);
        differing.ShouldAllBe(row => row["python-holidays name"].StartsWith("Juneteenth", StringComparison.Ordinal));
    }

    [FactWithShared("dates/python-holidays_US_CA.json")]
    public void California_differs_from_the_snapshot_where_its_courts_do()
    {
        var (ours, theirs) = Compare("us-ca", [.. FederalNames, "Cesar Chavez Day", "Day After Thanksgiving"]);

        ours.ShouldBe(["Native American Day", "Lincoln's Birthday", "Lincoln's Birthday, observed", "Cesar Chavez Day, observed"], ignoreOrder: true);
        theirs.ShouldBe(["Columbus Day", "Juneteenth National Independence Day (observed)"], ignoreOrder: true);
    }

    [FactWithShared("dates/python-holidays_US_NY.json")]
    public void New_York_differs_from_the_snapshot_by_the_Saturdays_it_does_not_move()
    {
        var (ours, theirs) = Compare("us-ny", [.. FederalNames, "Lincoln's Birthday", "Election Day"]);

        ours.ShouldBeEmpty();
        theirs.Where(name => !name.EndsWith("(observed)", StringComparison.Ordinal)).ShouldBeEmpty();
        Library.Calendars["us-ny"].On(Day("2026-07-03")).ShouldBeNull();
        Library.Calendars["us-ny"].On(Day("2027-07-05")).ShouldNotBeNull();
    }

    [FactWithShared("dates/python-holidays_US_WA.json")]
    public void Washington_differs_from_the_snapshot_by_Columbus_Day_and_the_first_Juneteenth()
    {
        var (ours, theirs) = Compare("us-wa", [.. FederalNames, "Native American Heritage Day"]);

        ours.ShouldBeEmpty();
        theirs.Distinct().ShouldBe(["Columbus Day", "Juneteenth National Independence Day (observed)"], ignoreOrder: true);
    }

    [FactWithShared("dates/python-holidays_US_TX.json")]
    public void Texas_differs_from_the_snapshot_by_Columbus_Day_and_by_days_moved_off_weekends()
    {
        var (ours, theirs) = Compare("us-tx", [.. FederalNames, "Emancipation Day In Texas", "Friday After Thanksgiving"]);

        ours.ShouldBeEmpty();
        theirs.Where(name => name != "Columbus Day" && !name.EndsWith("(observed)", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [FactWithShared("dates/python-holidays_US_NJ.json")]
    public void New_Jersey_keeps_Juneteenth_on_its_own_Friday_and_votes_every_year()
    {
        var (ours, theirs) = Compare("us-nj", [.. FederalNames, "Good Friday", "Election Day"]);

        ours.Distinct().ShouldBe(["Juneteenth", "General Election Day"], ignoreOrder: true);
        theirs.Where(name => !name.StartsWith("Juneteenth", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [FactWithShared("dates/python-holidays_US_PA.json")]
    public void Pennsylvania_agrees_with_the_snapshot_but_for_days_moved_off_a_Saturday()
    {
        var (ours, theirs) = Compare("us-pa", FederalNames);

        ours.ShouldBeEmpty();
        theirs.ShouldAllBe(name => name.EndsWith("(observed)", StringComparison.Ordinal));
    }

    [FactWithShared("dates/python-holidays_US_IL.json")]
    public void Illinois_agrees_with_the_snapshot_but_for_days_moved_off_a_Saturday()
    {
        var (ours, theirs) = Compare("us-il", [.. FederalNames, "Lincoln's Birthday"]);

        ours.ShouldBeEmpty();
        theirs.ShouldAllBe(name => name.EndsWith("(observed)", StringComparison.Ordinal));
    }

    [FactWithShared("dates/python-holidays_US_OR.json")]
    public void Oregon_agrees_with_the_snapshot_but_for_Columbus_Day_and_the_first_Juneteenth()
    {
        var (ours, theirs) = Compare("us-or", FederalNames);

        ours.ShouldBeEmpty();
        theirs.Where(name => name != "Columbus Day" && !name.EndsWith("(observed)", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<int> Years() => Enumerable.Range(2020, 16);

    /// <summary>Names of weekday holidays that only our calendar has, and names of official days that only the snapshot has.</summary>
    private static (IReadOnlyList<string> Ours, IReadOnlyList<string> Theirs) Compare(string calendarId, string[] officialNames)
    {
        var calendar = Library.Calendars[calendarId];
        var snapshot = OracleTable.NamedDays($"dates/python-holidays_{calendarId.Replace('-', '_').ToUpperInvariant()}.json");
        string[] official = [.. officialNames, .. officialNames.Select(name => $"{name} (observed)")];

        var ours = Years()
            .SelectMany(calendar.WeekdaysIn)
            .Where(day => !snapshot[day].Intersect(official).Any())
            .Select(day => calendar.On(day)?.Name ?? "");
        var theirs = snapshot
            .Where(day => day.Key.Year is >= 2020 and <= 2035 && day.Key.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Where(day => calendar.On(day.Key) is null)
            .SelectMany(day => day.Intersect(official));
        return ([.. ours.Distinct()], [.. theirs.Distinct()]);
    }
}
