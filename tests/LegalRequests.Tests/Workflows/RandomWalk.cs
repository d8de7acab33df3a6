using LegalRequests.Workflows;
using Shouldly;

namespace LegalRequests.Tests.Workflows;

/// <summary>Answers open steps by chance and looks after every answer whether anything is wrong.</summary>
internal static class RandomWalk
{
    private const int MostAnswers = 150;

    /// <summary>Walks until an end, or until enough answers were given in a loop.</summary>
    /// <returns>How many answers were given.</returns>
    public static int Through(WorkflowDefinition definition, int seed)
    {
        var random = new Random(seed);
        var state = FlowInterpreter.Start(definition).State;
        for (var answers = 0; answers < MostAnswers; answers++)
        {
            if (state.Finished) return answers;

            state.Open.ShouldNotBeEmpty("the request is stuck");
            var step = definition.Step(state.Open.Keys.ElementAt(random.Next(state.Open.Count)));
            var outcome = step.Outcomes[random.Next(step.Outcomes.Count)];
            var burst = FlowInterpreter.Answer(definition, state, step.Id, outcome);
            ReleaseFollowsApproval(definition, step, outcome, burst);
            state = burst.State;
        }

        return MostAnswers;
    }

    private static void ReleaseFollowsApproval(WorkflowDefinition definition, WorkflowStep answered, string outcome, FlowBurst burst)
    {
        if (!burst.Opened.Any(visit => definition.Step(visit.Step).IsRelease)) return;

        answered.IsCounselReview.ShouldBeTrue($"a release opened after '{answered.Id}'");
        outcome.ShouldBe(WorkflowStep.ApprovingPort);
        burst.State.Open.Count.ShouldBe(1, "a release must stand alone");
    }
}
