using LegalRequests.Deadlines;
using LegalRequests.Guidance;
using LegalRequests.Law;
using LegalRequests.Law.Sections;
using LegalRequests.Testing;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;
using static LegalRequests.Tests.Guidance.TrapDesk;

namespace LegalRequests.Tests.Guidance;

/// <summary>Traps of privilege: who has none, who may not claim it, and what an attorney's signature does not do.</summary>
public sealed class PrivilegeTrapTests
{
    [Fact, Trait(Trap, "PA no LSW privilege")]
    public void Pennsylvania_has_no_privilege_of_social_workers_to_claim()
    {
        var state = Civil("PA", "2026-08-06");
        var federal = Subpoena("paed", "2026-08-06", "2026-08-28 10:00");

        foreach (var trait in Library.Names.Traits.Where(trait => trait is not ("supervised_by_psychologist" or "federal_question" or "diversity")))
        {
            var (own, diverse) = (state.Being(trait, "lcsw").Read().Law, federal.Being(trait, "lcsw", "diversity").Read().Law);

            own.Claims.Concat(diverse.Claims).ShouldBeEmpty(trait);
            own.InForce.SelectMany(direction => direction.Claims).ShouldBeEmpty(trait);
        }

        var read = state.Being("lcsw").Read();
        read.Law.Privileges.ShouldNotContain(privilege => privilege.Law.Professionals.Any(who => who.Licence.Contains("LSW", StringComparison.Ordinal)));
        read.Directs("PA.no-social-worker-privilege").ShouldBeTrue();
        (read["PA.4009.23"].Due?.Day, read["PA.4009.23"].SafeDate).ShouldBe((Day("2026-08-26"), Day("2026-08-25")));
        (read["PA.4009.22"].Verdict, read.Law.Standing).ShouldBe((Verdict.Defect, Standing.Hold));
        state.Being("supervised_by_psychologist").Read().Law.Claims.ShouldBe(["PA.psychologist-agent"]);
    }

    [Theory, Trait(Trap, "WA LICSW only")]
    [InlineData(true)]
    [InlineData(false)]
    public void In_Washington_only_the_independent_clinical_licence_carries_the_privilege(bool federal)
    {
        var facts = federal ? Subpoena("wawd", "2026-05-15", "2026-06-05") : Civil("WA", "2026-05-15", "2026-06-05");

        var advanced = facts.Being("lcsw", "lmsw", "diversity").Read();
        var independent = facts.Being("licsw", "diversity").Read();

        advanced.Law.Claims.ShouldBeEmpty();
        independent.Law.Claims.ShouldBe(["WA.independent-clinical-social-worker"]);
        var privilege = independent.Privilege("WA.independent-clinical-social-worker");
        privilege.Professionals.Select(who => who.Licence).ShouldBe(["mental health counselor", "LICSW", "LMFT"]);
        privilege.NotCovered.ShouldContain(outside => outside.Who == "licensed advanced social worker");
    }

    [Fact, Trait(Trap, "unlicensed NY")]
    public void In_New_York_nobody_without_a_licence_has_a_privilege_and_an_aides_notes_are_counsels_question()
    {
        var facts = Civil("NY", "2026-06-13", "2026-07-07");

        var aide = facts.Being("unlicensed_aide").Read();
        var both = facts.Being("lcsw", "unlicensed_aide").Read();

        aide.Law.Claims.ShouldBeEmpty();
        aide.AsksCounselOn("NY.4508.aide").ShouldBeTrue();
        aide.Privilege("NY.social-worker").NotCovered.ShouldContain(outside => outside.Who == "unlicensed worker");
        both.Law.Claims.ShouldBe(["NY.social-worker"]);
        both.AsksCounselOn("NY.4508.aide").ShouldBeTrue();
        aide.Law.Letters.ShouldContain(AnswerLetter.Objection);
    }

    [Theory, Trait(Trap, "IL order")]
    [InlineData("notice_assurance", true)]
    [InlineData("protective_order_assurance", true)]
    [InlineData("client_authorization", true)]
    [InlineData("section_5_consent", false)]
    [InlineData("order_of_judge", false)]
    public void In_Illinois_an_attorneys_signature_and_an_assurance_free_no_record_of_therapy(string paper, bool barred)
    {
        foreach (var forum in new[] { FactWords.StateCivil, FactWords.StateFamily, FactWords.StateCriminal })
        {
            var read = (Civil("IL", "2026-08-10", "2026-08-24") with { Forum = forum }).Being("mental_health_records").Holding(paper).Read();

            (read.Directs("IL.110.10d"), read["IL.110.10d"].Verdict).ShouldBe((barred, barred ? Verdict.Defect : Verdict.Satisfied));
            (read.Law.Standing == Standing.Blocked).ShouldBe(barred);
            (read.Overlay("other_state_law").Guards, read["IL.compliance"].SafeDate).ShouldBe((barred, Day("2026-08-21")));
            read.Law.Standing.ShouldNotBe(Standing.MayProceed);
        }
    }

    [Theory, Trait(Trap, "no-holder in CA")]
    [InlineData(true)]
    [InlineData(false)]
    public void In_California_a_therapist_may_not_claim_what_nobody_holds_any_more(bool federal)
    {
        var facts = federal ? Subpoena("cacd", "2026-09-14", "2026-09-30 09:00") : Civil("CA", "2026-04-13", "2026-05-01");

        var living = facts.Being("lcsw", "diversity").Read();
        var nobody = facts.Being("lcsw", "diversity", "no_living_holder").Read();

        living.Law.Claims.ShouldBe(["CA.psychotherapist-patient"]);
        nobody.Law.Claims.ShouldBeEmpty();
        nobody.Privilege("CA.psychotherapist-patient").Holders.Single(holder => holder.When == HolderCase.NoHolder).Who.ShouldStartWith("Nobody");
        nobody.Directs("CA.1014.no-holder").ShouldBe(!federal);
        living.Directs("CA.1015.claim").ShouldBe(!federal);
        nobody.Directs("CA.1015.claim").ShouldBeFalse();
        nobody.Directs("CA.1015.write").ShouldBeFalse();
    }

    [FactWithShared("../legal.md")]
    public void Every_trap_that_the_plan_of_the_law_lists_has_a_test_of_its_own()
    {
        var plan = File.ReadLines(SharedData.Find("../legal.md") ?? "").Single(line => line.StartsWith("10.4 ", StringComparison.Ordinal));
        var traps = plan[(plan.IndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.').Split("; ");
        var tested = from type in typeof(PrivilegeTrapTests).Assembly.GetTypes()
                     from method in type.GetMethods()
                     from trait in method.GetCustomAttributesData()
                     where trait.AttributeType == typeof(TraitAttribute) && (string?)trait.ConstructorArguments[0].Value == Trap
                     select (string?)trait.ConstructorArguments[1].Value;

        traps.Length.ShouldBeGreaterThan(20);
        traps.Except(tested).ShouldBeEmpty();
    }
}
