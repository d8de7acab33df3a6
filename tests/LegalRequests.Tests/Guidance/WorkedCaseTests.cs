using System.Globalization;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Guidance;
using LegalRequests.Law;
using LegalRequests.Law.Sections;
using LegalRequests.Tests.Deadlines;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Guidance;

/// <summary>Whole cases read with the packs that ship: what may and must happen, and by when.</summary>
public sealed class WorkedCaseTests
{
    [Fact]
    public void Part_two_records_stay_unacknowledged_whatever_protective_order_there_is()
    {
        var read = Read(FederalRules.Subpoena("wawd", "2026-12-18", "2027-01-15") with
        {
            Traits = ["part_two_programme", "covered_entity"],
            Papers = ["protective_order_assurance"],
        });

        read.Law.Standing.ShouldBe(Standing.Blocked);
        (read.Law.MayAcknowledge, read.Law.Log).ShouldBe((false, LogKind.None));
        read.Law.Letters.ShouldContain(AnswerLetter.NonAcknowledging);
        read.Law.Overlays.Single(overlay => overlay.Law.Id == "part_two").Guards.ShouldBeTrue();
        read.Law.Overlays.Single(overlay => overlay.Law.Id == "hipaa").Guards.ShouldBeFalse();
        read.Date("FED.45.objection").ShouldBe(("2027-01-04", "2026-12-31"));
    }

    [Theory]
    [InlineData(FactWords.StateCivil)]
    [InlineData("state_family")]
    public void In_Illinois_an_attorneys_subpoena_frees_no_therapy_record_and_nobody_confirms_a_client(string forum)
    {
        var facts = State("us-il", forum, "2026-08-10", "2026-08-24") with { Traits = ["mental_health_records", "covered_entity"] };

        var bare = Read(facts);
        var assured = Read(facts with { Papers = ["notice_assurance", "protective_order_assurance"] });

        foreach (var read in new[] { bare, assured })
        {
            read.Law.Standing.ShouldBe(Standing.Blocked);
            (read.Law.MayAcknowledge, read.Law.Log).ShouldBe((false, LogKind.None));
            read.Law.Letters.ShouldContain(AnswerLetter.NonAcknowledging);
            read.Law.Who.ShouldContain(ActingRole.Counsel);
            read.Law.Claims.ShouldBe(["IL.mental-health-records"]);
            read.Verdict("IL.110.10d").ShouldBe(Verdict.Defect);
            read.Date("IL.compliance").ShouldBe(("2026-08-24", "2026-08-21"));
        }
    }

    [Theory]
    [InlineData("order_of_judge")]
    [InlineData("section_5_consent")]
    public void In_Illinois_an_order_or_the_recipients_consent_lifts_the_bar_of_the_act(string paper)
    {
        var facts = State("us-il", FactWords.StateCivil, "2026-08-10", "2026-08-24") with { Traits = ["mental_health_records"], Papers = [paper] };

        var read = Read(facts);

        read.Law.InForce.ShouldNotContain(direction => direction.Id == "IL.110.10d");
        read.Verdict("IL.110.10d").ShouldBe(Verdict.Satisfied);
        read.Law.Standing.ShouldNotBe(Standing.MayProceed);
    }

    [Fact]
    public void Pennsylvania_has_no_social_worker_privilege_to_claim()
    {
        var facts = State("us-pa", FactWords.StateCivil, "2026-08-06", null) with { Traits = ["covered_entity"] };

        var read = Read(facts);

        read.Law.Claims.ShouldBeEmpty();
        read.Law.Privileges.ShouldNotContain(privilege => privilege.Law.Id == "PA.psychologist-agent");
        read.Law.InForce.ShouldContain(direction => direction.Id == "PA.no-social-worker-privilege");
        read.Law.InForce.ShouldContain(direction => direction.Id == "PA.4009.22.missing");
        read.Law.InForce.ShouldContain(direction => direction.Id == "HIPAA.512e.no-route");
        read.Verdict("PA.4009.22").ShouldBe(Verdict.Defect);
        read.Date("PA.4009.23").ShouldBe(("2026-08-26", "2026-08-25"));
    }

