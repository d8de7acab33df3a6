namespace LegalRequests.Workflows;

/// <summary>
/// Runs a definition one burst at a time. A pure function: no clock, no chance, no files, so a journal can be played
/// again and must lead to the same state. Semantics are those of Elsa 3's token-based flowchart.
/// </summary>
public static class FlowInterpreter
{
    /// <summary>Begins a definition at its start.</summary>
    public static FlowBurst Start(WorkflowDefinition definition)
    {
        var run = new FlowRun(definition, FlowState.New);
        run.Begin();
        return run.Burst();
    }

    /// <summary>Answers an open step and goes on as far as no person and no date is needed.</summary>
    /// <exception cref="InvalidOperationException">The step is not open, or has no such outcome; or the definition was never checked and breaks here.</exception>
    public static FlowBurst Answer(WorkflowDefinition definition, FlowState state, string step, string outcome)
    {
        var run = new FlowRun(definition, state);
        run.Answer(step, outcome);
        return run.Burst();
    }

    /// <summary>Stops a workflow where it stands: everything that waits is closed.</summary>
    public static FlowBurst Cancel(FlowState state)
    {
        var closed = state.Open.Select(open => new StepVisit(open.Key, open.Value)).ToList();
        var journal = closed.ConvertAll(visit => new JournalLine(visit.Step, JournalEvent.Cancelled, ""));
        var stopped = state with { Open = state.Open.Clear(), Arrived = state.Arrived.Clear() };
        return new(stopped, [], closed, journal, []);
    }
}
