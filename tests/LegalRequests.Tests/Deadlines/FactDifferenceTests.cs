using System.Text.Json;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

public sealed class FactDifferenceTests
{
    private static readonly RequestFacts Before = Subpoena("cand", "2026-01-05", "2026-01-30 10:00") with
    {
        OtherEvents = new Dictionary<string, CourtMoment> { ["party_notice"] = new(Day("2026-01-02")) },
        Traits = ["lcsw"],
        IssuedOn = Day("2026-01-03"),
    };

    [Fact]
    public void Each_changed_fact_is_told_old_and_new()
    {
        var after = Before with
        {
            Service = new(Day("2026-01-12"), "mail"),
            ComplianceAt = new(Day("2026-02-02")),
            OtherEvents = new Dictionary<string, CourtMoment> { ["party_notice"] = new(Day("2026-01-02"), new TimeOnly(14, 30)), ["consumer_notice"] = new(Day("2026-01-09")) },
            Traits = ["covered_entity"],
            Papers = ["order_of_judge"],
            IssuedOn = null,
        };

        FactDifference.Between(Text(Before), Text(after)).ShouldBe(
        [
            new("complianceAt", "Jan 30, 2026 (Fri), 10:00 AM", "Feb 2, 2026 (Mon)"),
            new("issuedOn", "Jan 3, 2026 (Sat)", null),
            new("otherEvents.consumer_notice", null, "Jan 9, 2026 (Fri)"),
            new("otherEvents.party_notice", "Jan 2, 2026 (Fri)", "Jan 2, 2026 (Fri), 2:30 PM"),
            new("papers.order_of_judge", null, "yes"),
            new("service", "Jan 5, 2026 (Mon), personal", "Jan 12, 2026 (Mon), mail"),
            new("traits.covered_entity", null, "yes"),
            new("traits.lcsw", "yes", null),
        ]);
    }

    [Fact]
    public void The_same_facts_have_no_difference_and_none_at_all_are_all_new()
    {
        FactDifference.Between(Text(Before), Text(Before)).ShouldBeEmpty();
        FactDifference.Between("{}", Text(Before)).ShouldAllBe(change => change.Old == null && change.New != null);
    }

    private static string Text(RequestFacts facts) => JsonSerializer.Serialize(facts, JsonSerializerOptions.Web);
}