    [Fact]
    public void In_Pennsylvania_a_psychologists_agent_is_a_question_for_counsel()
    {
        var facts = State("us-pa", FactWords.StateCivil, "2026-08-06", null) with { Traits = ["supervised_by_psychologist"], Papers = ["certificate_4009_22"] };

        var read = Read(facts);

        read.Law.Claims.ShouldBe(["PA.psychologist-agent"]);
        read.Law.Standing.ShouldBe(Standing.Hold);
        read.Law.InForce.ShouldNotContain(direction => direction.Id == "PA.no-social-worker-privilege");
    }

    [Fact]
    public void A_part_two_order_alone_compels_nothing_and_sets_no_date()
    {
        var facts = State("us-wa", FactWords.StateCivil, "2026-05-05", null) with { Instrument = "part_two_order", Traits = ["part_two_programme"] };

        var read = Read(facts);

        read.Dates.Deadlines.ShouldNotContain(deadline => deadline.Role == DeadlineRole.Ours);
        read.Law.Standing.ShouldBe(Standing.Blocked);
        read.Law.Who.ShouldContain(ActingRole.Counsel);
        read.Law.Instruments.ShouldContain(instrument => instrument.Law.Id == "P2.order" && instrument.Law.Compels == Compulsion.Nothing);
        read.Verdict("P2.2.61.mandate").ShouldBe(Verdict.Defect);
    }

    [Fact]
    public void The_subpoena_that_follows_a_part_two_order_runs_its_own_clock_and_frees_what_the_order_lists()
    {
        var facts = State("us-wa", FactWords.StateCivil, "2026-05-15", "2026-06-05") with { Traits = ["part_two_programme"], Papers = ["part_two_order"] };

        var read = Read(facts);

        read.Date("WA.CR45.objection").ShouldBe(("2026-05-29", "2026-05-28"));
        read.Law.InForce.ShouldContain(direction => direction.Id == "P2.2.64.scope" && direction.Effect == DirectionEffect.Allow);
        read.Law.InForce.ShouldNotContain(direction => direction.Id == "P2.2.61.nothing");
        read.Law.Overlays.Single(overlay => overlay.Law.Id == "part_two").Open.ShouldHaveSingleItem().Route.ShouldBe("part_two_order_with_subpoena");
        read.Law.Inserts.ShouldBeEmpty();
    }

    [Fact]
    public void With_the_patients_consent_the_present_words_of_the_notice_go_along()
    {
        var facts = State("us-wa", FactWords.StateCivil, "2026-05-15", "2026-06-05") with { Traits = ["part_two_programme"], Papers = ["part_two_consent"] };

        var texts = Read(facts).Law.Inserts.Select(insert => insert.Notice.Text).ToList();
        var before = Read(facts with { Service = new(new DateOnly(2024, 4, 15), "personal") }).Law.Inserts;

        texts.Count.ShouldBe(2);
        texts.ShouldAllBe(text => !text.Contains("any further disclosure", StringComparison.Ordinal));
        before.ShouldBeEmpty();
    }

    [Fact]
    public void The_abuser_gets_nothing_from_a_shelter_signs_nothing_and_is_told_nothing()
    {
        var facts = State("us-ca", FactWords.StateCivil, "2026-10-01", "2026-10-23") with
        {
            Traits = ["victim_services", "client_is_minor", "requester_is_parent", "requester_is_abuser"],
        };

        var bare = Read(facts);
        var signed = Read(facts with { Papers = ["victim_release"] });

        foreach (var read in new[] { bare, signed })
        {
            read.Law.Standing.ShouldBe(Standing.Blocked);
            read.Law.InForce.ShouldContain(direction => direction.Id == "VICTIM.94.115.abuser");
            read.Law.InForce.ShouldContain(direction => direction.Id == "POLICY.safe-channel");
            read.Law.InForce.ShouldContain(direction => direction.Id == "VICTIM.place");
        }

        bare.Law.Letters.ShouldContain(AnswerLetter.MotionReferral);
        (bare.Law.MayAcknowledge, bare.Law.Log).ShouldBe((false, LogKind.None));
        bare.Law.Notices.ShouldContain(notice => notice.Law.Id == "VICTIM.compelled");
    }

