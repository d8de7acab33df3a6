using System.Globalization;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;
using static LegalRequests.Tests.Guidance.TrapDesk;

namespace LegalRequests.Tests.Guidance;

/// <summary>Traps of days: what a calendar with reminders gets wrong.</summary>
public sealed class DateTrapTests
{
    [Fact, Trait(Trap, "45(d)(2)(B) earlier-of")]
    public void A_federal_objection_is_due_at_the_earlier_of_the_time_on_the_paper_and_fourteen_days()
    {
        var brief = Subpoena("cacd", "2026-09-14", "2026-09-24 09:00").Read()["FED.45.objection"];
        var roomy = Subpoena("cand", "2026-07-03", "2026-07-31 10:00").Read()["FED.45.objection"];

        brief.Due.ShouldBe(new DueMoment(new(Day("2026-09-24"), new(9, 0)), DueKind.StrictlyBefore));
        brief.SafeDate.ShouldBe(Day("2026-09-23"));
        brief.Legs.Where(leg => leg.Governs).ShouldHaveSingleItem().Due.Day.ShouldBe(Day("2026-09-24"));
        roomy.Due.ShouldBe(new DueMoment(new(Day("2026-07-17")), DueKind.OnDay));
        roomy.SafeDate.ShouldBe(Day("2026-07-16"));
    }

    [Theory, Trait(Trap, "TX no 14 days")]
    [InlineData("2026-09-29 10:00", "2026-09-28")]
    [InlineData("2026-12-01 10:00", "2026-11-30")]
    public void Texas_lets_a_nonparty_object_until_the_hour_on_the_paper_and_knows_no_fourteen_days(string compliance, string safe)
    {
        var read = Civil("TX", "2026-09-01", compliance).Read();

        read["TX.176.6d.objection"].Due.ShouldBe(new DueMoment(CourtMoment.Parse(compliance).ShouldNotBeNull(), DueKind.StrictlyBefore));
        read["TX.176.6d.objection"].SafeDate.ShouldBe(Day(safe));
        read.Dates.Deadlines.Where(date => date.Role == DeadlineRole.Ours).ShouldAllBe(date => date.Due == null || date.Due.Day > Day("2026-09-15"));
        read.Dates.Deadlines.SelectMany(date => date.Legs).ShouldNotContain(leg => leg.Due.Day == Day("2026-09-15"));
    }

    [Theory, Trait(Trap, "FL first-day shift & e-mail 0")]
    [InlineData("personal", "2026-09-17")]
    [InlineData("email", "2026-09-17")]
    [InlineData("mail", "2026-09-22")]
    public void Florida_begins_to_count_on_the_first_open_day_and_email_adds_nothing(string way, string ends)
    {
        var read = (Civil("FL", "2026-09-16", "2026-10-05") with { IssuedOn = Day("2026-09-15") }).After("party_notice", "2026-09-04", way).Read();

        var window = read["FL.1.351.party_objection"];
        window.Due?.Day.ShouldBe(Day(ends));
        window.Verdict.ShouldBe(Verdict.Defect);
        window.Trace.ShouldContain(line => line.Text == "Sep 7, 2026 (Mon) is Labor Day: not counted.");
        read.Directs("FL.1.351.early").ShouldBeTrue();
    }

    [Theory, Trait(Trap, "NY Saturday holidays")]
    [InlineData("2026-06-13", "2026-07-03", "2026-07-02")]
    [InlineData("2026-06-14", "2026-07-06", "2026-07-03")]
    [InlineData("2027-05-29", "2027-06-18", "2027-06-17")]
    [InlineData("2027-12-04", "2027-12-24", "2027-12-23")]
    public void In_New_York_a_holiday_on_a_Saturday_frees_no_Friday(string served, string due, string safe)
    {
        var objection = Civil("NY", served, Day(served).AddDays(40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Read()["NY.3122.objection"];

        (objection.Due, objection.SafeDate).ShouldBe((new DueMoment(new(Day(due)), DueKind.OnDay), Day(safe)));
    }

    [Theory, Trait(Trap, "administrative closures")]
    [InlineData(null, "2026-11-27")]
    [InlineData(TreatAs.ClosureOnly, "2026-11-27")]
    [InlineData(TreatAs.Holiday, "2026-11-30")]
    public void A_day_on_which_a_court_only_closes_moves_no_federal_date(TreatAs? friday, string due)
    {
        var library = friday is { } treat ? WithFridayAfterThanksgiving(treat) : Library;

        var objection = new DeadlineCalculator(library).Compute(Subpoena("nyed", "2026-11-12", "2026-12-14")).Deadlines.Single(date => date.RuleId == "FED.45.objection");

        objection.Due.ShouldBe(new DueMoment(new(Day(due)), DueKind.OnDay));
        objection.SafeDate.ShouldBe(Day("2026-11-25"));
        (friday == TreatAs.ClosureOnly).ShouldBe(objection.Trace.Any(line => line.Text.Contains("That is a closure and no legal holiday", StringComparison.Ordinal)));
    }

    [Fact, Trait(Trap, "state holidays forward-only in federal court")]
    public void In_federal_court_a_states_holiday_lengthens_a_period_after_an_event_and_shortens_none_before_one()
    {
        var calculator = new DeadlineCalculator(WithBackwardRule());

        Due("FED.45.objection", "cand", "2026-03-17", "2026-05-29 10:00").ShouldBe(Day("2026-04-01"));
        Due("FED.45.objection", "nyed", "2026-03-17", "2026-05-29 10:00").ShouldBe(Day("2026-03-31"));
        Due("FED.sample.before", "cand", "2026-03-02", "2026-04-07 10:00").ShouldBe(Day("2026-03-31"));
        Due("FED.sample.before", "cand", "2026-11-02", "2026-12-03 10:00").ShouldBe(Day("2026-11-25"));

        DateOnly? Due(string rule, string district, string served, string compliance) =>
            calculator.Compute(Subpoena(district, served, compliance)).Deadlines.Single(date => date.RuleId == rule).Due?.Day;
    }

    private static RuleLibrary WithFridayAfterThanksgiving(TreatAs treat) => new()
    {
        Calendars = new Dictionary<string, HolidayCalendar>(Library.Calendars)
        {
            ["us-federal"] = Library.Calendars["us-federal"].With([new(Day("2026-11-27"), "SAMPLE closure", treat, "SAMPLE")]),
        },
        Districts = Library.Districts,
        Packs = Library.Packs,
        Problems = [],
    };

    /// <summary>The federal pack with a rule that counts back; none that ships does.</summary>
    private static RuleLibrary WithBackwardRule()
    {
        const string Rule = """
            rules:
              - id: FED.sample.before
                title: SAMPLE seven days before compliance
                applies: {forum: federal_civil, instrument: civil_subpoena}
                role: info
                trigger: SAMPLE
                expr: not_later_than(7d before compliance_at)
                engine: FRCP6
                citation: SAMPLE
                source: SAMPLE
                confidence: V
                tests: [{name: SAMPLE, facts: {district: cand, service: 2026-03-02, compliance_at: 2026-04-07 10:00}}]

            """;
        var pack = File.ReadAllText(Path.Combine(WorkflowsFolder(), "packs", "us-federal.yaml")).Replace("rules:\n", Rule, StringComparison.Ordinal);
        var calendars = Directory.EnumerateFiles(Path.Combine(WorkflowsFolder(), "calendars")).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        var library = RuleLibrary.Read(calendars, new Dictionary<string, string> { ["us-federal.yaml"] = pack });
        library.Problems.ShouldBeEmpty();
        return library;
    }
}
