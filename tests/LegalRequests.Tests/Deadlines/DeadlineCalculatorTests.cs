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
        var objection = Facts.Rule("FED.45.objection");

        objection.Cautions.ShouldContain(caution => caution.StartsWith("The holidays of the state of CA are not loaded"));
        objection.Trace.ShouldContain(line => line.Kind == TraceKind.Note && line.Text.StartsWith("The holidays of the state of CA"));
    }

    [Fact]
    public void A_year_whose_list_nobody_certified_is_said()
    {
        var objection = Subpoena("cand", "2029-07-03", "2029-07-31 10:00").Rule("FED.45.objection");

        objection.Cautions.ShouldContain(caution => caution.StartsWith("The 2029 holidays"));
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
}
