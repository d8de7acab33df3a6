using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Guidance;
using LegalRequests.Law;
using LegalRequests.Law.Sections;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Guidance;

/// <summary>Subpoenas of the federal courts and of four states: dates, verdicts, who acts, with which letter.</summary>
public sealed class ScenarioLawTests
{
    [Fact]
    public void A_federal_question_claims_Jaffee_and_not_the_states_privilege()
    {
        var (law, dates) = Read(Subpoena("cand", "2026-07-03", "2026-07-31 10:00") with { Traits = ["lcsw", "federal_question"] });

        law.Standing.ShouldBeOneOf(Standing.Blocked, Standing.Hold);
        law.Claims.ShouldContain("US.psychotherapist-patient");
        law.Claims.ShouldNotContain("CA.psychotherapist-patient");
        law.Letters.ShouldContain(AnswerLetter.Objection);
        law.Who.ShouldBe([ActingRole.Counsel, ActingRole.SocialWorker]);
        law.Log.ShouldBe(LogKind.Itemised);
        Date(dates, "FED.45.objection").ShouldBe(("2026-07-17", "2026-07-16"));
    }

    [Fact]
    public void A_case_between_citizens_of_two_states_claims_the_states_privilege()
    {
        var (law, dates) = Read(Subpoena("cacd", "2026-09-14", "2026-09-24 09:00") with { Traits = ["lcsw", "diversity"] });

        law.Claims.ShouldBe(["CA.psychotherapist-patient"]);
        law.Letters.ShouldContain(AnswerLetter.Objection);
        Date(dates, "FED.45.objection").ShouldBe(("2026-09-24", "2026-09-23"));
    }

    [Fact]
    public void Every_notice_in_order_still_lets_nothing_go()
    {
        var facts = BusinessRecords("2026-04-13", "2026-05-01", "2026-04-08", "personal") with { IssuedOn = Day("2026-04-06"), Traits = ["lcsw", "consumer_records_witness"] };

        var (law, dates) = Read(facts);

        dates.Deadlines.Where(deadline => deadline.Role == DeadlineRole.TheirPrecondition && deadline.RuleId.StartsWith("CA.", StringComparison.Ordinal))
            .ShouldAllBe(deadline => deadline.Verdict == Verdict.Satisfied);
        law.Standing.ShouldBe(Standing.Hold);
        law.Claims.ShouldBe(["CA.psychotherapist-patient"]);
        law.NotBefore.ShouldBe(Day("2026-05-01"));
        Date(dates, "CA.1560.civil").ShouldBe(("2026-04-28", "2026-04-27"));
        Date(dates, "CA.1985.3.party_motion_notice").ShouldBe(("2026-04-26", "2026-04-24"));
        Date(dates, "CA.compliance").ShouldBe(("2026-05-01", "2026-04-30"));
    }

    [Fact]
    public void A_consumers_objection_holds_until_order_or_agreement_even_after_a_waiver()
    {
        var facts = BusinessRecords("2026-04-13", "2026-05-01", "2026-04-08", "personal") with { Traits = ["consumer_records_witness"] };
        var objected = facts with { OtherEvents = With(facts, "consumer_objected", "2026-04-29") };

        Speaks(Read(facts).Law, "CA.1985.3.objected").ShouldBeFalse();
        Speaks(Read(objected).Law, "CA.1985.3.objected").ShouldBeTrue();
        Read(objected).Law.Standing.ShouldBe(Standing.Hold);
        Speaks(Read(objected with { Papers = ["client_authorization"] }).Law, "CA.1985.3.objected").ShouldBeTrue();
        Speaks(Read(objected with { Papers = ["agreement_of_parties"] }).Law, "CA.1985.3.objected").ShouldBeFalse();
    }

    [Fact]
    public void A_notice_mailed_too_late_is_refused_with_a_cure_and_the_dates_stay()
    {
        var (law, dates) = Read(BusinessRecords("2026-05-14", "2026-06-08", "2026-05-06", "mail") with { Traits = ["lcsw", "consumer_records_witness"] });

        law.Standing.ShouldBe(Standing.Blocked);
        law.Letters.ShouldContain(AnswerLetter.RefusalCure);
        var custodian = dates.Deadlines.Single(deadline => deadline.RuleId == "CA.1985.3.consumer_before_custodian");
        custodian.Verdict.ShouldBe(Verdict.Defect);
        custodian.Trace.ShouldContain(line => line.Text.Contains("short by 2 days", StringComparison.Ordinal));
        dates.Deadlines.Single(deadline => deadline.RuleId == "CA.1985.3.consumer_before_production").Verdict.ShouldBe(Verdict.Satisfied);
        Date(dates, "CA.1560.civil").Date.ShouldBe("2026-05-29");
    }

