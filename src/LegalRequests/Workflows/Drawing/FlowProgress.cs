namespace LegalRequests.Workflows.Drawing;

/// <summary>How a step stands in a running request.</summary>
public enum StepStanding
{
    /// <summary>Not reached, and not next.</summary>
    Ahead,

    /// <summary>Passed, and not open now.</summary>
    Done,

    /// <summary>Open: somebody must act, or a date must come.</summary>
    Current,

    /// <summary>Reached by one answer to a step that is open now.</summary>
    Next,
}

/// <summary>One line of the list that says in words what the drawing shows.</summary>
/// <param name="Step">The step's id.</param>
/// <param name="Label">What people read.</param>
/// <param name="Who">Whose turn it is, such as <c>Counsel</c>; empty for automatic steps.</param>
/// <param name="Standing">Done, current or next.</param>
public sealed record ProgressLine(string Step, string Label, string Who, StepStanding Standing);

/// <summary>Where a running request stands in its definition.</summary>
public sealed class FlowProgress
{
    private readonly WorkflowDefinition definition;
    private readonly Dictionary<string, StepStanding> standings = [];

    private FlowProgress(WorkflowDefinition definition, FlowState state)
    {
        this.definition = definition;
        foreach (var current in state.Open.Keys) standings[current] = StepStanding.Current;
        foreach (var passed in state.Visits.Keys) standings.TryAdd(passed, StepStanding.Done);
        foreach (var current in state.Open.Keys) MarkNext(current, []);
    }

    /// <summary>The progress of a request in this state.</summary>
    public static FlowProgress Of(WorkflowDefinition definition, FlowState state) => new(definition, state);

    /// <summary>The progress of a definition that nobody runs yet: everything lies ahead.</summary>
    public static FlowProgress None(WorkflowDefinition definition) => new(definition, FlowState.New);

    /// <summary>How one step stands.</summary>
    public StepStanding StandingOf(string step) => standings.GetValueOrDefault(step);

    /// <summary>What is done, then what is open, then what may follow; forks, joins, starts and ends are left out.</summary>
    public IReadOnlyList<ProgressLine> Lines() =>
    [
        .. definition.Steps
            .Where(step => step.Kind is StepKind.Human or StepKind.Waiting or StepKind.Service)
            .Where(step => StandingOf(step.Id) != StepStanding.Ahead)
            .OrderBy(step => StandingOf(step.Id))
            .Select(step => new ProgressLine(step.Id, step.Label, StepWords.Who(step), StandingOf(step.Id))),
    ];

    private void MarkNext(string step, HashSet<string> seen)
    {
        foreach (var next in definition.Leaving(step).Select(connection => definition.Step(connection.To)))
        {
            if (!seen.Add(next.Id)) continue;

            if (StandingOf(next.Id) != StepStanding.Current) standings[next.Id] = Upcoming(next);
            if (!next.Waits && next.Kind != StepKind.Join) MarkNext(next.Id, seen);
        }
    }

    private StepStanding Upcoming(WorkflowStep step) =>
        StandingOf(step.Id) == StepStanding.Done && step.Kind != StepKind.Human ? StepStanding.Done : StepStanding.Next;
}
