using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

/// <summary>Four federal subpoenas, to the day and with their working.</summary>
public sealed class ScenarioTests
{
    [Fact]
    public void Served_on_an_observed_holiday_the_objection_is_due_on_day_14_and_never_on_the_compliance_date()
    {
        var facts = Subpoena("cand", "2026-07-03", "2026-07-31 10:00");

        var objection = facts.Rule("FED.45.objection");
        var motion = facts.Rule("FED.45.motion");

        objection.Due.ShouldBe(new DueMoment(new(Day("2026-07-17")), DueKind.OnDay));
        objection.SafeDate.ShouldBe(Day("2026-07-16"));
        objection.Trace.Select(line => line.Text).ShouldBe(
        [
            "The time for compliance is Jul 31, 2026 (Fri), 10:00 AM; the bound is before Jul 31, 2026 (Fri), 10:00 AM.",
            "Jul 3, 2026 (Fri) is the day of service (Independence Day, observed; the event counts all the same): day 0, not counted.",
            "Day 14 is Jul 17, 2026 (Fri).",
            "The period ends on Jul 17, 2026 (Fri).",
            "The earlier of these governs: Jul 17, 2026 (Fri).",
            "Rule date: Jul 17, 2026 (Fri).",
            "Safe date: Jul 16, 2026 (Thu), the last business day before Jul 17, 2026 (Fri), the earliest day anyone could read the rule to mean.",
        ]);
        motion.Due?.ToString().ShouldBe("before Jul 31, 2026 (Fri), 10:00 AM");
        motion.SafeDate.ShouldBe(Day("2026-07-30"));
    }

    [Fact]
    public void A_short_compliance_date_governs_and_day_14_is_not_offered()
    {
        var objection = Subpoena("cacd", "2026-09-14", "2026-09-24 09:00").Rule("FED.45.objection");

        objection.Due.ShouldBe(new DueMoment(new(Day("2026-09-24"), new(9, 0)), DueKind.StrictlyBefore));
        objection.SafeDate.ShouldBe(Day("2026-09-23"));
        objection.Legs.ShouldBe(
        [
            new("before the time for compliance", new(new(Day("2026-09-24"), new(9, 0)), DueKind.StrictlyBefore), Day("2026-09-24"), Governs: true),
            new("14 days after service", new(new(Day("2026-09-28")), DueKind.OnDay), Day("2026-09-28"), Governs: false),
        ]);
        objection.Trace.Select(line => line.Text).ShouldBe(
        [
            "The time for compliance is Sep 24, 2026 (Thu), 9:00 AM; the bound is before Sep 24, 2026 (Thu), 9:00 AM.",
            "Sep 14, 2026 (Mon) is the day of service: day 0, not counted.",
            "Day 14 is Sep 28, 2026 (Mon).",
            "The period ends on Sep 28, 2026 (Mon).",
            "The earlier of these governs: before Sep 24, 2026 (Thu), 9:00 AM.",
            "Rule date: before Sep 24, 2026 (Thu), 9:00 AM.",
            "Safe date: Sep 23, 2026 (Wed), the last business day before Sep 24, 2026 (Thu), the earliest day anyone could read the rule to mean.",
        ]);
    }

    [Fact]
    public void Day_14_on_Thanksgiving_moves_to_Friday_and_the_courts_closure_that_Friday_is_no_holiday()
    {
        var objection = Subpoena("nyed", "2026-11-12", "2026-12-14").Rule("FED.45.objection");

        objection.Due.ShouldBe(new DueMoment(new(Day("2026-11-27")), DueKind.OnDay));
        objection.SafeDate.ShouldBe(Day("2026-11-25"));
        objection.Trace.Select(line => line.Text).Skip(1).Take(4).ShouldBe(
        [
            "Nov 12, 2026 (Thu) is the day of service: day 0, not counted.",
            "Day 14 is Nov 26, 2026 (Thu).",
            "Nov 26, 2026 (Thu) is Thanksgiving Day: the end moves to the next day.",
            "The period ends on Nov 27, 2026 (Fri).",
        ]);
    }

    [Fact]
    public void Day_14_on_New_Years_Day_moves_over_the_weekend_and_the_safe_date_stays_in_the_old_year()
    {
        var objection = Subpoena("wawd", "2026-12-18", "2027-01-15").Rule("FED.45.objection");

        objection.Due.ShouldBe(new DueMoment(new(Day("2027-01-04")), DueKind.OnDay));
        objection.SafeDate.ShouldBe(Day("2026-12-31"));
        objection.Trace.Where(line => line.Kind == TraceKind.Roll).Select(line => line.Text).ShouldBe(
        [
            "Jan 1, 2027 (Fri) is New Year's Day: the end moves to the next day.",
            "Jan 2, 2027 (Sat) is Saturday: the end moves to the next day.",
            "Jan 3, 2027 (Sun) is Sunday: the end moves to the next day.",
        ]);
    }

    [Fact]
    public void Testimony_has_a_motion_and_no_written_objection()
    {
        var facts = Subpoena("cand", "2026-07-03", "2026-07-31 10:00") with { Commands = [FactWords.Testimony] };

        var rules = Calculator.Compute(facts).Deadlines.Select(deadline => deadline.RuleId);

        rules.ShouldContain("FED.45.motion");
        rules.ShouldNotContain("FED.45.objection");
    }

    [Fact]
    public void A_grand_jury_subpoena_has_only_the_motion_before_the_return()
    {
        var facts = Subpoena("cacd", "2026-09-22", "2026-10-07 09:00") with { Forum = FactWords.FederalGrandJury, Instrument = FactWords.GrandJurySubpoena };

        var computed = Calculator.Compute(facts);

        computed.Deadlines.ShouldHaveSingleItem().RuleId.ShouldBe("FED.grandjury.quash");
        computed.Deadlines[0].SafeDate.ShouldBe(Day("2026-10-06"));
        computed.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void Clawback_is_told_without_a_date()
    {
        var clawback = Subpoena("cand", "2026-07-03", "2026-07-31 10:00").Rule("FED.26b5B.clawback");

        clawback.Role.ShouldBe(DeadlineRole.Info);
        clawback.Due.ShouldBeNull();
        clawback.SafeDate.ShouldBeNull();
    }
}