    [Fact]
    public void A_way_of_service_that_nobody_knows_is_asked_and_never_taken_as_nothing()
    {
        var facts = BusinessRecords("2026-05-14", "2026-06-08", "2026-05-06", "mail") with { Traits = ["consumer_records_witness"], Methods = new Dictionary<string, string>() };

        var (_, dates) = Read(facts);

        dates.Deadlines.ShouldNotContain(deadline => deadline.RuleId == "CA.1985.3.consumer_before_custodian");
        dates.Questions.ShouldContain(question => question.Sentence.Contains("service of the notice on the consumer", StringComparison.Ordinal));
    }

    [Fact]
    public void New_York_objects_on_the_Friday_that_the_courts_keep_and_the_law_does_not()
    {
        var (law, dates) = Read(State("us-ny", "NY", "2026-06-13", "2026-07-07") with { Traits = ["lcsw", "unlicensed_aide"] });

        var objection = dates.Deadlines.Single(deadline => deadline.RuleId == "NY.3122.objection");
        objection.Due.ShouldBe(new DueMoment(new(Day("2026-07-03")), DueKind.OnDay));
        objection.SafeDate.ShouldBe(Day("2026-07-02"));
        objection.Trace.ShouldContain(line => line.Kind == TraceKind.Note && line.Text.StartsWith("Jul 3, 2026 (Fri): the court is closed", StringComparison.Ordinal));
        dates.Deadlines.Single(deadline => deadline.RuleId == "NY.3120.min_lead").Verdict.ShouldBe(Verdict.Satisfied);
        law.Standing.ShouldBe(Standing.Hold);
        law.Letters.ShouldContain(AnswerLetter.Objection);
        law.Log.ShouldBe(LogKind.Itemised);
        law.Claims.ShouldBe(["NY.social-worker"]);
        law.Questions.ShouldContain(question => question.Subject == "NY.4508.aide");
    }

    [Fact]
    public void Texas_has_no_fourteen_days_no_word_of_a_client_and_a_log_only_on_request()
    {
        var served = State("us-tx", "TX", "2026-09-01", "2026-09-29 10:00") with { Traits = ["mental_health_records"] };
        var asked = served with { OtherEvents = With(served, "log_request", "2026-10-05") };

        var (law, dates) = Read(asked);

        law.Standing.ShouldBe(Standing.Blocked);
        law.Letters.ShouldBe([AnswerLetter.NonAcknowledging]);
        (law.MayAcknowledge, law.Log).ShouldBe((false, LogKind.OnRequest));
        new[] { "client_identity", "diagnosis", "author_credential", "dates_of_treatment" }.ShouldBeSubsetOf(law.LogMustNotSay);
        law.Claims.ShouldBe(["TX.mental-health-information"]);
        Date(dates, "TX.176.6d.objection").ShouldBe(("2026-09-29", "2026-09-28"));
        Date(dates, "TX.193.3b.log").Date.ShouldBe("2026-10-20");
        dates.Deadlines.SelectMany(deadline => deadline.Legs).ShouldNotContain(leg => leg.Due.Day == Day("2026-09-15"));
        Read(served).Dates.Deadlines.ShouldNotContain(deadline => deadline.RuleId == "TX.193.3b.log");
    }

    [Fact]
    public void Florida_counts_from_the_first_open_day_and_email_adds_nothing()
    {
        var facts = State("us-fl", "FL", "2026-09-16", "2026-10-05") with { IssuedOn = Day("2026-09-15"), Methods = new Dictionary<string, string> { ["party_notice"] = "email" } };

        var (law, dates) = Read(facts with { OtherEvents = With(facts, "party_notice", "2026-09-04") });

        var window = dates.Deadlines.Single(deadline => deadline.RuleId == "FL.1.351.party_objection");
        window.Due?.Day.ShouldBe(Day("2026-09-17"));
        window.Verdict.ShouldBe(Verdict.Defect);
        law.Standing.ShouldBe(Standing.Hold);
        Speaks(law, "FL.1.351.early").ShouldBeTrue();
        law.Letters.ShouldContain(AnswerLetter.Objection);
        dates.Questions.ShouldContain(question => question.Subject == "FL.1.410.nonparty_objection");
    }

