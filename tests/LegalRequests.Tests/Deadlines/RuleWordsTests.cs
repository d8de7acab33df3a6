using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

public sealed class RuleWordsTests
{
    private const string Accounting = "role: ours\nwaits_for: [asked]\nexpr: within(60d after asked)";

    private static readonly RequestFacts Asked = SampleLaw.Facts with
    {
        OtherEvents = new Dictionary<string, CourtMoment> { ["asked"] = new(Day("2026-11-09")) },
    };

    [Fact]
    public void A_rule_that_waits_is_silent_until_its_event_is_known()
    {
        var pack = SampleLaw.Pack(Accounting);

        SampleLaw.Compute(pack).Questions.ShouldHaveSingleItem().Code.ShouldBe("deadlines.no-rule");
        SampleLaw.Compute(pack).Deadlines.ShouldBeEmpty();
        SampleLaw.Date(pack, Asked).Due?.Day.ShouldBe(Day("2027-01-08"));
    }

    [Fact]
    public void An_unread_rule_that_waits_asks_nobody()
    {
        var pack = SampleLaw.Pack(Accounting).Replace("confidence: V", "confidence: M-lo", StringComparison.Ordinal);

        SampleLaw.Compute(pack).Questions.ShouldNotContain(question => question.Code == "deadlines.rule-unconfirmed");
        SampleLaw.Compute(pack, Asked).Questions.ShouldContain(question => question.Code == "deadlines.rule-unconfirmed");
    }

