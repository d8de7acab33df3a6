using System.Text;
using LegalRequests.Workflows.Checking;
using LegalRequests.Workflows;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Workflows.Checking;

public class DefinitionCheckTests
{
    [Theory]
    [MemberData(nameof(ShippedDefinitions.All), MemberType = typeof(ShippedDefinitions))]
    public void A_shipped_definition_is_accepted(string id)
    {
        var report = DefinitionCheck.Of(ShippedDefinitions.File(id), new HashSet<string> { "compute-deadlines", "account-disclosure", "close-request" });

        report.Findings.ShouldBeEmpty();
        report.Accepted.ShouldBeTrue();
        report.Definition.ShouldNotBeNull().DefinitionId.ShouldBe(id);
    }

    [Theory]
    [MemberData(nameof(ShippedDefinitions.All), MemberType = typeof(ShippedDefinitions))]
    public void Every_position_the_interpreter_reaches_is_counted(string id)
    {
        var definition = ShippedDefinitions.Read(id);
        var start = FlowInterpreter.Start(definition).State;
        var seen = new Dictionary<string, FlowState> { [PositionOf(start)] = start };
        var open = new Queue<FlowState>([start]);
        while (open.TryDequeue(out var state))
        {
            foreach (var (step, outcome) in state.Open.Keys.SelectMany(step => definition.Step(step).Outcomes.Select(outcome => (step, outcome))))
            {
                var next = FlowInterpreter.Answer(definition, state, step, outcome).State;
                if (seen.TryAdd(PositionOf(next), next)) open.Enqueue(next);
            }
        }

        DefinitionCheck.Of(definition.Source).Markings.ShouldBe(seen.Count);
    }

    [Fact]
    public void The_file_is_kept_byte_for_byte()
    {
        var file = ShippedDefinitions.File(ShippedDefinitions.CivilSubpoena);

        var definition = DefinitionCheck.Of(file).Definition.ShouldNotBeNull();

        definition.Source.ToArray().ShouldBe(file);
        definition.Sha256.ShouldBe(WorkflowDefinition.HashOf(file));
    }

    [Fact]
    public void A_mark_at_the_head_of_the_file_does_not_matter()
    {
        byte[] marked = [.. Encoding.UTF8.GetPreamble(), .. ShippedDefinitions.File(ShippedDefinitions.CourtOrder)];

        DefinitionCheck.Of(marked).Accepted.ShouldBeTrue();
    }

    [Fact]
    public void A_command_that_nothing_carries_out_is_refused()
    {
        var report = DefinitionCheck.Of(ShippedDefinitions.File(ShippedDefinitions.CourtOrder), new HashSet<string> { "close-request" });

        report.Findings.Select(finding => finding.Code).ShouldAllBe(code => code == "unknown-command");
        report.Findings.Count.ShouldBe(3);
    }

    [Fact]
    public void The_printed_report_names_the_path_that_avoids_counsel()
    {
        var file = ShippedDefinitions.Changed(ShippedDefinitions.CivilSubpoena, json => json.Lead("rework", "Done", "release"));
        using var print = new StringWriter();

        DefinitionCheck.Of(file).Print(print);

        print.ToString().ShouldContain("Refused");
        print.ToString().ShouldContain("[release-without-approval]");
        print.ToString().ShouldContain("packet:Drafted -> review:Revise -> rework:Done -> release");
    }

    [Fact]
    public void The_printed_report_of_an_accepted_definition_counts_its_positions()
    {
        using var print = new StringWriter();

        DefinitionCheck.Of(ShippedDefinitions.File(ShippedDefinitions.CivilSubpoena)).Print(print);

        print.ToString().ShouldContain("Accepted: all 23 positions were tried");
    }

    [Fact]
    public void Too_many_steps_side_by_side_are_refused_in_reasonable_time()
    {
        var branches = Enumerable.Range(0, 18).Select(number => $"b{number}").ToArray();
        var sketch = new DefinitionSketch().Fork("fork", branches).Join("join").End().Lead("start>fork", "join>end");
        foreach (var branch in branches) sketch.Task($"t-{branch}").Lead($"fork:{branch}>t-{branch}", $"t-{branch}>join");

        DefinitionCheck.Of(sketch.File()).Findings.ShouldHaveSingleItem().Code.ShouldBe("too-many-positions");
    }

    private static string PositionOf(FlowState state) => $"{string.Join(",", state.Open.Keys)} / {string.Join(",", state.Arrived)}";
}
