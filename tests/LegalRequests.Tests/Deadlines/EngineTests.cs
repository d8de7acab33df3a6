using LegalRequests.Deadlines.Counting;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

/// <summary>The rules of counting that ship, each by what sets it apart.</summary>
public sealed class EngineTests
{
    private static readonly Dictionary<string, CountingEngine> Engines = Library.Packs
        .SelectMany(pack => pack.Rules)
        .Select(rule => rule.Engine)
        .OfType<CountingEngine>()
        .DistinctBy(engine => engine.Id)
        .ToDictionary(engine => engine.Id);

    [Theory]
    [InlineData("FRCP6", "us-federal", "2026-07-03", 14, "2026-07-17")]
    [InlineData("FRCP6", "us-federal", "2026-07-03", 1, "2026-07-06")]
    [InlineData("CA", "us-ca", "2026-03-17", 14, "2026-04-01")]
    [InlineData("CA", "us-ca", "2026-09-11", 14, "2026-09-28")]
    [InlineData("NY", "us-ny", "2026-06-13", 20, "2026-07-03")]
    [InlineData("NY", "us-ny", "2026-10-14", 20, "2026-11-04")]
    [InlineData("TX", "us-tx", "2026-09-03", 5, "2026-09-11")]
    [InlineData("TX", "us-tx", "2026-09-03", 6, "2026-09-09")]
    [InlineData("FL", "us-fl", "2026-09-04", 10, "2026-09-17")]
    [InlineData("FL", "us-fl", "2026-09-04", 6, "2026-09-15")]
    [InlineData("WA", "us-wa", "2026-05-21", 5, "2026-05-29")]
    [InlineData("WA", "us-wa", "2026-05-21", 7, "2026-05-28")]
    [InlineData("MA", "us-ma", "2026-04-16", 5, "2026-04-24")]
    [InlineData("OH", "us-oh", "2026-05-21", 6, "2026-06-01")]
    [InlineData("PA", "us-pa", "2026-08-06", 20, "2026-08-26")]
    [InlineData("IL", "us-il", "2026-08-10", 5, "2026-08-17")]
    [InlineData("NJ", "us-nj", "2026-08-10", 5, "2026-08-17")]
    [InlineData("MI", "us-mi", "2026-08-10", 5, "2026-08-17")]
    [InlineData("HIPAA", "us-federal", "2026-12-09", 60, "2027-02-07")]
    public void A_period_after_an_event_ends_where_the_rule_of_counting_says(string engine, string calendar, string from, int days, string expected)
    {
        DayCount.After(Day(from), days, PeriodUnit.Calendar, Engines[engine], Off(engine, calendar)).Result.ShouldBe(Day(expected));
    }

    [Theory]
    [InlineData("FRCP6", "us-federal", "2026-06-01", 7, "2026-05-22")]
    [InlineData("CA", "us-ca", "2026-05-01", 5, "2026-04-26")]
    [InlineData("WA", "us-wa", "2026-06-02", 5, "2026-05-26")]
    public void A_period_before_an_event_has_its_own_way(string engine, string calendar, string to, int days, string expected)
    {
        DayCount.Before(Day(to), days, PeriodUnit.Calendar, Engines[engine], Off(engine, calendar)).Result.ShouldBe(Day(expected));
    }

    [Theory]
    [InlineData("CA", "mail", 5, PeriodUnit.Calendar)]
    [InlineData("CA", "mail_out_of_state", 10, PeriodUnit.Calendar)]
    [InlineData("CA", "mail_outside_us", 20, PeriodUnit.Calendar)]
    [InlineData("CA", "email", 2, PeriodUnit.Court)]
    [InlineData("NY", "mail", 5, PeriodUnit.Calendar)]
    [InlineData("NY", "mail_out_of_state", 6, PeriodUnit.Calendar)]
    [InlineData("FL", "mail", 5, PeriodUnit.Calendar)]
    [InlineData("FL", "email", 0, PeriodUnit.Calendar)]
    [InlineData("TX", "mail", 3, PeriodUnit.Calendar)]
    [InlineData("WA", "mail", 3, PeriodUnit.Calendar)]
    [InlineData("MA", "mail", 3, PeriodUnit.Calendar)]
    [InlineData("OH", "mail", 3, PeriodUnit.Calendar)]
    [InlineData("FRCP6", "mail", 3, PeriodUnit.Calendar)]
    [InlineData("FRCP6", "email", 0, PeriodUnit.Calendar)]
    public void A_way_of_service_adds_what_the_rule_says(string engine, string method, int length, PeriodUnit unit)
    {
        Engines[engine].ServiceDays[method].ShouldBe(new Period(length, unit));
    }

    [Fact]
    public void Holidays_of_the_state_hold_in_federal_court_after_an_event_and_not_before_one()
    {
        Engines["FRCP6"].ForwardHolidays.ShouldBe(["us-federal", CountingEngine.StateOfCourt]);
        Engines["FRCP6"].BackwardHolidays.ShouldBe(["us-federal"]);
        var objection = Subpoena("cand", "2026-03-17", "2026-05-29 10:00").Rule("FED.45.objection");
        objection.Due?.Day.ShouldBe(Day("2026-04-01"));
        objection.Trace.ShouldContain(line => line.Text.StartsWith("Mar 31, 2026 (Tue) is ") && line.Text.EndsWith("the end moves to the next day."));
        Subpoena("nyed", "2026-03-17", "2026-05-29 10:00").Rule("FED.45.objection").Due?.Day.ShouldBe(Day("2026-03-31"));
    }

    private static OffDays Off(string engine, string calendar) =>
        new([Library.Calendars[calendar]], []) { CountsClosures = Engines[engine].CountsClosures };
}
