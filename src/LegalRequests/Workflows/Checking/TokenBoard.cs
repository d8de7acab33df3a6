namespace LegalRequests.Workflows.Checking;

/// <summary>An answer: the step and the outcome it was left by.</summary>
internal readonly record struct Move(WorkflowStep Step, int Outcome)
{
    public override string ToString() => $"{Step.Id}:{Step.Outcomes[Outcome]}";
}

/// <summary>Where an answer leads.</summary>
/// <param name="Marking">The position when only people and dates can go on.</param>
/// <param name="End">The end that was reached, if any.</param>
/// <param name="LeftOpen">Something was still going on when the end was reached.</param>
/// <param name="EnteredTwice">A step or join branch that was reached while taken.</param>
internal readonly record struct TokenPlay(Marking Marking, WorkflowStep? End, bool LeftOpen, WorkflowStep? EnteredTwice);

/// <summary>The rules of the game: one place for each step that waits and for each connection into a join.</summary>
internal sealed class TokenBoard
{
    private readonly List<Field> waiting;
    private readonly Field start;
    private readonly Queue<Way> tokens = new();
    private readonly int places;

    public TokenBoard(WorkflowDefinition definition)
    {
        var fields = definition.Steps.ToDictionary(step => step.Id, step => new Field(step));
        foreach (var field in fields.Values.Where(field => field.Step.Waits)) field.Place = places++;
        foreach (var field in fields.Values)
        {
            foreach (var connection in field.Step.Outcomes.Select(outcome => definition.Leaving(field.Step.Id, outcome)))
            {
                var target = fields[connection.To];
                var place = target.Step.Kind == StepKind.Join ? places++ : target.Place;
                if (target.Step.Kind == StepKind.Join) target.Awaited.Add(place);

                field.Ways.Add(new(target, place));
            }
        }

        waiting = [.. fields.Values.Where(field => field.Step.Waits)];
        start = fields[definition.Start.Id];
    }

    public TokenPlay Begin() => Run(Marking.Empty(places), start.Ways[0]);

    public IEnumerable<(Move Move, TokenPlay Play)> Plays(Marking marking)
    {
        foreach (var field in waiting)
        {
            if (!marking.Has(field.Place)) continue;

            for (var outcome = 0; outcome < field.Ways.Count; outcome++)
            {
                var after = marking.Copy();
                after.Take(field.Place);
                yield return (new(field.Step, outcome), Run(after, field.Ways[outcome]));
            }
        }
    }

    public List<WorkflowStep> OpenSteps(Marking marking) =>
        waiting.FindAll(field => marking.Has(field.Place)).ConvertAll(field => field.Step);

    public bool AnyOpen(Marking marking) => waiting.Exists(field => marking.Has(field.Place));

    private TokenPlay Run(Marking marking, Way first)
    {
        tokens.Clear();
        tokens.Enqueue(first);
        while (tokens.TryDequeue(out var token))
        {
            var field = token.To;
            switch (field.Step.Kind)
            {
                case StepKind.End:
                    return new(marking, field.Step, tokens.Count > 0 || marking.Any, null);
                case StepKind.Human or StepKind.Waiting or StepKind.Join when !marking.Put(token.Place):
                    return new(marking, null, false, field.Step);
                case StepKind.Human or StepKind.Waiting:
                    break;
                case StepKind.Join when !field.Awaited.TrueForAll(marking.Has):
                    break;
                case StepKind.Join:
                    field.Awaited.ForEach(marking.Take);
                    tokens.Enqueue(field.Ways[0]);
                    break;
                default:
                    field.Ways.ForEach(tokens.Enqueue);
                    break;
            }
        }

        return new(marking, null, false, null);
    }

    private readonly record struct Way(Field To, int Place);

    private sealed class Field(WorkflowStep step)
    {
        public WorkflowStep Step { get; } = step;

        public int Place { get; set; }

        public List<Way> Ways { get; } = [];

        public List<int> Awaited { get; } = [];
    }
}
