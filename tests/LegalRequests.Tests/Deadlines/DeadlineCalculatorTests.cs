using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

public sealed class DeadlineCalculatorTests
{
    private static readonly RequestFacts Facts = Subpoena("cand", "2026-07-03", "2026-07-31 10:00");

    [Fact]
    public void An_unknown_jurisdiction_is_a_question_for_counsel_and_no_date()
    {
        var computed = Calculator.Compute(Facts with { Jurisdiction = "us-zz" });

        computed.Deadlines.ShouldBeEmpty();
        computed.Questions.ShouldHaveSingleItem().Code.ShouldBe("deadlines.no-pack");
    }

    [Fact]
    public void A_paper_no_rule_speaks_to_is_a_question_for_counsel()
    {
        var computed = Calculator.Compute(Facts with { Forum = FactWords.FederalCriminal });

        computed.Deadlines.ShouldBeEmpty();
        computed.Questions.ShouldHaveSingleItem().Code.ShouldBe("deadlines.no-rule");
    }

    [Fact]
    public void A_court_that_does_not_exist_gives_no_date()
    {
        var computed = Calculator.Compute(Facts with { District = "xxxx" });

        computed.Deadlines.ShouldBeEmpty();
        computed.Questions.ShouldHaveSingleItem().Code.ShouldBe("deadlines.unknown-court");
    }

    [Fact]
    public void A_court_that_is_not_known_gives_no_date()
    {
        var computed = Calculator.Compute(Facts with { District = null });

        computed.Deadlines.ShouldBeEmpty();
        computed.Questions.ShouldHaveSingleItem().Code.ShouldBe("deadlines.unknown-court");
    }

    [Fact]
    public void Without_a_service_date_the_time_for_compliance_still_bounds_the_objection_and_counsel_is_asked()
    {
        var computed = Calculator.Compute(Facts with { Service = null });

        var objection = computed.Deadlines.Single(deadline => deadline.RuleId == "FED.45.objection");
        objection.Due.ShouldBe(new DueMoment(new(Day("2026-07-31"), new(10, 0)), DueKind.StrictlyBefore));
        objection.Cautions.ShouldContain("This is the latest the date can be: service is not known.");
        computed.Questions.ShouldHaveSingleItem().Code.ShouldBe("deadlines.fact-missing");
    }

    [Fact]
    public void Without_any_date_nothing_is_computed_and_each_missing_fact_is_asked_once()
    {
        var computed = Calculator.Compute(Facts with { Service = null, ComplianceAt = null });

        computed.Deadlines.ShouldAllBe(deadline => deadline.Due == null);
        computed.Questions.Select(question => question.Code).ShouldBe(["deadlines.fact-missing", "deadlines.fact-missing"]);
    }

    [Fact]
    public void A_state_calendar_that_is_not_loaded_is_said_in_the_trace_and_as_a_caution()
    {
        var objection = Subpoena("med", "2026-07-03", "2026-07-31 10:00").Rule("FED.45.objection");

        objection.Cautions.ShouldContain(
            "The holidays of the state of ME are not loaded, so none of them was taken into account. One of them could make a counted date later, never earlier; do not wait for it.");
        objection.Trace.ShouldContain(line => line.Kind == TraceKind.Note && line.Text.StartsWith("The holidays of the state of ME"));
    }

    [Fact]
    public void A_year_whose_list_nobody_read_as_published_is_said()
    {
        var now = Subpoena("cand", "2026-07-03", "2026-07-31 10:00").Rule("FED.45.objection");
        var later = Subpoena("cand", "2029-07-03", "2029-07-31 10:00").Rule("FED.45.objection");

        now.Cautions.ShouldBeEmpty();
        later.Cautions.ShouldContain("The 2029 holidays of \"Federal legal holidays\" follow from its rules; nobody has yet compared them with the published list.");
    }

    [Fact]
    public void A_state_holiday_moves_a_federal_period_forward_and_never_back()
    {
        var objection = Subpoena("cand", "2026-03-17", "2026-05-01").Rule("FED.45.objection");

        objection.Due.ShouldBe(new DueMoment(new(Day("2026-04-01")), DueKind.OnDay));
        objection.SafeDate.ShouldBe(Day("2026-03-30"));
        objection.Trace.ShouldContain(line => line.Text == "Mar 31, 2026 (Tue) is Cesar Chavez Day: the end moves to the next day.");
    }

    [Fact]
    public void A_closure_that_is_no_holiday_is_told_and_moves_nothing()
    {
        var closed = WithDays("us-federal", new(Day("2026-07-17"), "Day of mourning", TreatAs.ClosureOnly, "SAMPLE"));

        var objection = closed.Compute(Facts).Deadlines.Single(deadline => deadline.RuleId == "FED.45.objection");

        objection.Due?.Day.ShouldBe(Day("2026-07-17"));
        objection.SafeDate.ShouldBe(Day("2026-07-16"));
        objection.Trace.ShouldContain(line => line.Kind == TraceKind.Note
            && line.Text == "Jul 17, 2026 (Fri): the court is closed (Day of mourning). That is a closure and no legal holiday, so it moves nothing.");
        objection.Cautions.ShouldBeEmpty();
    }

