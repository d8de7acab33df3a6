namespace LegalRequests.Workflows;

/// <summary>One burst while it runs.</summary>
internal sealed class FlowRun(WorkflowDefinition definition, FlowState state)
{
    /// <summary>A checked definition has no circle of automatic steps; this only stops one that was never checked.</summary>
    private const int MostMoves = 100_000;

    private readonly Queue<FlowConnection> tokens = new();
    private readonly List<StepVisit> opened = [];
    private readonly List<StepVisit> closed = [];
    private readonly List<JournalLine> journal = [];
    private readonly List<FlowEffect> effects = [];

    public FlowBurst Burst() => new(state, opened, closed, journal, effects);

    public void Begin()
    {
        var start = definition.Start;
        CountVisit(start);
        Log(start, JournalEvent.Started, "Done");
        Leave(start, "Done");
        RunTokens();
    }

    public void Answer(string id, string outcome)
    {
        if (!state.Open.TryGetValue(id, out var visit)) throw new InvalidOperationException($"Step '{id}' is not open.");

        var step = definition.Step(id);
        if (!step.Outcomes.Contains(outcome)) throw new InvalidOperationException($"Step '{id}' has no outcome '{outcome}'.");

        state = state with { Open = state.Open.Remove(id) };
        closed.Add(new(id, visit));
        Log(step, JournalEvent.Answered, outcome);
        Leave(step, outcome);
        RunTokens();
    }

    private void RunTokens()
    {
        for (var moves = 0; tokens.TryDequeue(out var token) && !state.Finished; moves++)
        {
            if (moves == MostMoves) throw new InvalidOperationException($"Definition {definition.DefinitionId} runs in a circle at '{token.To}'.");

            Enter(token);
        }
    }

    private void Enter(FlowConnection token)
    {
        var step = definition.Step(token.To);
        if (step.Kind == StepKind.Join)
        {
            Arrive(step, token);
            return;
        }

        var visit = CountVisit(step);
        switch (step.Kind)
        {
            case StepKind.Human or StepKind.Waiting:
                Open(step, visit);
                break;
            case StepKind.Service:
                effects.Add(new(step.Id, visit, step.Key));
                Log(step, JournalEvent.Ordered, "Done");
                Leave(step, "Done");
                break;
            case StepKind.Fork:
                Log(step, JournalEvent.Forked, "");
                foreach (var branch in step.Outcomes) Leave(step, branch);
                break;
            case StepKind.End:
                Finish(step);
                break;
            default:
                throw new InvalidOperationException($"Step '{step.Id}' cannot be entered.");
        }
    }

    private void Open(WorkflowStep step, int visit)
    {
        if (state.Open.ContainsKey(step.Id)) throw new InvalidOperationException($"Step '{step.Id}' was reached twice at once.");

        state = state with { Open = state.Open.Add(step.Id, visit) };
        opened.Add(new(step.Id, visit));
        Log(step, JournalEvent.Opened, "");
    }

    private void Arrive(WorkflowStep join, FlowConnection token)
    {
        var arrived = state.Arrived.Add(token.Key);
        if (arrived.Count == state.Arrived.Count) throw new InvalidOperationException($"Join '{join.Id}' was reached twice from '{token.From}'.");

        var awaited = definition.Arriving(join.Id).Select(connection => connection.Key).ToList();
        if (!awaited.TrueForAll(arrived.Contains))
        {
            state = state with { Arrived = arrived };
            return;
        }

        state = state with { Arrived = arrived.Except(awaited) };
        CountVisit(join);
        Log(join, JournalEvent.Joined, "Done");
        Leave(join, "Done");
    }

    private void Finish(WorkflowStep end)
    {
        closed.AddRange(state.Open.Select(open => new StepVisit(open.Key, open.Value)));
        state = state with { Open = state.Open.Clear(), Arrived = state.Arrived.Clear(), Finished = true };
        Log(end, JournalEvent.Finished, "");
    }

    private int CountVisit(WorkflowStep step)
    {
        var visit = state.Visits.GetValueOrDefault(step.Id) + 1;
        state = state with { Visits = state.Visits.SetItem(step.Id, visit) };
        return visit;
    }

    private void Leave(WorkflowStep step, string port) => tokens.Enqueue(definition.Leaving(step.Id, port));

    private void Log(WorkflowStep step, JournalEvent what, string outcome) => journal.Add(new(step.Id, what, outcome));
}
