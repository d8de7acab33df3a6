using FsCheck;
using FsCheck.Fluent;
using LegalRequests.Deadlines.Counting;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines.Counting;

/// <summary>What must hold on the clock of every federal district, also on the nights when it is changed.</summary>
public sealed class ClockPropertyTests
{
    private static readonly List<TimeZoneInfo> Zones =
        [.. Library.Districts.Values.Select(district => district.Zone).Distinct().Select(TimeZoneInfo.FindSystemTimeZoneById)];

    private static readonly Arbitrary<TimeZoneInfo> AnyZone = Arb.From(Gen.Elements<TimeZoneInfo>(Zones));

    // Half of the days lie around the second Sunday of March and the first of November.
    private static readonly Arbitrary<CourtMoment> AnyMoment = Arb.From(
        from year in Gen.Choose(2015, 2040)
        from day in Gen.OneOf(Gen.Choose(1, 365), Gen.Choose(66, 74), Gen.Choose(304, 312))
        from minute in Gen.OneOf(Gen.Choose(0, 1_439), Gen.Choose(50, 190))
        select new CourtMoment(new DateOnly(year, 1, 1).AddDays(day - 1), new TimeOnly(minute / 60, minute % 60)));

    [Fact]
    public void A_later_time_on_the_wall_is_never_an_earlier_instant()
    {
        Hold(Prop.ForAll(AnyZone, AnyMoment, Arb.From(Gen.Choose(1, 3_000)), (zone, moment, minutes) =>
        {
            var local = moment.Day.ToDateTime(moment.Time ?? default).AddMinutes(minutes);
            var later = new CourtMoment(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            return moment.Instant(zone) <= later.Instant(zone);
        }));
    }

    [Fact]
    public void Nothing_is_due_later_than_the_wall_says()
    {
        Hold(Prop.ForAll(AnyZone, AnyMoment, (zone, moment) =>
        {
            var read = CourtMoment.FromInstant(moment.Instant(zone), zone);
            return read.Day == moment.Day && read.Time <= moment.Time;
        }));
    }

    [Fact]
    public void A_day_ends_when_the_next_begins_and_holds_23_to_25_hours()
    {
        Hold(Prop.ForAll(AnyZone, AnyMoment, (zone, moment) =>
        {
            var ends = new DueMoment(new(moment.Day), DueKind.OnDay).Ends(zone);
            var begins = new CourtMoment(moment.Day).Instant(zone);
            return ends == new CourtMoment(moment.Day.AddDays(1)).Instant(zone)
                && ends - begins >= TimeSpan.FromHours(23)
                && ends - begins <= TimeSpan.FromHours(25)
                && moment.Instant(zone) >= begins
                && moment.Instant(zone) < ends;
        }));
    }

    [Fact]
    public void A_period_of_hours_lasts_so_many_hours_when_it_does_not_roll()
    {
        var still = new CountingEngine("TEST", "SAMPLE", "SAMPLE") { RollsForward = Roll.Stays, RollsBack = Roll.Stays };
        var off = new OffDays([Library.Calendars["us-federal"]], []);

        Hold(Prop.ForAll(AnyZone, AnyMoment, Arb.From(Gen.Choose(1, 400)), (zone, moment, hours) =>
        {
            var start = moment.Instant(zone);
            var end = HourCount.Of(moment, new(new(hours, PeriodUnit.Hour), still, After: true), zone, off).Result;
            var read = end.Instant(zone) - start;

            // A moment in the hour that comes twice is read as its first pass, so that the end is never late.
            return read == TimeSpan.FromHours(hours) || (zone.IsAmbiguousTime(end.Day.ToDateTime(end.Time ?? default)) && read < TimeSpan.FromHours(hours));
        }));
    }

    [Fact]
    public void A_period_of_hours_that_rolls_ends_on_an_open_day_at_the_same_time()
    {
        var plain = new CountingEngine("TEST", "SAMPLE", "SAMPLE");
        var off = new OffDays([Library.Calendars["us-federal"]], []);

        Hold(Prop.ForAll(AnyZone, AnyMoment, Arb.From(Gen.Choose(1, 400)), (zone, moment, hours) =>
        {
            var count = HourCount.Of(moment, new(new(hours, PeriodUnit.Hour), plain, After: true), zone, off);
            return off.IsOpen(count.Result.Day) && count.Result.Time == count.Unrolled.Time && count.Result.Day >= count.Unrolled.Day;
        }));
    }

    private static void Hold(Property property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true), property);
}
