using LegalRequests.Deadlines.Packs;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Deadlines.Packs;

public sealed class RulePackTests
{
    private static readonly string Pack = File.ReadAllText(Path.Combine(FederalRules.WorkflowsFolder(), "packs", "us-federal.yaml"));
    private static readonly string Calendar = File.ReadAllText(Path.Combine(FederalRules.WorkflowsFolder(), "calendars", "us-federal.yaml"));

    [Fact]
    public void The_packs_that_ship_have_no_problem()
    {
        FederalRules.Library.Problems.ShouldBeEmpty();
        FederalRules.Library.Packs.ShouldNotBeEmpty();
        FederalRules.Library.Districts.Count.ShouldBe(94);
    }

    [Fact]
    public void Every_rule_holds_its_own_worked_examples()
    {
        var runs = RuleExampleRun.RunAll(FederalRules.Library);

        runs.Count.ShouldBeGreaterThanOrEqualTo(FederalRules.Library.Packs.Sum(pack => pack.Rules.Count));
        runs.SelectMany(run => run.Differences.Select(difference => $"{run.Rule.Id}, {run.Example.Name}: {difference}")).ShouldBeEmpty();
    }

    [Fact]
    public void No_rule_ships_without_a_worked_example_of_its_own()
    {
        FederalRules.Library.Packs.SelectMany(pack => pack.Rules).Where(rule => rule.Tests.Count == 0).Select(rule => rule.Id).ShouldBeEmpty();
        var run = RuleExampleRun.RunAll(FederalRules.Library).Select(it => it.Rule.Id).ToHashSet();
        FederalRules.Library.Packs.SelectMany(pack => pack.Rules).Select(rule => rule.Id).Where(id => !run.Contains(id)).ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_without_a_worked_example_is_refused_with_its_pack()
    {
        const string Quash = "    tests:\n      - name: Before the hour of the return\n        facts: {district: cacd, service: 2026-09-22, compliance_at: 2026-10-07 09:00}\n        before: 2026-10-07 09:00\n        safe_date: 2026-10-06\n";
        Pack.ShouldContain(Quash);

        var library = Read(Pack.Replace(Quash, "", StringComparison.Ordinal));

        library.Packs.ShouldBeEmpty();
        library.Problems.ShouldHaveSingleItem().Message.ShouldBe("rule \"FED.grandjury.quash\" has no tests; a rule without a worked example is not trusted");
    }

    [Fact]
    public void A_worked_example_that_the_rule_does_not_bear_out_is_reported()
    {
        var library = Read(Pack.Replace("rule_date: 2026-11-27", "rule_date: 2026-11-30", StringComparison.Ordinal));

        var differences = RuleExampleRun.RunAll(library).SelectMany(run => run.Differences);

        differences.ShouldHaveSingleItem().ShouldContain("rule_date");
    }

    [Theory]
    [InlineData("expr: strictly_before(return_at)", "expr: strictly_before(retun_at)", "unknown event \"retun_at\"")]
    [InlineData("expr: strictly_before(return_at)", "expr: stricly_before(return_at)", "unknown function \"stricly_before\"")]
    [InlineData("expr: strictly_before(return_at)", "exprr: strictly_before(return_at)", "unknown field \"exprr\"")]
    [InlineData("engine: FRCRP45", "engine: FRCRP46", "unknown engine \"FRCRP46\"")]
    [InlineData("    citation: Fed. R. Crim. P. 17(c)(2)\n", "", "field \"citation\" is missing")]
    [InlineData("applies: {forum: federal_grand_jury", "applies: {forum: grand_jury", "unknown forum \"grand_jury\"")]
    [InlineData("consequence: There is no written", "confidense: x\n    consequence: There is no written", "unknown field \"confidense\"")]
    [InlineData("safe_date: 2026-10-06", "safe_date: 6 Oct 2026", "must be a date such as 2026-07-03")]
    [InlineData("confidence: V\n", "confidence: VV\n", "must be one of V, V-sec, M-hi, M-med, M-lo")]
    [InlineData("forward_holidays: [us-federal, state-of-court]", "forward_holidays: [us-fedral]", "calendar \"us-fedral\" is not loaded")]
    public void A_slip_is_told_with_its_line_and_the_pack_takes_no_part(string right, string wrong, string message)
    {
        var broken = Pack.Replace(right, wrong, StringComparison.Ordinal);

        var library = Read(broken);

        library.Packs.ShouldBeEmpty();
        var problem = library.Problems.First(found => found.Message.Contains(message, StringComparison.Ordinal));
        problem.Line.ShouldBeInRange(1, broken.Split('\n').Length);
        problem.ToString().ShouldStartWith($"us-federal.yaml:{problem.Line}: ");
    }

    [Fact]
    public void The_line_of_a_slip_is_the_line_where_it_stands()
    {
        var lines = Pack.Replace("engine: FRCRP45", "engine: FRCRP46", StringComparison.Ordinal).Split('\n');

        var problem = Read(string.Join('\n', lines)).Problems.ShouldHaveSingleItem();

        lines[problem.Line - 1].ShouldContain("FRCRP46");
    }

    [Fact]
    public void A_file_that_is_not_yaml_is_told_with_its_line()
    {
        var library = Read("id: x\nrules: [\n");

        library.Problems.ShouldHaveSingleItem().Message.ShouldStartWith("this is not YAML");
    }

    [Fact]
    public void A_certified_list_that_disagrees_with_the_rules_is_refused()
    {
        var library = RuleLibrary.Read(
            new Dictionary<string, string> { ["us-federal.yaml"] = Calendar.Replace("2027-12-24, 2027-12-31]", "2027-12-24]", StringComparison.Ordinal) },
            new Dictionary<string, string>());

        library.Calendars.ShouldBeEmpty();
        library.Problems.ShouldHaveSingleItem().Message.ShouldContain("Dec 31, 2027 (Fri) follows from the rules but is not listed");
    }

    [Theory]
    [InlineData("checked: published", "checked: printed", "must be one of published, second_hand")]
    [InlineData("{saturday: previous, sunday: next}", "{saturday: before, sunday: next}", "\"before\" is no shift")]
    [InlineData("{saturday: previous, sunday: next}", "{saterday: previous, sunday: next}", "unknown field \"saterday\"")]
    [InlineData("  - year: 2035", "  - year: 2034", "the year 2034 is here twice")]
    [InlineData("districts:", "one_off:\n  - {name: Storm, date: 2026-07-06, source: SAMPLE}\ndistricts:", "field \"treat_as\" is missing")]
    public void A_slip_in_a_calendar_is_told_and_the_calendar_takes_no_part(string right, string wrong, string message)
    {
        var library = RuleLibrary.Read(
            new Dictionary<string, string> { ["us-federal.yaml"] = Calendar.Replace(right, wrong, StringComparison.Ordinal) },
            new Dictionary<string, string>());

        library.Calendars.ShouldBeEmpty();
        library.Problems.ShouldContain(problem => problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("V-sec", false)]
    [InlineData("M-med", false)]
    [InlineData("M-lo", false)]
    [InlineData("V-sec\n    checked_current_on: 2026-11-01", true)]
    [InlineData("M-hi", true)]
    public void Only_a_rule_whose_source_is_confirmed_computes(string mark, bool computes)
    {
        var library = Read(Pack.Replace("confidence: V\n", $"confidence: {mark}\n", StringComparison.Ordinal));

        var computed = new LegalRequests.Deadlines.DeadlineCalculator(library).Compute(FederalRules.Subpoena("cand", "2026-07-03", "2026-07-31 10:00"));

        computed.Deadlines.Any(deadline => deadline.RuleId == "FED.45.objection").ShouldBe(computes);
        computed.Questions.Any(question => question.Code == "deadlines.rule-unconfirmed" && question.Subject == "FED.45.objection").ShouldBe(!computes);
    }

    [Fact]
    public void A_rule_speaks_only_while_it_holds()
    {
        var library = Read(Pack.Replace("    confidence: V\n", "    confidence: V\n    effective_from: 2026-12-01\n", StringComparison.Ordinal));
        var calculator = new LegalRequests.Deadlines.DeadlineCalculator(library);

        var before = calculator.Compute(FederalRules.Subpoena("cand", "2026-11-30", "2027-01-15"));
        var after = calculator.Compute(FederalRules.Subpoena("cand", "2026-12-01", "2027-01-15"));

        before.Deadlines.ShouldNotContain(deadline => deadline.RuleId == "FED.45.objection");
        after.Deadlines.ShouldContain(deadline => deadline.RuleId == "FED.45.objection");
    }

    [Fact]
    public void A_signed_pack_carries_no_warning()
    {
        var library = Read(Pack.Replace("review_due:", "verified_by: Sam Ple, SAMPLE counsel\nreview_due:", StringComparison.Ordinal));

        var computed = new LegalRequests.Deadlines.DeadlineCalculator(library).Compute(FederalRules.Subpoena("cand", "2026-07-03", "2026-07-31 10:00"));

        computed.Deadlines.ShouldAllBe(deadline => deadline.Warning == null && deadline.VerifiedBy == "Sam Ple, SAMPLE counsel");
    }

    private static RuleLibrary Read(string pack) =>
        RuleLibrary.Read(
            Directory.EnumerateFiles(Path.Combine(FederalRules.WorkflowsFolder(), "calendars")).ToDictionary(file => Path.GetFileName(file), File.ReadAllText),
            new Dictionary<string, string> { ["us-federal.yaml"] = pack });
}
