using LegalRequests.Deadlines.Counting;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines.Counting;

public sealed class DueMomentTests
{
    private static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    [Theory]
    [InlineData("2026-07-17", DueKind.OnDay, "2026-07-18T07:00:00Z")]
    [InlineData("2026-11-01", DueKind.OnDay, "2026-11-02T08:00:00Z")]
    [InlineData("2026-09-24 09:00", DueKind.StrictlyBefore, "2026-09-24T16:00:00Z")]
    [InlineData("2026-09-24", DueKind.StrictlyBefore, "2026-09-24T07:00:00Z")]
    [InlineData("2026-09-24 09:00", DueKind.AtOrBefore, "2026-09-24T16:01:00Z")]
    [InlineData("2026-09-24", DueKind.AtOrBefore, "2026-09-25T07:00:00Z")]
    public void The_first_instant_that_is_too_late_follows_the_courts_clock(string at, DueKind kind, string utc)
    {
        var due = new DueMoment(CourtMoment.Parse(at).ShouldNotBeNull(), kind);

        due.Ends(Pacific).ShouldBe(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2026-11-01 01:30", "2026-11-01T08:30:00Z")]
    [InlineData("2026-03-08 02:30", "2026-03-08T09:59:00Z")]
    public void A_time_the_clocks_pass_twice_or_never_is_never_read_as_the_later_one(string at, string utc)
    {
        var moment = CourtMoment.Parse(at).ShouldNotBeNull();

        moment.Instant(Pacific).ShouldBe(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_instant_is_read_on_the_courts_clock()
    {
        var moment = CourtMoment.FromInstant(new DateTimeOffset(2026, 8, 1, 2, 30, 0, TimeSpan.Zero), Pacific);

        moment.ShouldBe(new CourtMoment(Day("2026-07-31"), new TimeOnly(19, 30)));
    }

    [Theory]
    [InlineData("31 Jul 2026")]
    [InlineData("2026-02-29")]
    [InlineData("2026-07-31 25:00")]
    public void Anything_but_a_day_or_a_time_is_not_read(string text)
    {
        CourtMoment.Parse(text).ShouldBeNull();
    }
}
