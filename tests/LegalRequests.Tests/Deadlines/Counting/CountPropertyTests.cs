using FsCheck;
using FsCheck.Fluent;
using LegalRequests.Deadlines.Counting;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines.Counting;

/// <summary>What must hold for every day between 1990 and 2089, every rule of counting and the holidays of every state that ships.</summary>
public sealed class CountPropertyTests
{
    private static readonly List<OffDays> EveryState = [.. Library.Calendars.Values.Select(calendar => new OffDays([calendar], []))];

    private static readonly Arbitrary<DateOnly> AnyDay = Arb.From(Gen.Choose(0, 36_500).Select(n => new DateOnly(1990, 1, 1).AddDays(n)));

    private static readonly Arbitrary<DateOnly> TurnOfTheYear = Arb.From(
        Gen.Choose(1990, 2089).SelectMany(_ => Gen.Choose(0, 30), (year, day) => new DateOnly(year, 12, 15).AddDays(day)));

    private static readonly Gen<CountingEngine> AnyEngine =
        from first in Gen.Elements(Enum.GetValues<FirstDay>())
        from brief in Gen.Elements(null, (int?)6, 7, 11)
        from forward in Gen.Elements(Enum.GetValues<Roll>())
        from back in Gen.Elements(Enum.GetValues<Roll>())
        from added in Gen.Elements(Enum.GetValues<ServiceDaysFrom>())
        select new CountingEngine("TEST", "SAMPLE", "SAMPLE")
        {
            FirstDay = first,
            ShortPeriodUnder = brief,
            RollsForward = forward,
            RollsBack = back,
            ServiceDaysFrom = added,
        };

    private static readonly Arbitrary<(CountPlan Plan, OffDays Off)> AnyCount = Arb.From(
        from engine in AnyEngine
        from unit in Gen.Elements(PeriodUnit.Calendar, PeriodUnit.Court)
        from length in Gen.Choose(1, 120)
        from after in Gen.Elements(true, false)
        from added in Gen.Elements(null, new Period(0, PeriodUnit.Calendar), new Period(5, PeriodUnit.Calendar), new Period(2, PeriodUnit.Court))
        from off in Gen.Elements<OffDays>(EveryState)
        select (new CountPlan(new(length, unit), engine, after, added), off));

    [Fact]
    public void A_later_event_never_gives_an_earlier_end()
    {
        Hold(Prop.ForAll(AnyDay, AnyCount, (day, count) =>
            DayCount.End(day, count.Plan, count.Off) <= DayCount.End(day.AddDays(1), count.Plan, count.Off)
            && DayCount.End(day, count.Plan, count.Off, rolls: false) <= DayCount.End(day.AddDays(1), count.Plan, count.Off, rolls: false)));
    }

    [Fact]
    public void An_end_that_rolls_onward_is_open_at_the_turn_of_every_year_too()
    {
        Hold(Prop.ForAll(TurnOfTheYear, AnyCount, (day, count) =>
            count.Plan.Roll != Roll.Onward || count.Off.IsOpen(DayCount.End(day, count.Plan, count.Off))));
    }

    [Fact]
    public void An_end_that_goes_back_is_open_unless_no_open_day_lies_between_it_and_the_event()
    {
        Hold(Prop.ForAll(AnyDay, AnyCount, (day, count) =>
        {
            if (count.Plan.Roll != Roll.Back) return true;

            var end = DayCount.End(day, count.Plan, count.Off);
            var between = Enumerable.Range(1, Math.Abs(end.DayNumber - day.DayNumber)).Select(ahead => day.AddDays(end > day ? ahead : -ahead));
            return count.Off.IsOpen(end) || !between.Any(count.Off.IsOpen);
        }));
    }

    [Fact]
    public void Days_passed_over_are_never_the_last_day()
    {
        Hold(Prop.ForAll(AnyDay, AnyCount, (day, count) =>
        {
            var walked = DayCount.Of(day, count.Plan, count.Off);
            var last = walked.Days.Single(counted => counted.Status == DayStatus.Last);
            return last.Date == walked.Result && (count.Plan.Roll != Roll.Onward || last.Reason is null);
        }));
    }

    [Fact]
    public void The_short_way_and_the_way_day_by_day_come_to_the_same()
    {
        Hold(Prop.ForAll(AnyDay, AnyCount, (day, count) =>
            DayCount.Of(day, count.Plan, count.Off).Result == DayCount.End(day, count.Plan, count.Off)));
    }

    [Fact]
    public void More_for_the_way_of_service_never_means_less_time()
    {
        Hold(Prop.ForAll(AnyDay, AnyCount, Arb.From(Gen.Choose(0, 20)), (day, count, days) =>
        {
            var less = DayCount.End(day, count.Plan with { Added = new(days, PeriodUnit.Calendar) }, count.Off);
            var more = DayCount.End(day, count.Plan with { Added = new(days + 1, PeriodUnit.Calendar) }, count.Off);
            var none = DayCount.End(day, count.Plan with { Added = null }, count.Off);
            return count.Plan.After ? none <= less && less <= more : none >= less && less >= more;
        }));
    }

    [Fact]
    public void Nothing_added_is_as_if_the_rule_had_not_asked()
    {
        Hold(Prop.ForAll(AnyDay, AnyCount, (day, count) =>
            DayCount.End(day, count.Plan with { Added = null }, count.Off)
            == DayCount.End(day, count.Plan with { Added = new(0, PeriodUnit.Calendar) }, count.Off)));
    }

    [Fact]
    public void Court_days_counted_there_and_back_meet_on_an_open_day()
    {
        Hold(Prop.ForAll(AnyDay, AnyCount, (day, count) =>
        {
            if (!count.Off.IsOpen(day)) return true;

            var plan = new CountPlan(new(count.Plan.Period.Length, PeriodUnit.Court), new("TEST", "SAMPLE", "SAMPLE"), After: true);
            var there = DayCount.End(day, plan, count.Off);
            return DayCount.End(there, plan with { After = false }, count.Off) == day;
        }));
    }

    [Fact]
    public void More_days_off_never_make_an_end_earlier_after_an_event_nor_later_before_one()
    {
        var fewer = new OffDays([Library.Calendars["us-federal"]], []) { TrustsObservedBefore = false };
        var more = new OffDays([Library.Calendars["us-federal"], Library.Calendars["us-ca"]], []);

        Hold(Prop.ForAll(AnyDay, AnyCount, (day, count) =>
        {
            if (count.Plan.Roll == Roll.Back) return true;

            var (early, late) = (DayCount.End(day, count.Plan, fewer), DayCount.End(day, count.Plan, more));
            return count.Plan.After ? early <= late : early >= late;
        }));
    }

    [Fact]
    public void A_month_or_a_year_keeps_the_number_of_the_day_or_ends_with_the_month()
    {
        var units = Arb.From(Gen.Elements(PeriodUnit.Month, PeriodUnit.Year).SelectMany(_ => Gen.Choose(1, 10), (unit, length) => new Period(length, unit)));

        Hold(Prop.ForAll(AnyDay, units, (day, period) =>
        {
            var months = period.Unit == PeriodUnit.Year ? period.Length * 12 : period.Length;
            var still = new CountingEngine("TEST", "SAMPLE", "SAMPLE") { RollsForward = Roll.Stays };
            var end = DayCount.End(day, new(period, still, After: true), EveryState[0]);
            return (end.Year * 12) + end.Month == (day.Year * 12) + day.Month + months
                && (end.Day == day.Day || (end.Day < day.Day && end.Day == DateTime.DaysInMonth(end.Year, end.Month)));
        }));
    }

    private static void Hold(Property property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true), property);
}
