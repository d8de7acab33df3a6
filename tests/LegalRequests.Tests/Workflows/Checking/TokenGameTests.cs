using LegalRequests.Workflows.Checking;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Workflows.Checking;

public class TokenGameTests
{
    [Fact]
    public void A_join_that_waits_for_both_ways_of_a_choice_is_a_deadlock()
    {
        var sketch = new DefinitionSketch().Task("choice", "Yes", "No").Task("a").Task("b").Join("join").End()
            .Lead("start>choice", "choice:Yes>a", "choice:No>b", "a>join", "b>join", "join>end");

        var finding = DefinitionCheck.Of(sketch.File()).Findings.ShouldHaveSingleItem();

        finding.Code.ShouldBe("deadlock");
        finding.Path.ShouldBe(["start:Done", "choice:Yes", "a:Done"]);
    }

    [Fact]
    public void Branches_that_meet_without_a_join_enter_a_step_twice()
    {
        var sketch = new DefinitionSketch().Fork("fork", "A", "B").Task("a").Task("b").Task("c").End()
            .Lead("start>fork", "fork:A>a", "fork:B>b", "a>c", "b>c", "c>end");

        Codes(sketch).ShouldContain("entered-twice");
    }

    [Fact]
    public void An_end_inside_one_branch_leaves_the_other_open()
    {
        var sketch = new DefinitionSketch().Fork("fork", "A", "B").Task("a").Task("b").End().End("end-b")
            .Lead("start>fork", "fork:A>a", "fork:B>b", "a>end", "b>end-b");

        Codes(sketch).ShouldContain("open-at-an-end");
    }

    [Fact]
    public void Two_open_steps_of_one_name_are_refused()
    {
        var sketch = new DefinitionSketch().Fork("fork", "A", "B").Human("a", "same", "Counsel", "Done").Human("b", "same", "Counsel", "Done").Join("join").End()
            .Lead("start>fork", "fork:A>a", "fork:B>b", "a>join", "b>join", "join>end");

        Codes(sketch).ShouldBe(["task-open-twice"]);
    }

    [Fact]
    public void A_release_beside_open_work_is_refused()
    {
        var sketch = new DefinitionSketch().Fork("fork", "A", "B").Review().Release().Task("records").Join("join").End()
            .Lead("start>fork", "fork:A>review", "review:Approve>release", "release:Released>join", "fork:B>records", "records>join", "join>end");

        Codes(sketch).ShouldBe(["release-not-alone"]);
    }

    [Fact]
    public void A_circle_of_automatic_steps_is_refused()
    {
        var sketch = new DefinitionSketch().Task("choice", "On", "Round").Service("a").Service("b").End()
            .Lead("start>choice", "choice:On>end", "choice:Round>a", "a>b", "b>a");

        Codes(sketch).ShouldContain("no-way-to-an-end");
        Codes(sketch).ShouldContain("loop-without-a-person");
    }

    [Fact]
    public void A_loop_back_into_a_join_is_refused()
    {
        var sketch = new DefinitionSketch().Fork("fork", "A", "B").Task("a").Task("b").Join("join").Task("check", "Good", "Again").End()
            .Lead("start>fork", "fork:A>a", "fork:B>b", "a>join", "b>join", "join>check", "check:Good>end", "check:Again>join");

        Codes(sketch).ShouldBe(["loop-into-join"]);
    }

    [Fact]
    public void A_fork_between_approval_and_release_is_refused()
    {
        var sketch = new DefinitionSketch().Review().Fork("fork", "A", "B").Release().Task("b").Join("join").End()
            .Lead("start>review", "review:Approve>fork", "fork:A>release", "fork:B>b", "release:Released>join", "b>join", "join>end");

        var finding = DefinitionCheck.Of(sketch.File()).Findings.ShouldHaveSingleItem();

        finding.Code.ShouldBe("step-between-approval-and-release");
        finding.Path.ShouldBe(["review:Approve", "fork:A", "release"]);
    }

    [Fact]
    public void A_service_step_between_approval_and_release_is_allowed()
    {
        var sketch = new DefinitionSketch().Review("review", "Revise").Service("seal").Release().End()
            .Lead("start>review", "review:Revise>review", "review:Approve>seal", "seal>release", "release:Released>end");

        Codes(sketch).ShouldBeEmpty();
    }

    private static List<string> Codes(DefinitionSketch sketch) => [.. DefinitionCheck.Of(sketch.File()).Findings.Select(finding => finding.Code)];
}
