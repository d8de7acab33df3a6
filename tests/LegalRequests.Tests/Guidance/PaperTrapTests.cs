using System.Text.RegularExpressions;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Guidance;
using LegalRequests.Law;
using LegalRequests.Law.Sections;
using LegalRequests.Tests.Packets;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;
using static LegalRequests.Tests.Guidance.TrapDesk;

namespace LegalRequests.Tests.Guidance;

/// <summary>Traps of papers: what answers them, where the answer goes and what is certified with it.</summary>
public sealed partial class PaperTrapTests
{
    private static readonly string[] MetInCourt =
        [FactWords.TestimonySubpoena, "criminal_subpoena", FactWords.GrandJurySubpoena, FactWords.CourtOrder, "part_two_order", "search_warrant"];

    public static TheoryData<string> Courts() =>
        [.. Library.Packs.Select(pack => pack.Jurisdiction).Where(jurisdiction => jurisdiction != FactWords.AnyJurisdiction).Distinct()];

    [Theory, MemberData(nameof(Courts)), Trait(Trap, "testimony has no objection letter")]
    public void No_letter_of_objections_answers_a_subpoena_to_testify(string jurisdiction)
    {
        var state = jurisdiction == FactWords.FederalCourts ? "CA" : jurisdiction[3..].ToUpperInvariant();
        var facts = Civil(state, "2026-07-03", "2026-07-31 10:00") with
        {
            Jurisdiction = jurisdiction,
            Forum = jurisdiction == FactWords.FederalCourts ? FactWords.FederalCivil : FactWords.StateCivil,
            District = jurisdiction == FactWords.FederalCourts ? "cand" : null,
            Instrument = FactWords.TestimonySubpoena,
            Commands = [FactWords.Testimony],
        };

        facts.Read().Law.Letters.ShouldContain(AnswerLetter.MotionReferral);

        foreach (var trait in Library.Names.Traits)
        {
            var read = facts.Being(trait, "lcsw", "federal_question", "covered_entity").Read();

            read.Law.Letters.ShouldNotContain(AnswerLetter.Objection, trait);
            read.Law.Letters.ShouldContain(AnswerLetter.MotionReferral, trait);
            read.Law.Instruments.ShouldNotBeEmpty();
            read.Law.Instruments.ShouldAllBe(instrument => instrument.Law.Compels == Compulsion.Testimony && instrument.Law.Path == ResistancePath.Motion);
            read.Dates.Deadlines.ShouldNotContain(date => date.RuleId.Contains("objection", StringComparison.Ordinal));
        }
    }

    [Fact, Trait(Trap, "testimony has no objection letter")]
    public void No_direction_writes_objections_where_only_a_court_can_help()
    {
        var wrong = from pack in Library.Packs
                    from direction in pack.Law.Directions
                    where direction.Letter == AnswerLetter.Objection
                    where direction.Applies.Instruments.Count == 0 || direction.Applies.Instruments.Any(MetInCourt.Contains)
                    select $"{pack.Id}: {direction.Id}";

        wrong.ShouldBeEmpty();
    }

    [Theory, Trait(Trap, "criminal CA to clerk only")]
    [InlineData("")]
    [InlineData("client_authorization")]
    [InlineData("notice_assurance")]
    public void A_criminal_subpoena_in_California_is_answered_sealed_to_the_clerk_and_to_nobody_else(string paper)
    {
        var facts = Civil("CA", "2026-08-05", "2026-08-20") with { Forum = FactWords.StateCriminal, Instrument = "criminal_subpoena" };

        var read = facts.Being("lcsw", "covered_entity").Holding(paper).Read();

        read.Law.DeliverTo.ShouldBe(AnswerGoesTo.ClerkOfCourt);
        read.Law.Instruments.ShouldAllBe(instrument => instrument.Law.Compels == Compulsion.ProductionToCourt);
        (read["CA.1560.criminal"].Due, read["CA.1560.criminal"].SafeDate, read["CA.1560.criminal"].DoneBy)
            .ShouldBe((new DueMoment(new(Day("2026-08-10")), DueKind.OnDay), Day("2026-08-07"), DoneBy.DeliveryToCourt));
        read.Directs("CA.1326.clerk").ShouldBeTrue();
        read.Law.Letters.ShouldNotContain(AnswerLetter.Objection);
        read.Law.Letters.ShouldContain(AnswerLetter.MotionReferral);
    }

