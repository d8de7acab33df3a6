using LegalRequests.Tests.Deadlines;
using LegalRequests.Tests.Guidance;
using LegalRequests.Web.Maintenance;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Maintenance;

public sealed class CheckPackVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("check-pack").FullName;
    private readonly StringWriter output = new();

    [Fact]
    public void A_good_pack_gives_zero_and_tells_how_many_tests_passed()
    {
        Run(Pack(GuidePack.Pack)).ShouldBe(0);

        output.ToString().ShouldContain("4 rules, 13 tests passed");
    }

    [Fact]
    public void Every_problem_is_told_with_its_line_and_gives_one()
    {
        var lines = GuidePack.Pack.Replace("engine: ZZ\n    effect", "engine: ZZ9\n    effect", StringComparison.Ordinal).Replace("role: info", "role: inform", StringComparison.Ordinal).Split('\n');

        Run(Pack(string.Join('\n', lines))).ShouldBe(1);

        output.ToString().ShouldContain($"us-zz.yaml:{LineOf("engine: ZZ9")}: unknown engine \"ZZ9\"");
        output.ToString().ShouldContain($"us-zz.yaml:{LineOf("role: inform")}: field \"role\" must be one of");
        output.ToString().ShouldContain("2 problems");

        int LineOf(string text) => Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal)) + 1;
    }

    [Theory]
    [InlineData("rule_date: 2026-05-26", "rule_date: 2026-05-25", "ZZ.45.objection, \"Day 14 is Memorial Day\": rule_date: the pack says")]
    [InlineData("papers: [order_of_judge]}\n        says: no", "papers: [order_of_judge]}\n        says: yes", "ZZ.mental_health.block, \"With an order\": the pack says yes, the direction is silent")]
    public void An_example_that_does_not_come_out_gives_one(string right, string wrong, string told)
    {
        Run(Pack(GuidePack.Pack.Replace(right, wrong, StringComparison.Ordinal))).ShouldBe(1);

        output.ToString().ShouldContain(told);
        output.ToString().ShouldContain("4 rules, 12 tests passed, 1 not as the pack says");
    }

    [Fact]
    public void An_example_that_differs_in_two_ways_counts_once()
    {
        var wrong = GuidePack.Pack.Replace("rule_date: 2026-05-26\n        safe_date: 2026-05-22", "rule_date: 2026-05-25\n        safe_date: 2026-05-21", StringComparison.Ordinal);

        Run(Pack(wrong)).ShouldBe(1);

        output.ToString().ShouldContain("safe_date: the pack says 2026-05-21, computed was 2026-05-22");
        output.ToString().ShouldContain("12 tests passed, 1 not as the pack says");
    }

    [Fact]
    public void A_trait_in_other_words_than_the_pack_beside_it_is_told()
    {
        var pack = Pack(GuidePack.Pack);
        Write("packs", "us-aa.yaml", GuidePack.Pack.Replace("us-zz", "us-aa", StringComparison.Ordinal).Replace("forward_holidays: [us-aa]", "forward_holidays: [us-zz]", StringComparison.Ordinal).Replace("backward_holidays: [us-aa]", "backward_holidays: [us-zz]", StringComparison.Ordinal).Replace("The client is a minor", "A child", StringComparison.Ordinal));

        Run(pack).ShouldBe(1);

        output.ToString().ShouldContain("use the same words or another name");
    }

    [Fact]
    public void A_problem_of_the_pack_beside_it_is_not_its_own()
    {
        var pack = Pack(GuidePack.Pack);
        Write("packs", "us-aa.yaml", "id: us-aa\n");

        Run(pack).ShouldBe(0);
    }

    [Fact]
    public void A_pack_by_itself_is_read_with_the_calendars_of_the_program()
    {
        var pack = Write("somewhere", "us-zz.yaml", GuidePack.Pack.Replace("[us-zz]", "[us-federal]", StringComparison.Ordinal));

        Run(pack).ShouldBe(0);
    }

    [Fact]
    public void A_calendar_is_checked_too()
    {
        Pack(GuidePack.Pack);
        var calendar = Path.Combine(folder, "calendars", "us-zz.yaml");

        Run(calendar).ShouldBe(0);
        File.WriteAllText(calendar, GuidePack.Calendar.Replace(", 2026-12-25]", "]", StringComparison.Ordinal));
        Run(calendar).ShouldBe(1);

        output.ToString().ShouldContain("follows from the rules but is not listed");
    }

    [Fact]
    public void One_bad_file_among_several_gives_one()
    {
        var good = Pack(GuidePack.Pack);
        var bad = Write("packs", "us-bad.yaml", "rules: [\n");

        Run(good, bad).ShouldBe(1);

        output.ToString().ShouldContain("this is not YAML");
        output.ToString().ShouldContain("tests passed");
    }

    [Fact]
    public void Every_pack_and_calendar_that_ships_is_good()
    {
        string[] files = [.. Directory.EnumerateFiles(FederalRules.WorkflowsFolder(), "*.yaml", SearchOption.AllDirectories).Where(file => Path.GetFileName(Path.GetDirectoryName(file)) is "packs" or "calendars")];

        Run(files).ShouldBe(0, output.ToString());
    }

    [Fact]
    public void A_file_that_is_not_there_gives_one() => Run(Path.Combine(folder, "absent.yaml")).ShouldBe(1);

    [Fact]
    public void No_file_gives_two() => Run().ShouldBe(2);

    public void Dispose()
    {
        output.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private int Run(params string[] files) => new CheckPackVerb(output).Run(files);

    private string Pack(string text)
    {
        Write("calendars", "us-zz.yaml", GuidePack.Calendar);
        return Write("packs", "us-zz.yaml", text);
    }

    private string Write(string part, string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, part));
        var path = Path.Combine(folder, part, name);
        File.WriteAllText(path, text);
        return path;
    }
}
