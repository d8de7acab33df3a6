using LegalRequests.Deadlines.Packs;
using LegalRequests.Guidance;
using LegalRequests.Law;
using LegalRequests.Records;
using LegalRequests.Tests.Deadlines;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Records;

/// <summary>The floor of the code and the packs above it.</summary>
public class OverlayRulesTests
{
    private static readonly LegalRequests.Deadlines.RequestFacts Facts = FederalRules.Subpoena("cand", "2026-07-03", "2026-07-31 10:00");

    [Fact]
    public void The_words_of_packs_are_those_of_the_code()
    {
        FactWords.Overlays.ShouldBe(Enum.GetValues<Overlay>().Select(overlay => PackWords.Of(overlay)));
        FactWords.OverlayRoutes.ShouldBe(Enum.GetValues<OverlayRoute>().Select(route => PackWords.Of(route)));
    }

    [Fact]
    public void The_packs_that_ship_open_what_the_law_opens()
    {
        var rules = new OverlayRules(new OverlayPermits(FederalRules.Library));

        rules.RoutesOf(Overlay.Hipaa, Facts).ShouldBe(
        [
            OverlayRoute.CourtOrder, OverlayRoute.ClientAuthorization, OverlayRoute.NoticeAssurance, OverlayRoute.ProtectiveOrder,
            OverlayRoute.SelfNotice, OverlayRoute.LawEnforcement, OverlayRoute.DoesNotApply,
        ]);
        rules.RoutesOf(Overlay.PsychotherapyNotes, Facts).ShouldBe([OverlayRoute.CourtOrder, OverlayRoute.ClientAuthorization, OverlayRoute.DoesNotApply]);
        rules.RoutesOf(Overlay.PartTwo, Facts).ShouldBe([OverlayRoute.PartTwoOrderWithSubpoena, OverlayRoute.ClientAuthorization, OverlayRoute.DoesNotApply]);
        rules.RoutesOf(Overlay.VictimServices, Facts).ShouldBe([OverlayRoute.CourtOrder, OverlayRoute.ClientAuthorization, OverlayRoute.DoesNotApply]);
        rules.RoutesOf(Overlay.Ferpa, Facts).ShouldBe([OverlayRoute.CourtOrder, OverlayRoute.ClientAuthorization, OverlayRoute.SelfNotice, OverlayRoute.DoesNotApply]);
        rules.RoutesOf(Overlay.ChildWelfare, Facts).ShouldBe([OverlayRoute.CourtOrder, OverlayRoute.DoesNotApply]);
    }

    [Fact]
    public void A_pack_that_opens_too_much_opens_nothing_beyond_the_floor()
    {
        var rules = RulesOf(Pack("hipaa-ish", "psychotherapy_notes", [.. FactWords.OverlayRoutes]));

        rules.RoutesOf(Overlay.PsychotherapyNotes, Facts).ShouldBe([OverlayRoute.CourtOrder, OverlayRoute.ClientAuthorization, OverlayRoute.DoesNotApply]);
        rules.MayClear(Overlay.PsychotherapyNotes, OverlayRoute.NoticeAssurance, Facts).ShouldBeFalse();
        rules.NeedsCounsel(Overlay.PsychotherapyNotes, OverlayRoute.CourtOrder, Facts).ShouldBeTrue();
    }

    [Fact]
    public void Each_pack_that_speaks_must_open_the_route_and_one_never_closes_it()
    {
        var wide = Pack("wide", "hiv", "court_order", "client_authorization");
        var narrow = Pack("narrow", "hiv", "court_order");
        var closing = Pack("closing", "hiv", "client_authorization").Replace("citation: SAMPLE\n", "never: [{route: court_order, why: SAMPLE, citation: SAMPLE}]\n    citation: SAMPLE\n", StringComparison.Ordinal);

        RulesOf(wide).RoutesOf(Overlay.Hiv, Facts).ShouldBe([OverlayRoute.CourtOrder, OverlayRoute.ClientAuthorization, OverlayRoute.DoesNotApply]);
        RulesOf(wide, narrow).RoutesOf(Overlay.Hiv, Facts).ShouldBe([OverlayRoute.CourtOrder, OverlayRoute.DoesNotApply]);
        RulesOf(wide, closing).MayClear(Overlay.Hiv, OverlayRoute.CourtOrder, Facts).ShouldBeFalse();
    }

