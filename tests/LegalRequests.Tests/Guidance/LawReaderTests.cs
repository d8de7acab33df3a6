using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Guidance;
using LegalRequests.Law.Sections;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Guidance;

public sealed class LawReaderTests
{
    private const string Cited = "citation: SAMPLE, source: SAMPLE";

    [Fact]
    public void Where_nothing_speaks_counsel_is_asked()
    {
        var read = Read(Pack("retention:\n  - {id: K, title: Keep, keeps: file, " + Cited + ", confidence: V}\n"), Facts());

        read.Standing.ShouldBe(Standing.AskCounsel);
        read.Questions.ShouldContain(question => question.Code == "guidance.no-instrument");
    }

    [Fact]
    public void An_unknown_jurisdiction_is_never_a_permission()
    {
        var read = Read(Pack(Instrument + "directions:\n" + Direction("A", "allow")), Facts() with { Jurisdiction = "us-zz" });

        read.Standing.ShouldBe(Standing.AskCounsel);
        read.Directions.ShouldBeEmpty();
        read.Reasons.ShouldContain(reason => reason.Says.Contains("no rules for the jurisdiction", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_a_direction_that_allows_opens_the_way()
    {
        var read = Read(Pack(Instrument + "directions:\n" + Direction("A", "allow")), Facts());

        read.Standing.ShouldBe(Standing.MayProceed);
        read.Reasons.ShouldHaveSingleItem().Source.ShouldBe("A");
    }

    [Theory]
    [InlineData("block", Standing.Blocked)]
    [InlineData("hold", Standing.Hold)]
    [InlineData("note", Standing.MayProceed)]
    public void The_gravest_direction_decides(string effect, Standing expected)
    {
        var read = Read(Pack(Instrument + "directions:\n" + Direction("A", "allow") + Direction("B", effect)), Facts());

        read.Standing.ShouldBe(expected);
    }

    [Theory]
    [InlineData("allow")]
    [InlineData("block")]
    [InlineData("hold")]
    public void A_direction_of_an_unsure_source_is_a_question_and_loosens_nothing(string effect)
    {
        foreach (var mark in new[] { "M-med", "M-lo", "V-sec" })
        {
            var read = Read(Pack(Instrument + "directions:\n" + Direction("A", effect, mark: mark)), Facts());

            read.Standing.ShouldBe(Standing.AskCounsel);
            read.Directions.ShouldHaveSingleItem().InForce.ShouldBeFalse();
            read.InForce.ShouldBeEmpty();
            read.Questions.ShouldContain(question => question.Code == "guidance.direction-unconfirmed" && question.Subject == "A");
        }
    }

    [Theory]
    [InlineData("unless_papers: [order, consent]", "", "", true)]
    [InlineData("unless_papers: [order, consent]", "consent", "", false)]
    [InlineData("if_papers: [order, consent]", "consent", "", false)]
    [InlineData("if_papers: [order, consent]", "consent order", "", true)]
    [InlineData("if_events: [objected]", "", "", false)]
    [InlineData("if_events: [objected]", "", "objected", true)]
    [InlineData("unless_events: [objected]", "", "objected", false)]
    [InlineData("if_defect: [XX.told]", "", "", false)]
    [InlineData("if_defect: [XX.told]", "", "told-late", true)]
    [InlineData("if_defect: [XX.told]", "", "told", false)]
    public void A_direction_speaks_only_while_its_conditions_hold(string condition, string papers, string happened, bool speaks)
    {
        var events = new Dictionary<string, CourtMoment>();
        if (happened.Length > 0) events[happened.Split('-')[0]] = new(new DateOnly(2026, 5, happened.EndsWith("late", StringComparison.Ordinal) ? 2 : 1));
        var facts = Facts() with { Papers = papers.Split(' ', StringSplitOptions.RemoveEmptyEntries), OtherEvents = events };

        var read = Read(Pack(Rule + Instrument + "directions:\n" + Direction("A", "block", condition)), facts);

        read.Directions.Any(spoken => spoken.Law.Id == "A").ShouldBe(speaks);
        (read.Standing == Standing.Blocked).ShouldBe(speaks);
    }

    [Fact]
    public void While_the_other_sides_date_is_missing_it_is_counsels_question()
    {
        var read = Read(Pack(Rule + Instrument + "directions:\n" + Direction("A", "block", "if_defect: [XX.told]") + Direction("B", "allow")), Facts());

        read.Standing.ShouldBe(Standing.AskCounsel);
        read.Questions.ShouldContain(question => question.Code == "guidance.fact-missing" && question.Subject == "A");
    }

    [Fact]
    public void A_defect_that_no_direction_explains_is_counsels_and_the_clock_runs_on()
    {
        var facts = Facts() with { OtherEvents = new Dictionary<string, CourtMoment> { ["told"] = new(new DateOnly(2026, 5, 2)) } };

        var read = Read(Pack(Rule + Instrument + "directions:\n" + Direction("B", "allow")), facts);

        read.Standing.ShouldBe(Standing.AskCounsel);
        read.Reasons[0].Says.ShouldContain("our own dates go on running");
    }

    [Fact]
    public void An_overlay_in_play_asks_for_a_paper_and_forbids_to_acknowledge()
    {
        const string Overlay = """
            overlays:
              - id: part_two
                title: Part 2
                applies: {traits: [programme]}
                acknowledge: no
                log: none
                routes: [{route: court_order, needs_paper: yes, counsel_only: yes, says: The order., citation: SAMPLE, papers: [order]}, {route: notice_assurance, says: Never., citation: SAMPLE, papers: [consent]}]
                never: [{route: notice_assurance, why: Not listed, citation: SAMPLE}]
                citation: SAMPLE
                source: SAMPLE
                confidence: V

            """;
        var pack = Pack(Overlay + Instrument + "directions:\n" + Direction("A", "allow"));
        var guarded = Facts() with { Traits = ["programme"] };

        var read = Read(pack, guarded);
        var wrongPaper = Read(pack, guarded with { Papers = ["consent"] });
        var ordered = Read(pack, guarded with { Papers = ["order"] });
        var unknown = Read(pack, Facts());

        (read.Standing, read.MayAcknowledge, read.Log).ShouldBe((Standing.AskCounsel, false, LogKind.None));
        wrongPaper.Overlays.ShouldHaveSingleItem().Guards.ShouldBeTrue();
        (ordered.Standing, ordered.MayAcknowledge).ShouldBe((Standing.MayProceed, true));
        unknown.Overlays.ShouldHaveSingleItem().InPlay.ShouldBeFalse();
    }

    [Fact]
    public void A_privilege_is_left_to_people_and_its_exceptions_to_counsel()
    {
        var pack = Pack(Privilege("civil", "yes") + Instrument + "directions:\n" + Direction("A", "allow", "claims: XX.therapist"));

        var civil = Read(pack, Facts());
        var criminal = Read(pack, Facts() with { Forum = "state_criminal" });

        civil.Standing.ShouldBe(Standing.AskCounsel);
        civil.Claims.ShouldBe(["XX.therapist"]);
        (civil.MayAcknowledge, civil.Log).ShouldBe((false, LogKind.None));
        civil.Privileges.ShouldHaveSingleItem().Law.Exceptions.ShouldHaveSingleItem().Code.ShouldBe("patient_litigant");
        criminal.Privileges.ShouldHaveSingleItem().Reaches.ShouldBeFalse();
        criminal.MayAcknowledge.ShouldBeTrue();
    }

    [Theory]
    [InlineData("diversity", true)]
    [InlineData("federal_question", false)]
    [InlineData("", null)]
    public void In_a_federal_court_the_claim_chooses_whose_privilege_law_governs(string trait, bool? state)
    {
        var library = Library(Pack(Privilege("civil", "no")));
        var facts = Facts() with { Jurisdiction = "us", Forum = "federal_civil", State = "XX", Traits = trait.Length > 0 ? [trait] : [] };

        var read = new LawReader(library).Read(facts, new DeadlineCalculator(library).Compute(facts));

        read.Privileges.ShouldHaveSingleItem().Governs.ShouldBe(state);
        read.Questions.Any(question => question.Code == "guidance.privilege-law").ShouldBe(state is null);
    }

    [Fact]
    public void The_answer_goes_where_the_narrowest_law_says()
    {
        var read = Read(Pack(Instrument + """
              - id: XX.criminal
                title: Criminal
                applies: {instrument: civil_subpoena}
                compels: production_to_court
                path: motion
                deliver_to: clerk_of_court
                says: To the clerk.
                citation: SAMPLE
                source: SAMPLE
                confidence: V

            """), Facts());

        read.DeliverTo.ShouldBe(AnswerGoesTo.ClerkOfCourt);
    }

    [Fact]
    public void An_embargo_holds_until_its_day()
    {
        var pack = Pack(Rule.Replace("role: their_precondition, event: told,", "role: embargo,", StringComparison.Ordinal) + Instrument + "directions:\n" + Direction("A", "allow"));

        var before = Read(pack, Facts(), new DateOnly(2026, 4, 30));
        var after = Read(pack, Facts(), new DateOnly(2026, 5, 1));

        (before.Standing, before.NotBefore).ShouldBe((Standing.Hold, new DateOnly(2026, 5, 1)));
        after.Standing.ShouldBe(Standing.MayProceed);
        before.NotBeforeWarning.ShouldBe(LegalRequests.Deadlines.ComputedDeadline.NotVerified);
        before.Reasons.ShouldContain(reason => reason.Says == "Nothing may be sent before May 1, 2026 (not yet verified by your counsel).");
    }

    private const string Instrument = """
        instruments:
          - id: XX.records
            title: Records
            applies: {forum: [state_civil, state_criminal]}
            compels: production
            path: objection
            says: It compels.
            citation: SAMPLE
            source: SAMPLE
            confidence: V

        """;

    private const string Rule = """
        engines: [{id: XX, title: XX, citation: SAMPLE, first_day: next_day, forward_holidays: [], backward_holidays: []}]
        rules:
          - {id: XX.told, title: Told, applies: {forum: state_civil}, role: their_precondition, event: told, trigger: x, expr: not_later_than(31d before compliance_at), engine: XX, citation: SAMPLE, source: SAMPLE, confidence: V, tests: [{name: x, facts: {zone: America/New_York, compliance_at: 2026-06-01}}]}

        """;

    private static string Direction(string id, string effect, string condition = "", string mark = "V") =>
        $"  - {{id: {id}, title: {id}, applies: {{}}, effect: {effect}, says: Say {id}., {(condition.Length > 0 ? condition + ", " : "")}{Cited}, confidence: {mark}}}\n";

    private static string Privilege(string proceedings, string identity) => $$"""
        privilege:
          - id: XX.therapist
            title: Therapist privilege
            covers: Communications.
            identity_protected: {{identity}}
            proceedings: [{{proceedings}}]
            claim: must
            exceptions: [{code: patient_litigant, test: The client relies on it, decided_by: court, citation: SAMPLE}]
            citation: SAMPLE
            source: SAMPLE
            confidence: V

        """;

    private static string Pack(string sections) =>
        "id: us-xx\ntitle: SAMPLE\njurisdiction: us-xx\nversion: \"1\"\nevents: {told: telling, objected: objection}\ntraits: {programme: A programme}\npapers: {order: Order, consent: Consent}\n" + sections;

    private static RequestFacts Facts() => new()
    {
        Jurisdiction = "us-xx",
        Forum = "state_civil",
        Instrument = "civil_subpoena",
        Commands = ["production"],
        Zone = "America/New_York",
        Service = new(new DateOnly(2026, 4, 1), "personal"),
        ComplianceAt = new(new DateOnly(2026, 6, 1)),
    };

    private static LegalGuidance Read(string pack, RequestFacts facts, DateOnly? today = null)
    {
        var library = Library(pack);
        return new LawReader(library).Read(facts, new DeadlineCalculator(library).Compute(facts), today);
    }

    private static RuleLibrary Library(string pack)
    {
        var library = RuleLibrary.Read(new Dictionary<string, string>(), new Dictionary<string, string> { ["us-xx.yaml"] = pack });
        library.Problems.ShouldBeEmpty();
        return library;
    }
}
