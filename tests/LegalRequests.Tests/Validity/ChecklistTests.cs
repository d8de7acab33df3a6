using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using LegalRequests.Tests.Deadlines;
using LegalRequests.Validity;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Validity;

public class ChecklistTests
{
    private static readonly Checklist Shipped = new(FederalRules.Library);

    [Fact]
    public void The_packs_hold_every_check_of_the_office()
    {
        var codes = FederalRules.Library.Packs.SelectMany(pack => pack.Law.Checks).Select(check => check.Code).ToHashSet();

        Enumerable.Range(1, 23).Select(number => $"F{number:00}").Except(codes).ShouldBeEmpty();
        Shipped.IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void A_question_is_asked_only_of_the_papers_it_names()
    {
        Codes("civil_subpoena", "CA").ShouldContain("F15");
        Codes("civil_subpoena", "NY").ShouldNotContain("F15");
        Codes("foreign_subpoena", "NY").ShouldContain("F21");
        Codes("court_order", "NY").ShouldNotContain("F09");
        Codes("civil_subpoena", "IL").ShouldContain("F18");
        Codes("civil_subpoena", "TX").ShouldContain("F19");
        Codes("civil_subpoena", "PA").ShouldContain("F14");
        Codes("civil_subpoena", "NJ").Intersect(["F13", "F15", "F18", "F19"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CA")]
    [InlineData("NY")]
    public void The_least_time_is_asked_where_the_law_sets_one(string state) => Codes("civil_subpoena", state).ShouldContain("F13");

    [Fact]
    public void A_question_that_stops_is_asked_while_its_trait_is_unknown_and_one_of_note_is_not()
    {
        Codes("civil_subpoena", "NJ").ShouldContain("F25");
        Codes("civil_subpoena", "NJ").ShouldNotContain("F16a");
        Shipped.For(Facts("civil_subpoena", "NJ", FactWords.Production) with { Traits = ["covered_entity"] }).ShouldContain(check => check.Code == "F16a");
    }

    [Fact]
    public void The_witness_fee_is_asked_for_where_somebody_testifies()
    {
        Codes("civil_subpoena", "NY").ShouldNotContain("F10");
        Codes("civil_subpoena", "NY", FactWords.Testimony).ShouldContain("F10");
        Codes("testimony_subpoena", "NY", FactWords.Testimony).ShouldContain("F10");
    }

    [Fact]
    public void The_questions_stand_in_order_and_once_each_and_the_courts_own_goes_before()
    {
        const string Own = """
            id: us-xx
            title: SAMPLE
            jurisdiction: us-xx
            version: "1"
            checks: [{code: F06, text: Own question?, help: Look., severity: blocks, citation: SAMPLE, source: SAMPLE, confidence: V}]

            """;
        var library = RuleLibrary.Read(new Dictionary<string, string>(), new Dictionary<string, string> { ["common.yaml"] = Common, ["us-xx.yaml"] = Own });

        var asked = new Checklist(library).For(Facts("civil_subpoena", "XX", FactWords.Production));

        asked.Select(check => check.Code).ShouldBe(["F05", "F06", "F07"]);
        asked[1].Text.ShouldBe("Own question?");
    }

    [Fact]
    public void Without_the_common_questions_the_list_is_not_whole()
    {
        var library = RuleLibrary.Read(
            new Dictionary<string, string>(),
            new Dictionary<string, string> { ["common.yaml"] = Common.Replace("severity: note", "severity: loud", StringComparison.Ordinal) });

        new Checklist(library).IsWhole.ShouldBeFalse();
        library.Problems.ShouldHaveSingleItem().Message.ShouldContain("not \"loud\"");
    }

    private const string Common = """
        id: common
        title: SAMPLE
        jurisdiction: any
        version: "1"
        checks:
          - {code: F07, text: Seventh?, help: Look., severity: note, citation: SAMPLE, source: SAMPLE, confidence: V}
          - {code: F05, text: Fifth?, help: Look., severity: blocks, citation: SAMPLE, source: SAMPLE, confidence: V}
          - {code: F06, text: Sixth?, help: Look., severity: blocks, citation: SAMPLE, source: SAMPLE, confidence: V}

        """;

    private static IEnumerable<string> Codes(string instrument, string state, string commands = FactWords.Production) =>
        Shipped.For(Facts(instrument, state, commands)).Select(check => check.Code);

    private static RequestFacts Facts(string instrument, string state, string commands) => new()
    {
        Jurisdiction = FactWords.StateJurisdiction(state),
        Forum = FactWords.StateCivil,
        Instrument = instrument,
        Commands = [commands],
        State = state,
    };
}
