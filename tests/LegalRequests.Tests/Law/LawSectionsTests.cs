using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using LegalRequests.Law.Sections;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Law;

public sealed class LawSectionsTests
{
    private const string Pack = """
        id: us-xx
        title: SAMPLE courts
        jurisdiction: us-xx
        version: "1"
        events: {client_objected: the client's objection}
        traits: {mental_health_records: Mental-health records are asked for}
        papers: {order_of_judge: Order of a judge, consent: Consent of the client}
        instruments:
          - id: XX.records
            title: Subpoena for records
            applies: {forum: state_civil, instrument: civil_subpoena}
            signed_by: [clerk, attorney_of_record]
            compels: production
            path: objection
            deliver_to: clerk_of_court
            says: It compels copies of records and no testimony.
            citation: SAMPLE 1
            source: SAMPLE
            confidence: V
        checks:
          - {code: F01, text: Is it signed?, help: Look below., severity: blocks, citation: SAMPLE 2, source: SAMPLE, confidence: V-sec, checked_current_on: 2026-11-01}
        privilege:
          - id: XX.therapist
            title: Therapist privilege
            covers: Communications in therapy.
            identity_protected: yes
            professionals: [{licence: LCSW, condition: in therapy}]
            not_covered: [{who: case manager, why: no therapy}]
            protects: [communications, identity]
            proceedings: [civil]
            holders: [{when: adult, who: the client}, {when: no_holder, who: nobody, citation: SAMPLE 3}]
            claim: must
            claim_note: Not after the holder is gone.
            exceptions: [{code: patient_litigant, test: The client relies on the condition, decided_by: court, citation: SAMPLE 4, confidence: M-med}]
            in_camera: available
            citation: SAMPLE 5
            source: SAMPLE
            confidence: M-hi
        overlays:
          - id: part_two
            title: SAMPLE overlay
            applies: {traits: [mental_health_records]}
            acknowledge: no
            log: none
            routes: [{route: court_order, needs_paper: yes, counsel_only: no, says: The order frees it., citation: SAMPLE 6, papers: [order_of_judge]}]
            never: [{route: notice_assurance, why: It is not listed, citation: SAMPLE 7}]
            notices: [{with: consent, text: SAMPLE words, effective_from: 2024-04-16, citation: SAMPLE 8}]
            citation: SAMPLE 9
            source: SAMPLE
            confidence: V
        notice:
          - {id: XX.notice, title: Notice, duty: requester, when: before_release, recipients: the client, forbidden: the abuser, contents: [What was received, No clinical detail], citation: SAMPLE 10, source: SAMPLE, confidence: V}
        logs:
          - {id: XX.log, title: Log, kind: on_request, due: within fifteen days of the request, fields: [date, kind], suppress: [diagnosis], citation: SAMPLE 11, source: SAMPLE, confidence: V}
        certificates:
          - {id: XX.custodian, title: Custodian, wording: {all: All of it., part: A part., none: None of it.}, says: Signed., citation: SAMPLE 12, source: SAMPLE, confidence: V}
        retention:
          - {id: XX.keep, title: Keep, keeps: matter file, years: 6, from: the end, minors: until 25, citation: SAMPLE 13, source: SAMPLE, confidence: V}
        directions:
          - id: XX.order
            title: No records without an order
            applies: {forum: state_civil, traits: [mental_health_records]}
            unless_papers: [order_of_judge, consent]
            if_events: [client_objected]
            effect: block
            letter: non_acknowledging
            log: none
            who: counsel
            claims: XX.therapist
            says: Do not produce. Counsel answers.
            citation: SAMPLE 14
            source: SAMPLE
            confidence: V
            tests:
              - {name: No order, facts: {service: 2026-08-10}, says: yes}
        log_forbidden_words: [Shelter]
        """;