    [Fact]
    public void A_father_who_asks_a_shelter_gets_nothing_and_no_log()
    {
        var facts = BusinessRecords("2026-10-01", "2026-10-23", "2026-09-20", "mail") with
        {
            Forum = FactWords.StateFamily,
            Traits = ["victim_services", "client_is_minor", "requester_is_parent", "requester_is_abuser", "consumer_records_witness"],
        };

        var (law, dates) = Read(facts);

        law.Standing.ShouldBe(Standing.Blocked);
        law.Letters.ShouldContain(AnswerLetter.MotionReferral);
        law.Log.ShouldBe(LogKind.None);
        law.Claims.ShouldBe(["CA.domestic-violence-counselor", "CA.psychotherapist-patient"], ignoreOrder: true);
        Date(dates, "CA.1560.civil").Date.ShouldBe("2026-10-16");
        Date(dates, "CA.1985.3.party_motion_notice").ShouldBe(("2026-10-18", "2026-10-16"));
    }

    [Fact]
    public void A_grand_jury_gets_a_motion_and_a_letter_that_asks_for_secrecy_orders_nothing()
    {
        var facts = Subpoena("cacd", "2026-09-22", "2026-10-07 09:00") with
        {
            Forum = FactWords.FederalGrandJury,
            Instrument = FactWords.GrandJurySubpoena,
            Traits = ["lcsw"],
            Papers = ["secrecy_request"],
        };

        var (law, dates) = Read(facts);

        law.Standing.ShouldBeOneOf(Standing.Blocked, Standing.Hold);
        law.Letters.ShouldContain(AnswerLetter.MotionReferral);
        law.Letters.ShouldNotContain(AnswerLetter.Objection);
        law.Claims.ShouldContain("US.psychotherapist-patient");
        Speaks(law, "FED.grandjury.secrecy-letter").ShouldBeTrue();
        Date(dates, "FED.grandjury.quash").ShouldBe(("2026-10-07", "2026-10-06"));
    }

    [Fact]
    public void A_criminal_subpoena_in_California_goes_to_the_clerk_alone()
    {
        var facts = State("us-ca", "CA", "2026-08-05", "2026-08-20") with { Forum = FactWords.StateCriminal, Instrument = "criminal_subpoena" };

        var (law, dates) = Read(facts);

        law.DeliverTo.ShouldBe(AnswerGoesTo.ClerkOfCourt);
        var delivery = dates.Deadlines.Single(deadline => deadline.RuleId == "CA.1560.criminal");
        delivery.DoneBy.ShouldBe(DoneBy.DeliveryToCourt);
        delivery.Due?.Day.ShouldBe(Day("2026-08-10"));
    }

    private static (LegalGuidance Law, Calculation Dates) Read(RequestFacts facts)
    {
        var dates = Calculator.Compute(facts);
        return (new LawReader(Library).Read(facts, dates), dates);
    }

    private static bool Speaks(LegalGuidance law, string id) => law.InForce.Any(direction => direction.Id == id);

    private static (string? Date, string? Safe) Date(Calculation dates, string rule)
    {
        var found = dates.Deadlines.Single(deadline => deadline.RuleId == rule);
        return ($"{found.Due?.Day:yyyy-MM-dd}", $"{found.SafeDate:yyyy-MM-dd}");
    }

    private static RequestFacts BusinessRecords(string served, string production, string consumer, string way)
    {
        var facts = State("us-ca", "CA", served, production);
        return facts with { OtherEvents = With(facts, "consumer_notice", consumer), Methods = new Dictionary<string, string> { ["consumer_notice"] = way } };
    }

    private static RequestFacts State(string jurisdiction, string state, string served, string compliance) => new()
    {
        Jurisdiction = jurisdiction,
        State = state,
        Forum = FactWords.StateCivil,
        Instrument = FactWords.CivilSubpoena,
        Commands = [FactWords.Production],
        Service = new(Day(served), "personal"),
        ComplianceAt = CourtMoment.Parse(compliance),
    };

    private static Dictionary<string, CourtMoment> With(RequestFacts facts, string name, string day) =>
        new(facts.OtherEvents) { [name] = new(Day(day)) };
}
