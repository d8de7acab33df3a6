using FsCheck;
using FsCheck.Fluent;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

/// <summary>Leap days, changed clocks and the turn of the year, under the rules of counting and the calendars that ship.</summary>
public sealed class TurnOfTimePropertyTests
{
    private static readonly List<CourtDistrict> Districts = [.. Library.Districts.Values.Where(district => district.OtherZone is null)];

    private static readonly List<CountingEngine> Engines =
        [.. Library.Packs.SelectMany(pack => pack.Rules).Select(rule => rule.Engine).OfType<CountingEngine>().DistinctBy(engine => engine.Id)];

    private static readonly Arbitrary<int> AnyYear = Arb.From(Gen.Choose(2020, 2089));

    private static readonly Arbitrary<int> AnyLength = Arb.From(Gen.Choose(1, 120));

    private static readonly Arbitrary<CourtDistrict> AnyDistrict = Arb.From(Gen.Elements<CourtDistrict>(Districts));

    private static readonly Arbitrary<DateOnly> AroundNewYear = Arb.From(
        from year in Gen.Choose(2020, 2089)
        from day in Gen.Choose(0, 45)
        select new DateOnly(year, 12, 1).AddDays(day));

    /// <summary>A rule of counting that ships with the holidays that it names, in a state whose calendar ships.</summary>
    private static readonly Arbitrary<(CountingEngine Engine, OffDays Off)> AnyShipped = Arb.From(
        from engine in Gen.Elements<CountingEngine>(Engines)
        from state in Gen.Elements<string>(Library.Calendars.Keys)
        select (engine, OffDaysOf(engine.ForwardHolidays, state)));

    [Fact]
    public void Leap_years_a_period_over_the_leap_day_counts_it_as_a_day_and_in_other_years_misses_none()
    {
        Hold(Prop.ForAll(AnyYear, AnyLength, AnyShipped, (year, length, shipped) =>
        {
            var still = shipped.Engine with { FirstDay = FirstDay.NextDay, ShortPeriodUnder = null, RollsForward = Roll.Stays };
            var start = new DateOnly(year, 3, 1).AddDays(-length);
            var count = DayCount.After(start.AddDays(-1), length, PeriodUnit.Calendar, still, shipped.Off);
            var leapDays = count.Days.Count(day => day.Date is { Month: 2, Day: 29 });
            return count.Result == new DateOnly(year, 3, 1).AddDays(-1)
                && count.Days.Count == length + 1
                && leapDays == (DateTime.IsLeapYear(year) ? 1 : 0);
        }));
    }

    [Fact]
    public void Leap_years_six_years_back_from_any_day_is_the_same_day_or_the_last_of_February()
    {
        Hold(Prop.ForAll(AnyYear, Arb.From(Gen.Choose(55, 65)), (year, day) =>
        {
            var asked = new DateOnly(year, 1, 1).AddDays(day - 1);
            var facts = new RequestFacts
            {
                Jurisdiction = "us-wa",
                Forum = FactWords.StateCivil,
                Instrument = FactWords.CivilSubpoena,
                Traits = ["covered_entity"],
                OtherEvents = new Dictionary<string, CourtMoment> { ["accounting_request"] = new(asked) },
            };
            var from = facts.Rule("HIPAA.528.window").Due?.Day;
            return from == asked.AddYears(-6) && (asked is not { Month: 2, Day: 29 } || from is { Month: 2, Day: 28 or 29 });
        }));
    }

