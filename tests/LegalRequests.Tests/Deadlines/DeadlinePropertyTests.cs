using FsCheck;
using FsCheck.Fluent;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

/// <summary>What must hold for every day between 1990 and 2089 and every length of a period.</summary>
public sealed class DeadlinePropertyTests
{
    private static readonly OffDays Federal = new([Library.Calendars["us-federal"]], []);
    private static readonly CountingEngine Plain = new("TEST", "SAMPLE", "SAMPLE");

    private static readonly Arbitrary<DateOnly> AnyDay = Arb.From(Gen.Choose(0, 36_500).Select(n => new DateOnly(1990, 1, 1).AddDays(n)));
    private static readonly Arbitrary<int> AnyLength = Arb.From(Gen.Choose(1, 400));
    private static readonly Arbitrary<CountingEngine> AnyEngine = Arb.From(Gen.Elements(
        Plain,
        Plain with { FirstDay = FirstDay.NextOpenDay },
        Plain with { ShortPeriodUnder = 7 },
        Plain with { FirstDay = FirstDay.NextOpenDay, ShortPeriodUnder = 11 }));

    [Fact]
    public void A_period_that_rolls_never_ends_on_a_day_that_is_off()
    {
        Hold(Prop.ForAll(AnyDay, AnyLength, AnyEngine, (day, length, engine) =>
            Federal.IsOpen(DayCount.After(day, length, PeriodUnit.Calendar, engine, Federal).Result)
            && Federal.IsOpen(DayCount.Before(day, length, PeriodUnit.Calendar, engine, Federal).Result)));
    }

    [Fact]
    public void A_later_event_never_gives_an_earlier_end()
    {
        Hold(Prop.ForAll(AnyDay, AnyLength, AnyEngine, (day, length, engine) =>
            DayCount.After(day, length, PeriodUnit.Calendar, engine, Federal).Result
            <= DayCount.After(day.AddDays(1), length, PeriodUnit.Calendar, engine, Federal).Result));
    }

    [Fact]
    public void A_longer_period_never_ends_earlier_under_plain_counting()
    {
        Hold(Prop.ForAll(AnyDay, AnyLength, (day, length) =>
            DayCount.After(day, length, PeriodUnit.Calendar, Plain, Federal).Result
            <= DayCount.After(day, length + 1, PeriodUnit.Calendar, Plain, Federal).Result));
    }

    [Fact]
    public void The_end_is_the_first_open_day_from_the_numbered_one_on()
    {
        Hold(Prop.ForAll(AnyDay, AnyLength, (day, length) =>
        {
            var expected = day.AddDays(length);
            while (expected.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Library.Calendars["us-federal"].On(expected) is not null)
                expected = expected.AddDays(1);

            return DayCount.After(day, length, PeriodUnit.Calendar, Plain, Federal).Result == expected;
        }));
    }

    [Fact]
    public void The_strip_holds_every_day_once_and_numbers_them_without_a_gap()
    {
        Hold(Prop.ForAll(AnyDay, AnyLength, AnyEngine, (day, length, engine) =>
        {
            var count = DayCount.After(day, length, PeriodUnit.Calendar, engine, Federal);
            var dates = count.Days.Select(counted => counted.Date.DayNumber).ToList();
            var numbers = count.Days.Select(counted => counted.Number).OfType<int>().ToList();
            return dates.SequenceEqual(Enumerable.Range(day.DayNumber, dates.Count))
                && numbers.SequenceEqual(Enumerable.Range(0, length + 1))
                && count.Days.Count(counted => counted.Status == DayStatus.Last) == 1
                && count.Days[^1].Date == count.Result;
        }));
    }

    [Fact]
    public void Back_and_forth_meet_where_nothing_rolls()
    {
        var still = Plain with { RollsForward = Roll.Stays, RollsBack = Roll.Stays };
        Hold(Prop.ForAll(AnyDay, AnyLength, (day, length) =>
        {
            var there = DayCount.After(day, length, PeriodUnit.Calendar, still, Federal).Result;
            return DayCount.Before(there, length, PeriodUnit.Calendar, still, Federal).Result == day;
        }));
    }

    [Fact]
    public void The_safe_date_is_an_open_day_strictly_before_the_rule_date_and_every_leg()
    {
        Hold(Prop.ForAll(AnyDay, AnyLength, (served, ahead) =>
        {
            var objection = Objection(served, served.AddDays(ahead));
            return objection.SafeDate is { } safe
                && Federal.IsOpen(safe)
                && safe < objection.Due?.Day
                && objection.Legs.All(leg => safe < leg.Earliest && leg.Earliest <= leg.Due.Day);
        }));
    }

    [Fact]
    public void The_safe_date_does_not_lean_on_an_observed_Friday_or_on_a_roll()
    {
        Hold(Prop.ForAll(AnyDay, served =>
            Objection(served, served.AddDays(90)).SafeDate == Federal.LastOpenBefore(served.AddDays(14))));
    }

    [Fact]
    public void The_objection_is_never_offered_after_compliance_or_after_the_counted_day()
    {
        Hold(Prop.ForAll(AnyDay, AnyLength, (served, ahead) =>
        {
            var compliance = served.AddDays(ahead);
            var counted = DayCount.After(served, 14, PeriodUnit.Calendar, Plain, Federal).Result;
            var due = Objection(served, compliance).Due;
            return due?.Day == (compliance <= counted ? compliance : counted)
                && due.Kind == (compliance <= counted ? DueKind.StrictlyBefore : DueKind.OnDay);
        }));
    }

    private static ComputedDeadline Objection(DateOnly served, DateOnly compliance) =>
        (Subpoena("dcd", "2026-01-01", "2026-01-01") with
        {
            Service = new(served, "personal"),
            ComplianceAt = new(compliance, new TimeOnly(10, 0)),
        }).Rule("FED.45.objection");

    private static void Hold(Property property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithQuietOnSuccess(true), property);
}
