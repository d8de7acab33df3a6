using LegalRequests.Workflows;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Workflows;

public class FlowInterpreterTests
{
    private readonly WorkflowDefinition subpoena = ShippedDefinitions.Read(ShippedDefinitions.CivilSubpoena);

    [Fact]
    public void A_start_opens_the_first_step_that_needs_a_person()
    {
        var burst = FlowInterpreter.Start(subpoena);

        burst.Opened.ShouldBe([new StepVisit("validity", 1)]);
        burst.Effects.ShouldBeEmpty();
        burst.Journal.Select(line => line.Event).ShouldBe([JournalEvent.Started, JournalEvent.Opened]);
    }

    [Fact]
    public void A_fork_sets_every_branch_going_and_the_join_waits_for_all()
    {
        var forked = FlowInterpreter.Answer(subpoena, FlowInterpreter.Start(subpoena).State, "validity", "Valid");
        var state = After(forked.State, "records:Done", "privilege:Done");
        var joined = FlowInterpreter.Answer(subpoena, state, "notice", "NotRequired");

        forked.Opened.Select(visit => visit.Step).ShouldBe(["records", "notice"]);
        forked.Effects.ShouldBe([new FlowEffect("deadlines", 1, "compute-deadlines")]);
        state.Open.Keys.ShouldBe(["notice"]);
        joined.Opened.ShouldBe([new StepVisit("packet", 1)]);
        joined.State.Arrived.ShouldBeEmpty();
    }

    [Fact]
    public void A_step_that_comes_again_has_a_new_visit()
    {
        var state = After(FlowInterpreter.Start(subpoena).State, "validity:Clarify", "clarify:Received");

        state.Open.ShouldHaveSingleItem().ShouldBe(new("validity", 2));
    }

    [Theory]
    [InlineData("Object", "objection", "Sustained")]
    [InlineData("MotionToQuash", "quash", "Granted")]
    [InlineData("InCamera", "in-camera", "Protected")]
    public void A_win_in_court_closes_the_request_without_a_release(string outcome, string step, string win)
    {
        var state = After(Reviewing(), $"review:{outcome}");

        var burst = FlowInterpreter.Answer(subpoena, state, step, win);

        burst.State.Finished.ShouldBeTrue();
        burst.Effects.Select(effect => effect.Command).ShouldBe(["close-request"]);
    }

    [Theory]
    [InlineData("Revise", "rework", "Done")]
    [InlineData("Object", "objection", "Overruled")]
    [InlineData("MotionToQuash", "quash", "Denied")]
    [InlineData("InCamera", "in-camera", "DisclosureOrdered")]
    public void What_comes_back_is_drafted_and_signed_again(string outcome, string step, string back)
    {
        var state = After(Reviewing(), $"review:{outcome}", $"{step}:{back}");

        state.Open.Keys.ShouldBe(["packet"]);
        After(state, "packet:Drafted").Open.ShouldHaveSingleItem().ShouldBe(new("review", 2));
    }

    [Fact]
    public void A_released_packet_is_accounted_for_and_the_request_is_closed()
    {
        var burst = FlowInterpreter.Answer(subpoena, After(Reviewing(), "review:Approve"), "release", "Released");

        burst.Effects.Select(effect => effect.Command).ShouldBe(["account-disclosure", "close-request"]);
        burst.State.Finished.ShouldBeTrue();
        burst.State.Open.ShouldBeEmpty();
    }

    [Fact]
    public void A_court_order_computes_its_dates_before_anybody_acts()
    {
        var burst = FlowInterpreter.Start(ShippedDefinitions.Read(ShippedDefinitions.CourtOrder));

        burst.Effects.ShouldBe([new FlowEffect("deadlines", 1, "compute-deadlines")]);
        burst.Opened.ShouldBe([new StepVisit("validity", 1)]);
    }

    [Fact]
    public void A_cancelled_workflow_waits_for_nothing()
    {
        var state = After(FlowInterpreter.Start(subpoena).State, "validity:Valid");

        var burst = FlowInterpreter.Cancel(state);

        burst.State.Open.ShouldBeEmpty();
        burst.Closed.Select(visit => visit.Step).ShouldBe(["notice", "records"]);
    }

    [Fact]
    public void A_state_survives_being_written_and_read()
    {
        var state = After(FlowInterpreter.Start(subpoena).State, "validity:Valid", "records:Done", "notice:NotRequired");

        var read = FlowState.FromJson(state.ToJson());

        read.ToJson().ShouldBe(state.ToJson());
        read.Arrived.ShouldBe(["deadlines|Done|join", "notice-result|Done|join"]);
        After(read, "privilege:Done").Open.Keys.ShouldBe(["packet"]);
    }

    [Fact]
    public void A_step_that_is_not_open_cannot_be_answered() =>
        Should.Throw<InvalidOperationException>(() => FlowInterpreter.Answer(subpoena, FlowInterpreter.Start(subpoena).State, "review", "Approve"));

    [Fact]
    public void An_outcome_that_a_step_has_not_cannot_be_chosen() =>
        Should.Throw<InvalidOperationException>(() => FlowInterpreter.Answer(subpoena, FlowInterpreter.Start(subpoena).State, "validity", "Approve"));

    private FlowState Reviewing() => After(
        FlowInterpreter.Start(subpoena).State,
        "validity:Valid",
        "records:Done",
        "privilege:Done",
        "notice:Sent",
        "wait:Elapsed",
        "packet:Drafted");

    private FlowState After(FlowState state, params string[] answers) =>
        answers.Select(answer => answer.Split(':')).Aggregate(state, (at, answer) => FlowInterpreter.Answer(subpoena, at, answer[0], answer[1]).State);
}
