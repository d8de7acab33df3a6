using System.Globalization;
using LegalRequests.Deadlines.Counting;
using Shouldly;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines.Oracles;

/// <summary>Dates that court clerks put on their dockets, and the worked examples of the rules committee.</summary>
public sealed class ClerkDatesTests
{
    private const string Clerks = "dates/clerk-computed-deadlines.tsv";
    private const string Committee = "dates/rule26-committee-note-examples.tsv";

    private static readonly OffDays Federal = new([Library.Calendars["us-federal"]], []);
    private static readonly CountingEngine Engine = Library.Packs.Single(pack => pack.Id == "us-federal").Rules.Single(rule => rule.Id == "FED.45.objection").Engine.ShouldNotBeNull();

    [FactWithShared(Clerks)]
    public void Every_date_on_a_docket_is_the_date_we_count()
    {
        var rows = OracleTable.Rows(Clerks);

        var differences = rows
            .Select(row => (Row: row, Counted: DayCount.After(Day(row["trigger"]), int.Parse(row["days"], CultureInfo.InvariantCulture), PeriodUnit.Calendar, Engine, Federal).Result))
            .Where(pair => pair.Counted != Day(pair.Row["docketed_due_date"]))
            .Select(pair => $"{pair.Row["kind"]}, {pair.Row["trigger"]} + {pair.Row["days"]}: docketed {pair.Row["docketed_due_date"]}, counted {pair.Counted:yyyy-MM-dd}");

        rows.Count.ShouldBeGreaterThanOrEqualTo(59);
        differences.ShouldBeEmpty();
    }

    [FactWithShared(Clerks)]
    public void Where_the_clerk_moved_a_date_off_a_closed_day_the_count_names_the_same_days()
    {
        foreach (var row in OracleTable.Rows(Clerks))
        {
            var count = DayCount.After(Day(row["trigger"]), int.Parse(row["days"], CultureInfo.InvariantCulture), PeriodUnit.Calendar, Engine, Federal);

            var passed = count.Days.Where(day => day.Status == DayStatus.RolledOver).Select(day => $"{day.Date:ddd}").ToList();
            var docketed = row["rolled_over"].Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(word => word[..3]);

            passed.ShouldBe(docketed, $"{row["trigger"]} + {row["days"]}");
        }
    }

    [FactWithShared(Committee)]
    public void The_committees_examples_in_days_come_out_forward_and_back()
    {
        var rows = OracleTable.Rows(Committee);
        var labor = Day("2007-09-01");

        var forward = DayCount.After(labor.AddDays(-10), 10, PeriodUnit.Calendar, Engine, Federal);
        var back = DayCount.Before(labor.AddDays(10), 10, PeriodUnit.Calendar, Engine, Federal);

        $"{forward.Result:yyyy-MM-dd}".ShouldBe(rows.Single(row => row["direction"] == "forward")["due"]);
        $"{back.Result:yyyy-MM-dd}".ShouldBe(rows.Single(row => row["direction"] == "backward")["due"]);
    }

    [FactWithShared(Committee)]
    public void The_committees_hours_run_through_the_end_of_daylight_saving_time()
    {
        var example = OracleTable.Rows(Committee).Single(row => row["direction"].StartsWith("forward, hours", StringComparison.Ordinal));
        var eastern = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

        var count = HourCount.Of(CourtMoment.Parse("2007-11-02 10:00").ShouldNotBeNull(), new(new(72, PeriodUnit.Hour), Engine, After: true), eastern, Federal);

        count.Result.ShouldBe(CourtMoment.Parse(example["due"]));
    }

    [FactWithShared(Committee)]
    public void An_office_that_cannot_be_reached_extends_filing_only_so_the_committees_date_differs_from_ours()
    {
        var example = OracleTable.Rows(Committee).Single(row => row["direction"].StartsWith("backward, clerk inaccessible", StringComparison.Ordinal));

        var back = DayCount.Before(Day("2007-09-11"), 10, PeriodUnit.Calendar, Engine, Federal);

        example["due"].ShouldStartWith("2007-09-04");
        back.Result.ShouldBe(Day("2007-08-31"));
        back.Result.ShouldBeLessThan(Day(example["due"][..10]));
    }
}
