using LegalRequests.Deadlines;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

public sealed class AskedFactsTests
{
    private static readonly RequestFacts Facts = Subpoena("cand", "2026-01-05", "2026-01-30 10:00");

    [Fact]
    public void The_packs_of_the_request_say_what_they_ask_for_and_which_rule_needs_it()
    {
        var notice = new AskedFacts(Library).For(Facts).Single(fact => fact.Name == "party_notice");

        (notice.Kind, notice.Title).ShouldBe((FactKind.Event, "service of the notice and a copy on the other parties"));
        notice.AskedBy.ShouldBe(["The other parties had notice and a copy before the subpoena was served"]);
    }

    [Fact]
    public void What_no_rule_for_this_kind_of_paper_needs_comes_last()
    {
        var asked = new AskedFacts(Library).For(Facts with { Instrument = "search_warrant" });

        asked.Single(fact => fact.Name == "party_notice").AskedBy.ShouldBeEmpty();
        asked.Select(fact => fact.AskedBy.Count == 0).ShouldBe(asked.Select(fact => fact.AskedBy.Count == 0).Order());
    }

    [Fact]
    public void What_the_requests_own_packs_ask_stands_before_what_is_asked_of_every_request()
    {
        var asked = new AskedFacts(Library).For(Facts).Select(fact => fact.Name).ToList();

        asked.IndexOf("party_notice").ShouldBeInRange(0, asked.IndexOf("covered_entity"));
    }

    [Fact]
    public void A_jurisdiction_without_rules_asks_what_the_packs_for_every_request_ask()
    {
        var asked = new AskedFacts(Library).For(Facts with { Jurisdiction = "us-zz" });

        asked.Select(fact => fact.Name).ShouldContain("received");
        asked.Select(fact => fact.Name).ShouldNotContain("party_notice");
        asked.Single(fact => fact.Name == "covered_entity").ShouldSatisfyAllConditions(
            fact => fact.Kind.ShouldBe(FactKind.Trait),
            fact => fact.AskedBy.ShouldNotBeEmpty());
        asked.Single(fact => fact.Name == "order_of_judge").Kind.ShouldBe(FactKind.Paper);
        asked.Select(fact => (fact.Kind, fact.Name)).ShouldBeUnique();
    }
}
