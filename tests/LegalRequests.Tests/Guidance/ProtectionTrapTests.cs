using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Guidance;
using LegalRequests.Law;
using LegalRequests.Law.Sections;
using LegalRequests.Privilege;
using LegalRequests.Testing;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;
using static LegalRequests.Tests.Guidance.TrapDesk;

namespace LegalRequests.Tests.Guidance;

/// <summary>Traps of protection: what an assurance does not open, what a signature does not give, and what even an answer would tell.</summary>
public sealed class ProtectionTrapTests
{
    [Fact, Trait(Trap, "Part 2 order vs subpoena")]
    public void A_part_two_order_alone_compels_nothing_and_a_subpoena_alone_permits_nothing()
    {
        var subpoena = Civil("WA", "2026-05-15", "2026-06-05").Being("part_two_programme");

        var order = (Civil("WA", "2026-05-05") with { Instrument = "part_two_order" }).Being("part_two_programme").Read();
        var bare = subpoena.Holding("protective_order_assurance", "order_of_judge").Read();
        var both = subpoena.Holding("part_two_order").Read();

        order.Dates.Deadlines.ShouldNotContain(date => date.Role == DeadlineRole.Ours);
        (order.Law.Standing, order["P2.2.61.mandate"].Verdict, order.Directs("P2.2.61.order-alone")).ShouldBe((Standing.Blocked, Verdict.Defect, true));
        order.Law.Who.ShouldContain(ActingRole.Counsel);
        (bare.Law.Standing, bare["P2.2.61.order"].Verdict, bare.Law.MayAcknowledge, bare.Law.Log).ShouldBe((Standing.Blocked, Verdict.Defect, false, LogKind.None));
        bare.Law.Letters.ShouldContain(AnswerLetter.NonAcknowledging);
        (both.Directs("P2.2.61.nothing"), both.Directs("P2.2.64.scope"), both["P2.2.61.order"].Verdict).ShouldBe((false, true, Verdict.Satisfied));
        (both["WA.CR45.objection"].Due?.Day, both["WA.CR45.objection"].SafeDate).ShouldBe((Day("2026-05-29"), Day("2026-05-28")));
    }

    [Theory, Trait(Trap, "old 2.32 text")]
    [InlineData("2024-04-16", 2)]
    [InlineData("2026-11-26", 2)]
    [InlineData("2030-01-02", 2)]
    [InlineData("2024-04-15", 0)]
    public void With_a_patients_consent_goes_the_notice_of_2024_and_never_the_one_before(string day, int notices)
    {
        var facts = Civil("WA", "2026-05-15", "2026-06-05").Being("part_two_programme");

        var consent = facts.Holding("part_two_consent").Read(Day(day)).Law.Inserts.Select(insert => insert.Notice.Text).ToList();
        var order = facts.Holding("part_two_order").Read(Day(day)).Law.Inserts;

        consent.Count.ShouldBe(notices);
        consent.ShouldAllBe(text => text.Contains("or disclos", StringComparison.Ordinal) && text.Contains("use", StringComparison.Ordinal));
        order.ShouldBeEmpty();
    }

    [Fact, Trait(Trap, "old 2.32 text")]
    public void No_pack_and_no_template_holds_the_obsolete_words()
    {
        string[] obsolete = ["any further disclosure", "prohibits unauthorized disclosure"];
        var notices = Library.Packs.SelectMany(pack => pack.Law.Overlays).SelectMany(overlay => overlay.Notices).Select(notice => notice.Text);
        var templates = Directory.EnumerateFiles(RepositoryRoot.PathOf("templates"), "*", SearchOption.AllDirectories).Select(File.ReadAllText);

        notices.Concat(templates).ShouldAllBe(text => !obsolete.Any(words => text.Contains(words, StringComparison.OrdinalIgnoreCase)));
        notices.ShouldContain(text => text.StartsWith("This record which has been disclosed to you", StringComparison.Ordinal));
        notices.ShouldContain("42 CFR part 2 prohibits unauthorized use or disclosure of these records.");
    }