    [Fact]
    public void Clock_changes_a_date_of_the_law_ends_at_midnight_on_the_courts_own_wall_in_every_district()
    {
        var nearTheChanges = Arb.From(
            from year in Gen.Choose(2020, 2040)
            from day in Gen.OneOf(Gen.Choose(45, 75), Gen.Choose(285, 312))
            select new DateOnly(year, 1, 1).AddDays(day - 1));

        Hold(Prop.ForAll(AnyDistrict, nearTheChanges, (district, served) =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(district.Zone);
            var objection = Objection(district, served);
            if (objection.Due is not { } due) return false;

            var ends = due.Ends(zone);
            var wall = TimeZoneInfo.ConvertTime(ends, zone);
            return objection.Zone == district.Zone
                && (DateOnly.FromDateTime(wall.DateTime), wall.TimeOfDay) == (due.Day.AddDays(1), TimeSpan.Zero)
                && ends - new CourtMoment(due.Day).Instant(zone) >= TimeSpan.FromHours(23);
        }));
    }

    [Fact]
    public void Clock_changes_move_no_day_that_is_counted_in_days()
    {
        Hold(Prop.ForAll(AnyYear, Arb.From(Gen.Choose(50, 320)), (year, day) =>
        {
            var served = new DateOnly(year, 1, 1).AddDays(day - 1);
            var facts = Subpoena("dcd", "2026-01-01", "2026-01-01") with { Service = new(served, "personal"), ComplianceAt = new(served.AddDays(60)) };
            string[] zones = ["America/New_York", "America/Phoenix", "Pacific/Honolulu", "America/Anchorage"];
            return zones.Select(zone => (facts with { Zone = zone }).Rule("FED.45.objection")).Select(date => (date.Due, date.SafeDate)).Distinct().Count() == 1;
        }));
    }

    [Fact]
    public void Year_ends_a_period_that_rolls_ends_on_an_open_day_of_the_old_year_or_the_new()
    {
        Hold(Prop.ForAll(AroundNewYear, AnyLength, AnyShipped, (day, length, shipped) =>
        {
            var end = DayCount.After(day, length, PeriodUnit.Calendar, shipped.Engine, shipped.Off).Result;
            return shipped.Engine.RollsForward == Roll.Stays || (shipped.Off.IsOpen(end) && end > day);
        }));
    }

    [Fact]
    public void Year_ends_a_later_event_never_has_an_earlier_end_under_any_rule_that_ships()
    {
        Hold(Prop.ForAll(AroundNewYear, AnyLength, AnyShipped, (day, length, shipped) =>
            DayCount.After(day, length, PeriodUnit.Calendar, shipped.Engine, shipped.Off).Result
            <= DayCount.After(day.AddDays(1), length, PeriodUnit.Calendar, shipped.Engine, shipped.Off).Result));
    }

    [Fact]
    public void Year_ends_New_Years_Day_on_a_Saturday_is_kept_in_the_old_year_and_no_safe_date_waits_for_it()
    {
        var saturdays = Arb.From(Gen.Elements<int>([.. Enumerable.Range(2021, 69).Where(year => new DateOnly(year, 1, 1).DayOfWeek == DayOfWeek.Saturday)]));

        Hold(Prop.ForAll(saturdays, AnyDistrict, (year, district) =>
        {
            var objection = Objection(district, new DateOnly(year - 1, 12, 17));
            return objection.Due?.Day >= new DateOnly(year, 1, 3) && objection.SafeDate < new DateOnly(year - 1, 12, 31);
        }));
    }

    [Fact]
    public void The_safe_date_is_before_day_14_whoever_is_right_about_holidays_that_are_observed_or_the_states()
    {
        Hold(Prop.ForAll(AroundNewYear, AnyDistrict, (served, district) =>
        {
            var objection = Objection(district, served);
            var federal = OffDaysOf(["us-federal"], null);
            var both = OffDaysOf(["us-federal", CountingEngine.StateOfCourt], $"us-{district.State.ToLowerInvariant()}");
            OffDays[] readings = [federal, both, federal with { TrustsObservedBefore = false }, both with { TrustsObservedBefore = false }];
            return objection.SafeDate is { } safe
                && safe < served.AddDays(14)
                && both.IsOpen(safe)
                && readings.All(off => safe < DayCount.After(served, 14, PeriodUnit.Calendar, new("TEST", "SAMPLE", "SAMPLE"), off).Result);
        }));
    }

    [Fact]
    public void Forward_and_backward_meet_under_every_rule_that_ships_and_moves_no_end()
    {
        var unmoved = Engines.Where(engine => engine is { RollsForward: Roll.Stays, RollsBack: Roll.Stays, FirstDay: FirstDay.NextDay, ShortPeriodUnder: null }).ToList();
        Assert.NotEmpty(unmoved);

        Hold(Prop.ForAll(AroundNewYear, AnyLength, Arb.From(Gen.Elements<CountingEngine>(unmoved)), (day, length, engine) =>
        {
            var off = OffDaysOf(engine.ForwardHolidays, null);
            var there = DayCount.After(day, length, PeriodUnit.Calendar, engine, off).Result;
            return DayCount.Before(there, length, PeriodUnit.Calendar, engine, off).Result == day && there == day.AddDays(length);
        }));
    }

    private static ComputedDeadline Objection(CourtDistrict district, DateOnly served) =>
        (Subpoena(district.Code, "2026-01-01", "2026-01-01") with { Service = new(served, "personal"), ComplianceAt = new(served.AddDays(90)) }).Rule("FED.45.objection");

    private static OffDays OffDaysOf(IReadOnlyList<string> names, string? state) =>
        new([.. names.Select(name => name == CountingEngine.StateOfCourt ? state : name).OfType<string>().Distinct().Where(Library.Calendars.ContainsKey).Select(id => Library.Calendars[id])], []);

    private static void Hold(Property property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true), property);
}