    [Fact]
    public void A_declared_holiday_moves_the_end_and_shows_in_the_calendars_version()
    {
        var kept = WithDays("us-federal", new(Day("2026-07-17"), "Day of mourning", TreatAs.Holiday, "SAMPLE"));

        var objection = kept.Compute(Facts).Deadlines.Single(deadline => deadline.RuleId == "FED.45.objection");

        objection.Due?.Day.ShouldBe(Day("2026-07-20"));
        objection.SafeDate.ShouldBe(Day("2026-07-16"));
        objection.CalendarVersions.ShouldContain(version => version.StartsWith("us-federal 2026.1+", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_that_may_be_a_holiday_moves_no_rule_date_but_is_a_caution_and_no_safe_date()
    {
        var objection = Subpoena("txsd", "2026-02-16", "2026-05-01").Rule("FED.45.objection");
        var dayAfter = Subpoena("txsd", "2026-02-17", "2026-05-01").Rule("FED.45.objection");

        objection.Due?.Day.ShouldBe(Day("2026-03-02"));
        objection.Cautions.ShouldContain(
            "Mar 2, 2026 (Mon) may be a legal holiday (Texas Independence Day), but nobody has confirmed it, so it was not taken as one. The date could be later for it, never earlier; do not wait for it.");
        dayAfter.Due?.Day.ShouldBe(Day("2026-03-03"));
        dayAfter.SafeDate.ShouldBe(Day("2026-02-27"));
    }

    [Fact]
    public void A_district_in_two_time_zones_says_which_one_was_taken()
    {
        var objection = Subpoena("flnd", "2026-07-03", "2026-07-31 10:00").Rule("FED.45.objection");

        objection.Zone.ShouldBe("America/New_York");
        objection.Cautions.ShouldContain(caution => caution.Contains("two time zones"));
    }

    [Fact]
    public void Every_date_of_an_unsigned_pack_says_that_counsel_has_not_verified_it()
    {
        var computed = Calculator.Compute(Facts);

        computed.Deadlines.ShouldAllBe(deadline => deadline.Warning == "not yet verified by your counsel");
    }

    [Fact]
    public void A_paper_due_on_the_day_it_was_served_is_for_counsel_at_once()
    {
        var motion = Subpoena("cand", "2026-07-31", "2026-07-31 16:00").Rule("FED.45.motion");

        motion.Cautions.ShouldContain("The paper demands compliance on or before the day it was served. Ask counsel at once.");
    }

    [Fact]
    public void A_safe_date_that_was_over_at_service_is_for_counsel_at_once()
    {
        var motion = Subpoena("cand", "2026-08-01", "2026-08-03 09:00").Rule("FED.45.motion");

        motion.SafeDate.ShouldBe(Day("2026-07-31"));
        motion.Cautions.ShouldContain("No business day was left to act safely when the paper was served. Ask counsel at once.");
    }

    [Fact]
    public void Dates_come_earliest_first_and_entries_without_a_date_last()
    {
        var computed = Calculator.Compute(Facts);

        computed.Deadlines.Select(deadline => deadline.RuleId).ShouldBe(
            ["FED.45.notice_to_parties", "FED.45.objection", "FED.45.compliance", "FED.45.motion", "FED.26b5B.clawback"]);
    }

    [Fact]
    public void The_working_shows_every_day_from_service_to_the_result()
    {
        var objection = Subpoena("wawd", "2026-12-18", "2027-01-15").Rule("FED.45.objection");

        var strip = objection.Workings.ShouldHaveSingleItem();
        strip.Title.ShouldBe("14 days after service");
        strip.Days.Select(day => day.Date).ShouldBe(Enumerable.Range(0, 18).Select(ahead => Day("2026-12-18").AddDays(ahead)));
        strip.Days[0].Status.ShouldBe(DayStatus.DayZero);
        strip.Days[7].ShouldBe(new(Day("2026-12-25"), DayStatus.Counted, 7, "Christmas Day", IsRuleDate: false, IsSafeDate: false));
        strip.Days[13].ShouldBe(new(Day("2026-12-31"), DayStatus.Counted, 13, null, IsRuleDate: false, IsSafeDate: true));
        strip.Days[14].ShouldBe(new(Day("2027-01-01"), DayStatus.RolledOver, 14, "New Year's Day", IsRuleDate: false, IsSafeDate: false));
        strip.Days[17].ShouldBe(new(Day("2027-01-04"), DayStatus.Last, null, null, IsRuleDate: true, IsSafeDate: false));
    }

    private static DeadlineCalculator WithDays(string calendar, DeclaredDay day) =>
        new(new RuleLibrary
        {
            Calendars = Library.Calendars.ToDictionary(entry => entry.Key, entry => entry.Key == calendar ? entry.Value.With([day]) : entry.Value),
            Districts = Library.Districts,
            Packs = Library.Packs,
            Problems = [],
        });
}