    [Theory, Trait(Trap, "psychotherapy notes vs 512(e)")]
    [InlineData("notice_assurance", true)]
    [InlineData("protective_order_assurance", true)]
    [InlineData("own_notice", true)]
    [InlineData("client_authorization", true)]
    [InlineData("notes_authorization", false)]
    [InlineData("order_of_judge", false)]
    public void Only_an_order_or_an_authorization_for_the_notes_frees_psychotherapy_notes(string paper, bool stays)
    {
        var read = Civil("OH", "2026-08-06", "2026-09-10").Being("covered_entity", "psychotherapy_notes").Holding(paper).Read();

        read.Directs("HIPAA.508a2.notes").ShouldBe(stays);
        read.Overlay("psychotherapy_notes").Guards.ShouldBe(stays);
        read["HIPAA.508a2"].Verdict.ShouldBe(stays ? Verdict.Defect : Verdict.Satisfied);
        (read.Law.Standing == Standing.Blocked).ShouldBe(stays || paper == "notes_authorization");
    }

    [Theory, Trait(Trap, "psychotherapy notes vs 512(e)")]
    [InlineData("notice_assurance", false)]
    [InlineData("protective_order", false)]
    [InlineData("self_notice", false)]
    [InlineData("law_enforcement", false)]
    [InlineData("client_authorization", true)]
    [InlineData("court_order", true)]
    public void The_ways_of_512e_and_512f_clear_no_page_of_psychotherapy_notes(string route, bool opens)
    {
        var facts = Civil("OH", "2026-08-06", "2026-09-10").Being("covered_entity", "psychotherapy_notes");

        new OverlayPermits(Library).Open("psychotherapy_notes", route, facts).ShouldBe(opens);
    }

    [Theory, Trait(Trap, "TX/IL/Part 2 identity")]
    [InlineData("TX", "mental_health_records", "TX.mental-health-information", LogKind.OnRequest)]
    [InlineData("IL", "mental_health_records", "IL.mental-health-records", LogKind.None)]
    [InlineData("WA", "part_two_programme", "part_two", LogKind.None)]
    public void Where_even_being_a_client_is_protected_nothing_is_acknowledged_and_no_line_of_a_list_names_anybody(string state, string trait, string by, LogKind log)
    {
        var read = Civil(state, "2026-09-01", "2026-09-29 10:00").Being(trait, "covered_entity").Holding("notice_assurance", "protective_order_assurance").Read();

        (read.Law.Standing, read.Law.MayAcknowledge, read.Law.Log).ShouldBe((Standing.Blocked, false, log));
        read.Law.SilencedBy.ShouldContain(by);
        read.Law.Letters.ShouldContain(AnswerLetter.NonAcknowledging);
        read.Law.Letters.ShouldNotContain(AnswerLetter.RefusalCure);
        new[] { "client_identity", "diagnosis", "author_credential" }.ShouldBeSubsetOf(read.Law.LogMustNotSay);
    }

    [Theory, Trait(Trap, "TX/IL/Part 2 identity")]
    [InlineData("TX.mental-health-information")]
    [InlineData("IL.mental-health-records")]
    public void A_claim_that_protects_the_identity_lets_no_list_go_out_with_an_answer(string ground) =>
        new PrivilegeGrounds(Library).ProtectsIdentity(ground).ShouldBeTrue();

    [Theory, Trait(Trap, "abuser as consenting parent")]
    [InlineData("CA", "")]
    [InlineData("CA", "victim_release")]
    [InlineData("NY", "victim_release")]
    [InlineData("MA", "client_authorization")]
    public void A_parent_who_is_the_abuser_can_neither_consent_for_the_child_nor_be_told(string state, string signed)
    {
        var facts = (Civil(state, "2026-10-01", "2026-10-23") with { Forum = FactWords.StateFamily })
            .Being("victim_services", "covered_entity", "client_is_minor", "requester_is_parent", "requester_is_abuser");

        var read = facts.Holding(signed).Read();

        (read.Law.Standing, read.Law.MayAcknowledge, read.Law.Log).ShouldBe((Standing.Blocked, false, LogKind.None));
        (read.Directs("VICTIM.94.115.abuser"), read.Directs("HIPAA.512c2.notice"), read.Directs("POLICY.safe-channel")).ShouldBe((true, true, true));
        read.Law.Who.ShouldContain(ActingRole.Counsel);
        read.Law.Notices.Single(notice => notice.Law.Id == "VICTIM.compelled").Law.Forbidden.ShouldNotBeNull().ShouldContain("not the abuser");
        read.Law.Notices.Single(notice => notice.Law.Id == "HIPAA.512c2").Law.Duty.ShouldBe(NoticeDuty.None);
    }
}