    [Fact, Trait(Trap, "1985.3 closed witness list")]
    public void In_California_only_a_witness_on_the_closed_list_is_owed_the_consumers_notice()
    {
        const string Notice = "service of the notice on the consumer";
        var facts = Civil("CA", "2026-05-14", "2026-06-08") with { IssuedOn = Day("2026-05-12") };

        var pantry = facts.After("consumer_notice", "2026-05-06", "mail").Read();
        var silent = facts.Read();
        var clinic = facts.Being("consumer_records_witness").Read();
        var late = facts.Being("consumer_records_witness").After("consumer_notice", "2026-05-06", "mail").Read();

        pantry.Dates.Deadlines.ShouldNotContain(date => date.RuleId.StartsWith("CA.1985.3", StringComparison.Ordinal));
        (pantry.Directs("CA.1985.3.who"), pantry.Directs("CA.1985.3.defect")).ShouldBe((true, false));
        pantry.Law.Standing.ShouldNotBe(Standing.Blocked);
        silent.Law.Questions.ShouldNotContain(question => question.Sentence.Contains(Notice, StringComparison.Ordinal));
        clinic.Law.Questions.ShouldContain(question => question.Sentence.Contains(Notice, StringComparison.Ordinal));
        clinic.Directs("CA.1985.3.who").ShouldBeFalse();
        late["CA.1985.3.consumer_before_custodian"].Verdict.ShouldBe(Verdict.Defect);
        (late.Law.Standing, late.Directs("CA.1985.3.defect")).ShouldBe((Standing.Blocked, true));
        late.Law.Letters.ShouldContain(AnswerLetter.RefusalCure);
    }

    [Fact, Trait(Trap, "certificate \"all records\"")]
    public void No_certificate_says_all_while_anything_is_kept_back()
    {
        var certificates = Library.Packs.SelectMany(pack => pack.Law.Certificates).ToList();
        certificates.Count.ShouldBeGreaterThanOrEqualTo(6);

        foreach (var certificate in certificates)
        {
            var whole = PlanSketch.Of("PP", "P") with { Certificate = certificate };
            ClaimsAll().IsMatch(whole.CertificateWords).ShouldBeTrue(certificate.Id);

            foreach (var places in new[] { "PW", "PR", "W", "RN" })
            {
                var kept = PlanSketch.Of(places) with { Certificate = certificate };
                ClaimsAll().IsMatch(kept.CertificateWords).ShouldBeFalse($"{certificate.Id} of {places}: {kept.CertificateWords}");
            }
        }
    }

    [Theory, Trait(Trap, "minimum necessary n/a to orders/authorizations")]
    [InlineData("", true)]
    [InlineData("order_of_judge", false)]
    [InlineData("client_authorization", false)]
    public void The_minimum_necessary_measures_an_assurance_and_neither_an_order_nor_an_authorization(string paper, bool measures)
    {
        var facts = Civil("WA", "2026-05-15", "2026-06-05").Being("covered_entity");

        var read = facts.Holding("notice_assurance", "protective_order_assurance", paper).Read();

        read.Directs("HIPAA.502b.assurance").ShouldBe(measures);
        read.Directs("HIPAA.502b.protective-order").ShouldBe(measures);
        read.Law.InForce.Where(direction => direction.Says.Contains("the minimum necessary", StringComparison.Ordinal)).Any().ShouldBe(measures);
    }

    [Fact, Trait(Trap, "minimum necessary n/a to orders/authorizations")]
    public void An_order_and_an_authorization_are_their_own_measure()
    {
        var order = (Civil("WA", "2026-05-15", "2026-06-05") with { Instrument = FactWords.CourtOrder }).Being("covered_entity").Read();
        var signed = (Civil("WA", "2026-05-15", "2026-06-05") with { Instrument = "authorization", Forum = FactWords.NoForum }).Being("covered_entity").Holding("client_authorization").Read();

        (order.Directs("HIPAA.512e.order"), order.Directs("COMMON.order-scope")).ShouldBe((true, true));
        (signed.Directs("HIPAA.502b.authorization"), signed.Directs("COMMON.authorization")).ShouldBe((true, true));
    }

    [Fact, Trait(Trap, "Purl vacatur")]
    public void An_attestation_under_the_vacated_rule_is_asked_of_nobody_and_opens_nothing()
    {
        const string Attestation = "attestation_164_509";
        var facts = Civil("TX", "2026-09-01", "2026-09-29 10:00").Being("covered_entity", "no_mental_health_services");

        var (without, with) = (facts.Read(), facts.Holding(Attestation).Read());

        (with.Law.Standing, without.Law.Standing).ShouldBe((Standing.Blocked, Standing.Blocked));
        (with["HIPAA.512e"].Verdict, with.Overlay("hipaa").Guards).ShouldBe((Verdict.Defect, true));
        with.Law.InForce.Select(direction => direction.Id).Except(without.Law.InForce.Select(direction => direction.Id)).ShouldBe(["HIPAA.164.509"]);
        without.Directs("HIPAA.512e.no-route").ShouldBeTrue();
        Library.Packs.SelectMany(pack => pack.Law.Checks).ShouldNotContain(check => (check.Text + check.Help).Contains("attest", StringComparison.OrdinalIgnoreCase));
        Library.Packs.SelectMany(pack => pack.Law.Directions).ShouldNotContain(direction => direction.UnlessPapers.Contains(Attestation));
        Library.Packs.SelectMany(pack => pack.Law.Overlays).SelectMany(overlay => overlay.Routes).ShouldNotContain(route => route.Papers.Contains(Attestation));
    }

    [GeneratedRegex(@"(?<!\bnot )\b(all (the )?(records|documents)|complete)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClaimsAll();
}