    [Fact]
    public void A_pack_may_hold_law_and_no_dates()
    {
        var pack = Read(Pack).Packs.ShouldHaveSingleItem();

        pack.Rules.ShouldBeEmpty();
        pack.PaperTitles["order_of_judge"].ShouldBe("Order of a judge");
        var paper = pack.Law.Instruments.ShouldHaveSingleItem();
        (paper.Compels, paper.Path, paper.DeliverTo).ShouldBe((Compulsion.Production, ResistancePath.Objection, AnswerGoesTo.ClerkOfCourt));
        paper.Applies.Covers("state_civil", "civil_subpoena", [], []).ShouldBeTrue();
        paper.Applies.Covers("federal_civil", "civil_subpoena", [], []).ShouldBeFalse();
        pack.Law.LogForbiddenWords.ShouldBe(["shelter"]);
    }

    [Fact]
    public void Privileges_and_overlays_keep_their_limits()
    {
        var law = Read(Pack).Packs.ShouldHaveSingleItem().Law;

        var privilege = law.Privileges.ShouldHaveSingleItem();
        (privilege.IdentityProtected, privilege.Log).ShouldBe((true, LogKind.None));
        privilege.Claim.ShouldBe(ClaimDuty.Must);
        privilege.Holders.Select(holder => holder.When).ShouldBe([HolderCase.Adult, HolderCase.NoHolder]);
        privilege.Exceptions.ShouldHaveSingleItem().Mark.ShouldBe(RuleMark.MMed);
        privilege.InCamera.ShouldBe(InCameraReview.Available);
        var overlay = law.Overlays.ShouldHaveSingleItem();
        (overlay.Acknowledge, overlay.Log).ShouldBe((false, LogKind.None));
        overlay.Routes.ShouldHaveSingleItem().Papers.ShouldBe(["order_of_judge"]);
        overlay.Never.ShouldHaveSingleItem().Route.ShouldBe("notice_assurance");
        overlay.Notices.ShouldHaveSingleItem().EffectiveFrom.ShouldBe(new DateOnly(2024, 4, 16));
    }

    [Fact]
    public void Rules_on_notice_logs_certificates_and_keeping_are_read()
    {
        var law = Read(Pack).Packs.ShouldHaveSingleItem().Law;

        law.Notices.ShouldHaveSingleItem().Forbidden.ShouldBe("the abuser");
        law.Notices[0].Contents.ShouldBe(["What was received", "No clinical detail"]);
        law.Logs.ShouldHaveSingleItem().Kind.ShouldBe(LogKind.OnRequest);
        law.Certificates.ShouldHaveSingleItem().Wording.ShouldBe(new CertificateWording("All of it.", "A part.", "None of it."));
        law.Retention.ShouldHaveSingleItem().Years.ShouldBe(6);
        law.Checks.ShouldHaveSingleItem().Authority.Sure.ShouldBeTrue();
    }

    [Fact]
    public void A_direction_keeps_its_conditions_and_its_worked_examples()
    {
        var pack = Read(Pack).Packs.ShouldHaveSingleItem();

        var direction = pack.Law.Directions.ShouldHaveSingleItem();
        direction.Effect.ShouldBe(DirectionEffect.Block);
        direction.UnlessPapers.ShouldBe(["order_of_judge", "consent"]);
        direction.IfEvents.ShouldBe(["client_objected"]);
        direction.Claims.ShouldBe(["XX.therapist"]);
        (direction.Letter, direction.Log, direction.Who).ShouldBe((AnswerLetter.NonAcknowledging, LogKind.None, ActingRole.Counsel));
        var example = pack.DirectionExamples.ShouldHaveSingleItem();
        example.Speaks.ShouldBeTrue();
        example.Facts.Traits.ShouldBe(["mental_health_records"]);
    }

    [Theory]
    [InlineData("yes", "", LogKind.None)]
    [InlineData("yes", "\n    log: on_request", LogKind.OnRequest)]
    [InlineData("yes", "\n    log: sealed_for_in_camera", LogKind.SealedForInCamera)]
    [InlineData("no", "", LogKind.Itemised)]
    [InlineData("no", "\n    log: categorical", LogKind.Categorical)]
    public void Where_the_identity_is_protected_a_list_comes_on_request_or_not_at_all(string identity, string log, LogKind kind)
    {
        var library = Read(Pack.Replace("identity_protected: yes", $"identity_protected: {identity}{log}", StringComparison.Ordinal));

        library.Problems.ShouldBeEmpty();
        library.Packs.ShouldHaveSingleItem().Law.Privileges.ShouldHaveSingleItem().Log.ShouldBe(kind);
    }

