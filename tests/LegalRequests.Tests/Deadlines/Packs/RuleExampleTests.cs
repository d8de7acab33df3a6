using LegalRequests.Deadlines.Packs;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Deadlines.Packs;

public sealed class RuleExampleTests
{
    private static readonly string Calendar = File.ReadAllText(Path.Combine(FederalRules.WorkflowsFolder(), "calendars", "us-federal.yaml"));

    [Theory]
    [InlineData("M-med", "asks_counsel: yes", null)]
    [InlineData("M-lo", "asks_counsel: yes", null)]
    [InlineData("V-sec", "asks_counsel: yes", null)]
    [InlineData("V", "asks_counsel: yes", "must ask counsel")]
    [InlineData("M-med", "silent: yes", "must be silent")]
    [InlineData("M-med", "rule_date: 2026-09-30", "gave no answer")]
    [InlineData("V", "rule_date: 2026-09-30\n        safe_date: 2026-09-29", null)]
    [InlineData("V-sec", "rule_date: 2026-09-30\n        safe_date: 2026-09-29", "its mark V-sec is too weak for a date")]
    [InlineData("V-sec", "if_checked: yes\n        rule_date: 2026-09-30\n        safe_date: 2026-09-29", null)]
    [InlineData("V-sec", "if_checked: yes\n        rule_date: 2026-09-29\n        safe_date: 2026-09-29", "rule_date: the pack says 2026-09-29, computed was 2026-09-30")]
    [InlineData("M-med", "if_checked: yes\n        rule_date: 2026-09-30", "gave no answer")]
    [InlineData("V", "rule_date: 2026-09-29", "rule_date: the pack says")]
    [InlineData("V", "before: 2026-09-30 09:00\n        safe_date: 2026-09-29", "before: the pack says 2026-09-30 09:00, computed was none")]
    public void An_example_says_whether_a_date_comes_out_or_counsel_is_asked(string mark, string expected, string? difference)
    {
        var run = Run(Pack("", mark, "at_or_before(compliance_at)", "compliance_at: 2026-09-30", expected));

        if (difference is null) run.Differences.ShouldBeEmpty();
        else run.Differences.ShouldContain(found => found.Contains(difference, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_waits_asks_counsel_nothing()
    {
        var run = Run(Pack("", "M-med\n    waits_for: [asked]", "promptly()", "compliance_at: 2026-09-30", "silent: yes"));

        run.Differences.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", DeadlineRole.Ours, "2026-09-29")]
    [InlineData("policy: yes\n", DeadlineRole.Policy, null)]
    public void A_date_of_the_house_is_told_apart_and_has_no_safe_date_before_it(string policy, DeadlineRole role, string? safe)
    {
        var found = Run(Pack(policy, "V", "within(5cd after service)", "service: 2026-09-23", "rule_date: 2026-09-30")).Found.ShouldNotBeNull();

        (found.Role, found.SafeDate).ShouldBe((role, safe is null ? null : FederalRules.Day(safe)));
    }

    [Fact]
    public void Policy_of_the_house_shuts_no_release()
    {
        var library = Read(Pack("policy: yes\n", "V", "not_before(service)", "service: 2026-09-23", "rule_date: 2026-09-23").Replace("role: ours", "role: embargo", StringComparison.Ordinal));

        library.Problems.ShouldHaveSingleItem().Message.ShouldContain("its rules are ours or info");
    }

    private static RuleExampleRun Run(string pack)
    {
        var library = Read(pack);

        library.Problems.ShouldBeEmpty();
        return RuleExampleRun.RunAll(library).ShouldHaveSingleItem();
    }

    private static RuleLibrary Read(string pack) =>
        RuleLibrary.Read(
            new Dictionary<string, string> { ["us-federal.yaml"] = Calendar },
            new Dictionary<string, string> { ["sample.yaml"] = pack });

    private static string Pack(string policy, string mark, string expression, string fact, string expected) => $$"""
        id: sample
        title: SAMPLE
        jurisdiction: us
        version: "1"
        {{policy}}events: {asked: somebody's question}
        engines:
          - {id: E, title: SAMPLE, citation: SAMPLE, first_day: next_day, forward_holidays: us-federal, backward_holidays: us-federal}
        rules:
          - id: SAMPLE.rule
            title: SAMPLE
            applies: {forum: federal_civil, instrument: civil_subpoena}
            role: ours
            trigger: SAMPLE
            expr: {{expression}}
            engine: E
            citation: SAMPLE
            source: SAMPLE
            confidence: {{mark}}
            tests:
              - name: SAMPLE
                facts: {district: cand, {{fact}}}
                {{expected}}
        """;
}