    [Fact]
    public void A_grand_jury_is_answered_or_moved_against_and_a_letter_that_asks_for_secrecy_orders_none()
    {
        var facts = GrandJury() with
        {
            Traits = ["covered_entity", "part_two_programme", "psychotherapy_notes"],
            Papers = ["secrecy_request"],
            OtherEvents = new Dictionary<string, CourtMoment> { ["oral_suspension"] = new(new DateOnly(2026, 10, 6)) },
        };

        var read = Read(facts);

        read.Dates.Deadlines.Single(deadline => deadline.RuleId == "FED.grandjury.quash").SafeDate.ShouldBe(new DateOnly(2026, 10, 6));
        read.Date("HIPAA.528a2.oral").Due.ShouldBe("2026-11-05");
        read.Law.InForce.ShouldContain(direction => direction.Id == "HIPAA.512f.grand-jury" && direction.Effect == DirectionEffect.Allow);
        read.Law.InForce.ShouldContain(direction => direction.Id == "HIPAA.508a2.notes" && direction.Effect == DirectionEffect.Block);
        read.Law.InForce.ShouldContain(direction => direction.Id == "P2.2.61.nothing");
        read.Law.InForce.ShouldContain(direction => direction.Id == "SECRECY.6e2");
        read.Law.InForce.ShouldNotContain(direction => direction.Id == "POLICY.nondisclosure");
        read.Law.Letters.ShouldNotContain(AnswerLetter.Objection);
    }

    [Fact]
    public void A_written_suspension_ends_on_its_own_day()
    {
        var facts = GrandJury() with
        {
            Traits = ["covered_entity", "suspension_in_writing"],
            OtherEvents = new Dictionary<string, CourtMoment>
            {
                ["oral_suspension"] = new(new DateOnly(2026, 10, 6)),
                ["suspension_until"] = new(new DateOnly(2027, 3, 31)),
            },
        };

        var read = Read(facts);

        read.Dates.Deadlines.ShouldNotContain(deadline => deadline.RuleId == "HIPAA.528a2.oral");
        read.Date("HIPAA.528a2.written").Due.ShouldBe("2027-03-31");
    }

    [Fact]
    public void An_accounting_is_due_after_sixty_days_looks_back_six_years_and_can_be_prolonged_once()
    {
        var facts = State("us-wa", FactWords.StateCivil, "2026-05-15", "2026-06-05") with
        {
            Traits = ["covered_entity"],
            OtherEvents = new Dictionary<string, CourtMoment> { ["accounting_request"] = new(new DateOnly(2026, 11, 9)) },
        };

        var asked = Read(facts);
        var unasked = Read(facts with { OtherEvents = new Dictionary<string, CourtMoment>() });

        asked.Date("HIPAA.528").ShouldBe(("2027-01-08", "2027-01-07"));
        asked.Date("HIPAA.528.extension").ShouldBe(("2027-02-07", "2027-02-05"));
        asked.Date("HIPAA.528.window").Due.ShouldBe("2020-11-09");
        asked.Law.InForce.ShouldContain(direction => direction.Id == "HIPAA.528.contents");
        unasked.Dates.Deadlines.ShouldNotContain(deadline => deadline.RuleId.StartsWith("HIPAA.528", StringComparison.Ordinal));
    }

    private static Case Read(RequestFacts facts)
    {
        var dates = new DeadlineCalculator(FederalRules.Library).Compute(facts);
        return new(dates, new LawReader(FederalRules.Library).Read(facts, dates));
    }

    private static RequestFacts GrandJury() => FederalRules.Subpoena("cacd", "2026-09-22", "2026-10-07 09:00") with
    {
        Forum = FactWords.FederalGrandJury,
        Instrument = FactWords.GrandJurySubpoena,
    };

    private static RequestFacts State(string jurisdiction, string forum, string served, string? compliance) => new()
    {
        Jurisdiction = jurisdiction,
        Forum = forum,
        Instrument = FactWords.CivilSubpoena,
        Commands = [FactWords.Production],
        State = jurisdiction[3..].ToUpperInvariant(),
        Service = new(FederalRules.Day(served), "personal"),
        ComplianceAt = compliance is null ? null : CourtMoment.Parse(compliance),
    };

    private sealed record Case(Calculation Dates, LegalGuidance Law)
    {
        public (string? Due, string? Safe) Date(string rule)
        {
            var found = Dates.Deadlines.Single(deadline => deadline.RuleId == rule);
            return (found.Due?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), found.SafeDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        public Verdict? Verdict(string rule) => Dates.Deadlines.Single(deadline => deadline.RuleId == rule).Verdict;
    }
}