    [Theory]
    [InlineData("compels: production\n", "compels: everything\n", "field \"compels\" must be one of production, testimony")]
    [InlineData("signed_by: [clerk,", "signed_by: [clark,", "names \"clark\", which is not known")]
    [InlineData("identity_protected: yes", "identity_protected: perhaps", "must be one of yes, no, not \"perhaps\"")]
    [InlineData("identity_protected: yes", "identity_protected: yes\n    log: itemised", "where identity is protected, \"log\" is on_request, sealed_for_in_camera or none")]
    [InlineData("id: part_two\n", "id: part_2\n", "field \"id\" must be one of hipaa, psychotherapy_notes")]
    [InlineData("route: notice_assurance", "route: assurance", "field \"route\" must be one of court_order")]
    [InlineData("unless_papers: [order_of_judge", "unless_papers: [order", "field \"unless_papers\" names \"order\"")]
    [InlineData("if_events: [client_objected]", "if_events: [objected]", "field \"if_events\" names \"objected\"")]
    [InlineData("traits: [mental_health_records]}\n    unless", "traits: [mental_health]}\n    unless", "unknown trait \"mental_health\"")]
    [InlineData("claims: XX.therapist", "claims: XX.priest", "field \"claims\" names \"XX.priest\"")]
    [InlineData("effect: block", "effect: permit", "must be one of block, hold, allow, note")]
    [InlineData("    says: Do not produce. Counsel answers.\n", "", "field \"says\" is missing")]
    [InlineData("    citation: SAMPLE 14\n", "", "field \"citation\" is missing")]
    [InlineData("    source: SAMPLE\n    confidence: M-hi", "    confidence: M-hi", "field \"source\" is missing")]
    [InlineData("part: A part.,", "part: All of it.,", "a certificate that says all while something is kept back is false")]
    [InlineData("all: All of it.,", "all: certificate-all,", "field \"all\" must hold the words themselves")]
    [InlineData("part: A part.,", "", "field \"part\" is missing")]
    [InlineData("in_camera: available", "in_kamera: available", "unknown field \"in_kamera\"")]
    [InlineData("facts: {service: 2026-08-10}, says: yes", "facts: {service: 2026-08-10}", "field \"says\" is missing")]
    [InlineData("decided_by: court", "decided_by: software", "must be one of court, counsel, not \"software\"")]
    public void A_slip_is_told_with_its_line_and_the_pack_takes_no_part(string right, string wrong, string message)
    {
        var broken = Pack.Replace(right, wrong, StringComparison.Ordinal);
        broken.ShouldNotBe(Pack);

        var library = Read(broken);

        library.Packs.ShouldBeEmpty();
        var problem = library.Problems.First(found => found.Message.Contains(message, StringComparison.Ordinal));
        problem.Line.ShouldBeInRange(2, broken.Split('\n').Length);
    }

    [Fact]
    public void An_entry_that_stands_there_twice_is_told()
    {
        var entry = "  - {code: F01, text: Again?, help: Look., severity: note, citation: SAMPLE, source: SAMPLE, confidence: V}\n";

        var library = Read(Pack.Replace("privilege:\n", entry + "privilege:\n", StringComparison.Ordinal));

        library.Problems.ShouldHaveSingleItem().Message.ShouldBe("\"F01\" is here twice");
    }

    [Fact]
    public void A_pack_that_says_nothing_is_a_slip()
    {
        var library = Read("id: us-xx\ntitle: SAMPLE\njurisdiction: us-xx\nversion: \"1\"\n");

        library.Problems.ShouldHaveSingleItem().Message.ShouldStartWith("a pack without rules is a slip");
    }

    private static RuleLibrary Read(string pack) =>
        RuleLibrary.Read(new Dictionary<string, string>(), new Dictionary<string, string> { ["us-xx.yaml"] = pack });
}
