using System.Text.Json;
using LegalRequests.Web.Maintenance;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Maintenance;

public sealed class DeadlinesVerbTests : IDisposable
{
    private const string Good =
        """
        title: SAMPLE
        jurisdiction: us
        forum: federal_civil
        instrument: civil_subpoena
        commands: [production]
        district: cand
        service: {on: 2026-07-03, method: personal}
        compliance_at: 2026-07-31 10:00
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("deadlines").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    [Fact]
    public void Good_facts_give_zero_and_every_date_with_its_working()
    {
        Run(Good).ShouldBe(0);

        using var answer = JsonDocument.Parse(output.ToString());
        var objection = answer.RootElement.GetProperty("dates").EnumerateArray().Single(date => date.GetProperty("id").GetString() == "FED.45.objection");
        Text(objection, "role").ShouldBe("ours");
        Text(objection, "ruleDate").ShouldBe("2026-07-17");
        Text(objection, "kind").ShouldBe("on_day");
        Text(objection, "bound").ShouldBe("Jul 17, 2026 (Fri)");
        Text(objection, "safeDate").ShouldBe("2026-07-16");
        Text(objection, "citation").ShouldBe("Fed. R. Civ. P. 45(d)(2)(B)");
        Text(objection, "mark").ShouldBe("V");
        Text(objection, "pack").ShouldStartWith("us-federal ");
        Text(objection, "warning").ShouldBe("not yet verified by your counsel");
        objection.GetProperty("calendars").EnumerateArray().Select(it => it.GetString()).ShouldContain(it => it.ShouldNotBeNull().StartsWith("us-ca "));
        objection.GetProperty("trace").EnumerateArray().Select(it => it.GetString()).ShouldContain("Day 14 is Jul 17, 2026 (Fri).");
        var motion = answer.RootElement.GetProperty("dates").EnumerateArray().Single(date => date.GetProperty("id").GetString() == "FED.45.motion");
        (Text(motion, "ruleDate"), Text(motion, "ruleTime"), Text(motion, "kind")).ShouldBe(("2026-07-31", "10:00", "strictly_before"));
        answer.RootElement.GetProperty("directions").ValueKind.ShouldBe(JsonValueKind.Array);
        answer.RootElement.GetProperty("leftOut").GetArrayLength().ShouldBe(0);
        errors.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void A_jurisdiction_without_rules_gives_zero_a_task_and_no_date()
    {
        Run(Good.Replace("jurisdiction: us", "jurisdiction: us-zz\nzone: America/Denver", StringComparison.Ordinal)).ShouldBe(0);

        using var answer = JsonDocument.Parse(output.ToString());
        answer.RootElement.GetProperty("dates").GetArrayLength().ShouldBe(0);
        Text(answer.RootElement.GetProperty("tasks").EnumerateArray().Single(), "code").ShouldBe("deadlines.no-pack");
    }

    [Theory]
    [InlineData("service: {on: 2026-07-03, method: personal}", "sevice: 2026-07-03", 7, "unknown field \"sevice\"")]
    [InlineData("method: personal", "method: owl", 7, "unknown method \"owl\"")]
    [InlineData("method: personal", "by: mail", 7, "unknown field \"by\"")]
    [InlineData("on: 2026-07-03, ", "", 7, "field \"on\" is missing")]
    [InlineData("2026-07-31 10:00", "31 Jul 2026", 8, "must be a date such as")]
    [InlineData("forum: federal_civil", "forum: fed", 3, "unknown forum \"fed\"")]
    [InlineData("instrument: civil_subpoena", "instrument: paper", 4, "unknown instrument \"paper\"")]
    [InlineData("commands: [production]", "commands: [produce]", 5, "unknown command \"produce\"")]
    [InlineData("commands: [production]\n", "", 1, "field \"commands\" is missing")]
    [InlineData("jurisdiction: us\n", "", 1, "field \"jurisdiction\" is missing")]
    [InlineData("district: cand", "traits: [covered_entty]", 6, "unknown trait \"covered_entty\"")]
    [InlineData("district: cand", "papers: [ordr]", 6, "unknown paper \"ordr\"")]
    [InlineData("district: cand", "events: {noticed: 2026-07-01}", 6, "unknown event \"noticed\"")]
    [InlineData("district: cand", "events: {service: 2026-07-01}", 6, "\"service\" has a field of its own")]
    [InlineData("district: cand", "methods: {service: mail}", 6, "\"service\" has its method beside it")]
    [InlineData("district: cand", "methods: {party_notice: owl}", 6, "unknown method \"owl\"")]
    [InlineData("title: SAMPLE", "title: {", 1, "this is not YAML")]
    public void A_slip_gives_two_and_is_told_with_its_line(string right, string wrong, int line, string message)
    {
        Run(Good.Replace(right, wrong, StringComparison.Ordinal)).ShouldBe(2);

        output.ToString().ShouldBeEmpty();
        errors.ToString().Split('\n').ShouldContain(it => it.StartsWith($"facts.yaml:{line}: ") && it.Contains(message));
    }

    [Fact]
    public void A_file_that_nests_without_end_is_refused_like_any_other()
    {
        Run("title: " + new string('[', 200_000)).ShouldBe(2);
        Run("title: " + string.Concat(Enumerable.Repeat("{a: ", 200_000))).ShouldBe(2);

        errors.ToString().ShouldContain("this is not YAML");
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("only words")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: &x [*x]\n")]
    [InlineData("\0")]
    [InlineData("a: !!binary zzz\n\tb: 1")]
    public void Anything_that_is_not_one_mapping_of_known_fields_gives_two(string text)
    {
        Run(text).ShouldBe(2);

        errors.ToString().Split('\n').ShouldContain(it => it.StartsWith("facts.yaml:"));
    }

    [Theory]
    [InlineData()]
    [InlineData("one.yaml", "two.yaml")]
    [InlineData("absent.yaml")]
    public void Anything_but_one_file_gives_two(params string[] args)
    {
        DeadlinesVerb.Run(args, Workflows, output, errors).ShouldBe(2);

        errors.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public void A_rule_file_with_a_mistake_is_named_and_the_others_speak()
    {
        var workflows = Path.Combine(folder, "workflows");
        foreach (var kind in new[] { "calendars", "packs" })
        {
            Directory.CreateDirectory(Path.Combine(workflows, kind));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Workflows, kind))) File.Copy(file, Path.Combine(workflows, kind, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(workflows, "packs", "us-zz.yaml"), "id: us-zz\n");

        DeadlinesVerb.Run([Written(Good)], workflows, output, errors).ShouldBe(0);

        errors.ToString().ShouldContain("Rule file left out: us-zz.yaml:");
        using var answer = JsonDocument.Parse(output.ToString());
        answer.RootElement.GetProperty("leftOut").GetArrayLength().ShouldBeGreaterThan(0);
        answer.RootElement.GetProperty("dates").GetArrayLength().ShouldBeGreaterThan(0);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Workflows => ContentFolder.Find().Workflows;

    private int Run(string facts) => DeadlinesVerb.Run([Written(facts)], Workflows, output, errors);

    private string Written(string facts)
    {
        var file = Path.Combine(folder, "facts.yaml");
        File.WriteAllText(file, facts);
        return file;
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
