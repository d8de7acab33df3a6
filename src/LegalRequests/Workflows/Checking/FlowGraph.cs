namespace LegalRequests.Workflows.Checking;

/// <summary>A wired definition as a graph: who is reachable from where, and who dominates whom.</summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<string, HashSet<string>> dominators;

    public FlowGraph(WorkflowDefinition definition)
    {
        Definition = definition;
        Reached = From(definition.Start.Id);
        dominators = Dominators();
    }

    public WorkflowDefinition Definition { get; }

    /// <summary>What can be reached from the start.</summary>
    public IReadOnlySet<string> Reached { get; }

    /// <summary>Connections between reachable steps.</summary>
    public IEnumerable<FlowConnection> Live => Definition.Connections.Where(connection => Reached.Contains(connection.From));

    /// <summary>Every path from the start to <paramref name="step"/> passes <paramref name="dominator"/>.</summary>
    public bool Dominates(string dominator, string step) => dominators[step].Contains(dominator);

    /// <summary>The connection closes a loop the sound way: back to a step that all paths to its source pass.</summary>
    public bool IsLoop(FlowConnection connection) => Dominates(connection.To, connection.From);

    /// <summary>The steps from which some connection chain reaches one of <paramref name="targets"/>, the targets included.</summary>
    public IReadOnlySet<string> Reaching(IEnumerable<string> targets)
    {
        var seen = targets.ToHashSet();
        var open = new Stack<string>(seen);
        while (open.TryPop(out var step))
        {
            foreach (var before in Definition.Arriving(step).Select(connection => connection.From).Where(seen.Add)) open.Push(before);
        }

        return seen;
    }

    /// <summary>A shortest path over the connections that <paramref name="use"/> allows; empty when there is none.</summary>
    public static IReadOnlyList<string> Path(WorkflowDefinition definition, string from, Func<string, bool> isGoal, Func<FlowConnection, bool> use)
    {
        var cameFrom = new Dictionary<string, FlowConnection?> { [from] = null };
        var open = new Queue<string>([from]);
        while (open.TryDequeue(out var step))
        {
            if (isGoal(step)) return Walked(step, cameFrom);

            foreach (var connection in definition.Leaving(step).Where(use))
            {
                if (cameFrom.TryAdd(connection.To, connection)) open.Enqueue(connection.To);
            }
        }

        return [];
    }

    private static List<string> Walked(string last, Dictionary<string, FlowConnection?> cameFrom)
    {
        var path = new List<string> { last };
        for (var step = last; cameFrom[step] is { } connection; step = connection.From) path.Add($"{connection.From}:{connection.Port}");

        path.Reverse();
        return path;
    }

    private HashSet<string> From(string start)
    {
        var seen = new HashSet<string> { start };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var step))
        {
            foreach (var next in Definition.Leaving(step).Select(connection => connection.To).Where(seen.Add)) open.Push(next);
        }

        return seen;
    }

    private Dictionary<string, HashSet<string>> Dominators()
    {
        var start = Definition.Start.Id;
        var found = Reached.ToDictionary(step => step, step => step == start ? [start] : Reached.ToHashSet());
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var step in Definition.Steps.Select(step => step.Id).Where(id => id != start && Reached.Contains(id)))
            {
                var before = Definition.Arriving(step).Select(connection => connection.From).Where(Reached.Contains).ToList();
                var common = new HashSet<string>(found[before[0]]);
                foreach (var other in before.Skip(1)) common.IntersectWith(found[other]);

                common.Add(step);
                changed |= common.Count != found[step].Count;
                found[step] = common;
            }
        }

        return found;
    }
}