    [Fact]
    public void A_pack_of_another_state_neither_opens_nor_closes()
    {
        var elsewhere = Pack("us-zz", "hiv", "court_order").Replace("jurisdiction: any", "jurisdiction: us-zz", StringComparison.Ordinal);

        RulesOf(elsewhere).RoutesOf(Overlay.Hiv, Facts).ShouldBeEmpty();
        RulesOf(elsewhere).RoutesOf(Overlay.Hiv, Facts with { Jurisdiction = "us-zz" }).ShouldBe([OverlayRoute.CourtOrder, OverlayRoute.DoesNotApply]);
    }

    [Fact]
    public void Without_a_pack_nothing_clears_and_no_log_may_be_made()
    {
        var none = RulesOf();
        var refused = RulesOf(Pack("hiv", "hiv", "court_order").Replace("log: itemised", "log: loud", StringComparison.Ordinal));

        Enum.GetValues<Overlay>().SelectMany(overlay => none.RoutesOf(overlay, Facts)).ShouldBeEmpty();
        Enum.GetValues<Overlay>().ShouldAllBe(overlay => none.ForbidsLog(overlay, Facts));
        refused.RoutesOf(Overlay.Hiv, Facts).ShouldBeEmpty();
    }

    [Fact]
    public void A_pack_may_ask_for_a_paper_and_for_counsel_and_never_waive_them()
    {
        var strict = Pack("strict", "hipaa", "self_notice");
        var lax = strict.Replace("needs_paper: yes, counsel_only: yes", "needs_paper: no, counsel_only: no", StringComparison.Ordinal);

        RulesOf(strict).NeedsPaper(Overlay.Hipaa, OverlayRoute.SelfNotice, Facts).ShouldBeTrue();
        RulesOf(strict).NeedsCounsel(Overlay.Hipaa, OverlayRoute.SelfNotice, Facts).ShouldBeTrue();
        RulesOf(lax).NeedsPaper(Overlay.Hipaa, OverlayRoute.SelfNotice, Facts).ShouldBeFalse();
        RulesOf(lax).NeedsPaper(Overlay.Hipaa, OverlayRoute.CourtOrder, Facts).ShouldBeTrue();
        RulesOf(lax).NeedsCounsel(Overlay.Hipaa, OverlayRoute.LawEnforcement, Facts).ShouldBeTrue();
    }

    [Fact]
    public void Part_two_forbids_a_log_whatever_a_pack_says()
    {
        RulesOf(Pack("loose", "part_two", "client_authorization")).ForbidsLog(Overlay.PartTwo, Facts).ShouldBeTrue();
        RulesOf(Pack("loose", "hiv", "client_authorization")).ForbidsLog(Overlay.Hiv, Facts).ShouldBeFalse();
    }

    private static OverlayRules RulesOf(params string[] packs) =>
        new(new OverlayPermits(RuleLibrary.Read(
            new Dictionary<string, string>(),
            packs.Index().ToDictionary(pack => $"{pack.Index}.yaml", pack => pack.Item))));

    private static string Pack(string id, string overlay, params string[] routes) => $$"""
        id: {{id}}
        title: SAMPLE
        jurisdiction: any
        version: "1"
        overlays:
          - id: {{overlay}}
            title: SAMPLE
            acknowledge: yes
            log: itemised
            routes: [{{string.Join(", ", routes.Select(route => $"{{route: {route}, needs_paper: yes, counsel_only: yes, says: SAMPLE, citation: SAMPLE}}"))}}]
            citation: SAMPLE
            source: SAMPLE
            confidence: V

        """;
}