    [Fact]
    public void A_pack_for_any_jurisdiction_speaks_beside_the_one_of_the_court()
    {
        var calculator = new DeadlineCalculator(SampleLaw.Library(
            SampleLaw.Pack("role: ours\nexpr: strictly_before(compliance_at)"),
            SampleLaw.Pack(Accounting, head: "jurisdiction: any").Replace("id: R", "id: ANY", StringComparison.Ordinal)));

        var computed = calculator.Compute(Asked);

        computed.Deadlines.Select(it => it.RuleId).ShouldBe(["R", "ANY"]);
        computed.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void Beside_an_unknown_jurisdiction_it_speaks_and_counsel_is_asked_all_the_same()
    {
        var pack = SampleLaw.Pack(Accounting, head: "jurisdiction: any");

        var computed = SampleLaw.Compute(pack, Asked);

        computed.Deadlines.ShouldHaveSingleItem().Due?.Day.ShouldBe(Day("2027-01-08"));
        computed.Questions.ShouldHaveSingleItem().Code.ShouldBe("deadlines.no-pack");
    }

    [Fact]
    public void The_agencys_own_offset_is_told_apart_and_never_answers_the_question_when_the_law_wants_an_answer()
    {
        var calculator = new DeadlineCalculator(SampleLaw.Library(
            SampleLaw.Pack("role: info\nexpr: promptly()"),
            SampleLaw.Pack("role: ours\nexpr: within(1cd after service)", head: "jurisdiction: any\npolicy: yes").Replace("id: R", "id: OWN", StringComparison.Ordinal)));

        var computed = calculator.Compute(SampleLaw.Facts);

        computed.Deadlines.Single(it => it.RuleId == "OWN").Role.ShouldBe(DeadlineRole.Policy);
        computed.Deadlines.Single(it => it.RuleId == "R").Role.ShouldBe(DeadlineRole.Info);
        computed.Questions.ShouldHaveSingleItem().Code.ShouldBe("deadlines.no-rule");
    }

    [Theory]
    [InlineData("", Verdict.Defect, "Not in hand: Order of a judge, nor: Consent of the client. A defect.")]
    [InlineData("consent", Verdict.Satisfied, "In hand: Consent of the client.")]
    [InlineData("order", Verdict.Satisfied, "In hand: Order of a judge.")]
    public void One_of_several_papers_is_enough(string held, Verdict verdict, string line)
    {
        var facts = SampleLaw.Facts with { Papers = held.Length == 0 ? [] : [held] };

        var date = SampleLaw.Date(SampleLaw.Pack("role: their_precondition\nexpr: requires(order, consent)"), facts);

        date.Verdict.ShouldBe(verdict);
        date.Trace.ShouldHaveSingleItem().ShouldBe(new TraceLine(TraceKind.Verdict, line));
    }

    [Fact]
    public void Delivery_to_the_court_ends_with_the_clerks_day()
    {
        var pack = SampleLaw.Pack("role: ours\ndone_by: delivery_to_court\nexpr: within(15d after service)", "day_ends: \"17:00\"");

        var date = SampleLaw.Date(pack);

        date.Due.ShouldBe(new DueMoment(new(Day("2026-05-29"), new(17, 0)), DueKind.AtOrBefore));
        date.Due?.Ends(TimeZoneInfo.FindSystemTimeZoneById(date.Zone)).ShouldBe(new DateTimeOffset(2026, 5, 29, 21, 1, 0, TimeSpan.Zero));
        date.Trace.ShouldContain(line => line.Text == "It must be in the clerk's hands by 5:00 PM on the court's clock (America/New_York).");
    }

    [Theory]
    [InlineData("2026-06-08 19:30", "2026-06-08 17:00")]
    [InlineData("2026-06-08 10:00", "2026-06-08 10:00")]
    [InlineData("2026-06-08", "2026-06-08 17:00")]
    public void An_hour_on_the_paper_after_the_clerks_day_does_not_help(string paper, string expected)
    {
        var pack = SampleLaw.Pack("role: ours\ndone_by: delivery_to_court\nexpr: at_or_before(compliance_at)", "day_ends: \"17:00\"");

        var date = SampleLaw.Date(pack, SampleLaw.Facts with { ComplianceAt = CourtMoment.Parse(paper) });

        date.Due?.At.ShouldBe(CourtMoment.Parse(expected));
    }

    [Fact]
    public void A_clerks_day_that_nobody_entered_is_a_caution()
    {
        var date = SampleLaw.Date(SampleLaw.Pack("role: ours\ndone_by: delivery_to_court\nexpr: within(15d after service)"));

        date.Cautions.ShouldContain(caution => caution.StartsWith("When the clerk's day ends is not known"));
    }

    [Fact]
    public void Filing_has_until_midnight_and_says_on_whose_clock()
    {
        var date = SampleLaw.Date(SampleLaw.Pack("role: ours\ndone_by: filing\neffect: SAMPLE effect\nexpr: within(15d after service)", "day_ends: \"17:00\""));

        date.Due.ShouldBe(new DueMoment(new(Day("2026-05-29")), DueKind.OnDay));
        date.Effect.ShouldBe("SAMPLE effect");
        date.Trace.ShouldContain(line => line.Text == "Electronic filing is open until midnight on the court's clock (America/New_York).");
    }

    [Fact]
    public void An_embargo_has_a_day_and_no_safe_date()
    {
        var facts = SampleLaw.Facts with { IssuedOn = Day("2026-05-10") };

        var date = SampleLaw.Date(SampleLaw.Pack("role: embargo\nexpr: not_before(latest(within(20d after issued), within(15d after service)))", "rolls_forward: no"), facts);

        date.Due.ShouldBe(new DueMoment(new(Day("2026-05-30")), DueKind.NotBefore));
        date.SafeDate.ShouldBeNull();
    }

    [Fact]
    public void A_lead_time_is_held_against_the_day_of_production()
    {
        var pack = SampleLaw.Pack("role: their_precondition\nevent: compliance_at\nexpr: not_before(within(20d after service))", "rolls_forward: no");

        SampleLaw.Date(pack).Verdict.ShouldBe(Verdict.Satisfied);
        var early = SampleLaw.Date(pack, SampleLaw.Facts with { ComplianceAt = CourtMoment.Parse("2026-06-01 10:00") });
        early.Verdict.ShouldBe(Verdict.Defect);
        early.Trace.ShouldContain(line => line.Kind == TraceKind.Verdict && line.Text.EndsWith("short by 2 days."));
    }

    [Fact]
    public void A_look_back_is_information_with_a_day()
    {
        var date = SampleLaw.Date(SampleLaw.Pack("role: info\nexpr: not_before(not_later_than(6y before asked))", "rolls_back: no"), Asked);

        date.Due.ShouldBe(new DueMoment(new(Day("2020-11-09")), DueKind.NotBefore));
        date.Trace.ShouldContain(line => line.Text == "6 years before that is Nov 9, 2020 (Mon).");
    }

    [Fact]
    public void An_hour_that_is_not_known_is_a_question()
    {
        var pack = SampleLaw.Pack("role: ours\nexpr: within(72h after asked)");

        SampleLaw.Compute(pack, Asked).Questions.ShouldHaveSingleItem().Code.ShouldBe("deadlines.hour-missing");
        var known = Asked with { OtherEvents = new Dictionary<string, CourtMoment> { ["asked"] = CourtMoment.Parse("2026-09-04 10:23").ShouldNotBeNull() } };
        var date = SampleLaw.Date(pack, known);
        date.Due.ShouldBe(new DueMoment(new(Day("2026-09-08"), new(10, 23)), DueKind.AtOrBefore));
        date.SafeDate.ShouldBe(Day("2026-09-04"));
        date.Trace.Select(line => line.Text).Take(4).ShouldBe(
        [
            "Sep 4, 2026 (Fri), 10:23 AM is the day of the request for an account: from then on every hour counts.",
            "72 hours after that is Sep 7, 2026 (Mon), 10:23 AM.",
            "Sep 7, 2026 (Mon) is Labor Day: the end moves to the same time of the next day.",
            "The period ends on Sep 8, 2026 (Tue), 10:23 AM.",
        ]);
    }

    [Theory]
    [InlineData("role: ours\nexpr: requires(ordr)", "unknown paper \"ordr\"")]
    [InlineData("role: ours\nwaits_for: [askd]\nexpr: promptly()", "unknown event \"askd\"")]
    [InlineData("role: ours\ndone_by: fling\nexpr: promptly()", "must be one of serving, filing, delivery_to_court")]
    [InlineData("role: ours\nexpr: within(3d plus service(notce) after service)", "unknown event \"notce\"")]
    public void A_slip_is_told(string rule, string message)
    {
        SampleLaw.Problems(SampleLaw.Pack(rule, "service_days: {mail: 5d}")).ShouldContain(it => it.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Packs_that_share_the_name_of_a_trait_share_its_words()
    {
        var other = SampleLaw.Pack("role: ours\nexpr: promptly()").Replace("in a shelter", "in any shelter", StringComparison.Ordinal);
        var library = RuleLibrary.Read(
            new Dictionary<string, string> { ["us-federal.yaml"] = File.ReadAllText(Path.Combine(WorkflowsFolder(), "calendars", "us-federal.yaml")) },
            new Dictionary<string, string> { ["a.yaml"] = SampleLaw.Pack("role: ours\nexpr: promptly()"), ["b.yaml"] = other });

        library.Packs.ShouldHaveSingleItem();
        var problem = library.Problems.ShouldHaveSingleItem();
        problem.Message.ShouldContain("trait \"sheltered\"");
        other.Split('\n')[problem.Line - 1].ShouldContain("in any shelter");
    }

    [Fact]
    public void A_pack_may_hold_law_that_is_not_a_date_and_no_rule()
    {
        const string pack = "id: s\ntitle: SAMPLE\njurisdiction: any\nversion: \"1\"\nretention: [{id: K, title: SAMPLE, keeps: file, citation: SAMPLE, source: SAMPLE, confidence: V}]\n";

        SampleLaw.Library(pack).Packs.ShouldHaveSingleItem().Rules.ShouldBeEmpty();
        SampleLaw.Problems("id: s\ntitle: SAMPLE\njurisdiction: any\nversion: \"1\"\n").ShouldHaveSingleItem().ShouldStartWith("a pack without rules is a slip");
    }
}
