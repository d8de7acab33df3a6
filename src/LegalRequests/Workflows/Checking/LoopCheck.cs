namespace LegalRequests.Workflows.Checking;

/// <summary>
/// Loops go back only to a step that every path into them passes, and paths meet only where both or neither went
/// through a loop. Elsa's flowchart skips steps silently, or hangs, where these rules are broken.
/// </summary>
internal static class LoopCheck
{
    public static IEnumerable<DefinitionFinding> Of(FlowGraph graph) =>
        [.. SideEntries(graph), .. JoinsAsTargets(graph), .. MixedMerges(graph), .. TwiceIntoJoin(graph), .. LoopsWithoutPeople(graph)];

    private static IEnumerable<DefinitionFinding> SideEntries(FlowGraph graph)
    {
        if (Circle(graph, connection => !graph.IsLoop(connection)) is { Count: > 0 } circle)
        {
            yield return DefinitionFinding.Of(
                "loop-entered-from-the-side",
                "This loop can be entered at more than one step. Lead the way back to the step that every path into the loop passes first.",
                circle);
        }
    }

    private static IEnumerable<DefinitionFinding> JoinsAsTargets(FlowGraph graph) =>
        graph.Live.Where(connection => graph.IsLoop(connection) && graph.Definition.Step(connection.To).Kind == StepKind.Join)
            .Select(connection => DefinitionFinding.Of(
                "loop-into-join",
                $"The loop {connection} comes back into a join, which would wait for branches that do not come again. Lead it to the step after the join.",
                connection.From,
                connection.To));

    private static IEnumerable<DefinitionFinding> MixedMerges(FlowGraph graph)
    {
        var headers = graph.Live.Where(graph.IsLoop).Select(connection => connection.To).Distinct().ToList();
        foreach (var step in graph.Definition.Steps.Select(step => step.Id).Where(graph.Reached.Contains))
        {
            var sources = graph.Definition.Arriving(step)
                .Where(connection => graph.Reached.Contains(connection.From) && !graph.IsLoop(connection))
                .Select(connection => connection.From)
                .ToList();

            foreach (var header in headers)
            {
                var through = sources.Where(source => graph.Dominates(header, source)).ToList();
                if (through.Count == 0 || through.Count == sources.Count) continue;

                var past = sources.Except(through).First();
                yield return DefinitionFinding.Of(
                    "merge-of-inside-and-outside",
                    $"'{step}' is reached both through the loop at '{header}' (from '{through[0]}') and past it (from '{past}'). Elsa may then skip it after a turn of the loop. Lead both ways through '{header}', or let them end apart.",
                    through[0],
                    step,
                    past);
            }
        }
    }

    private static IEnumerable<DefinitionFinding> TwiceIntoJoin(FlowGraph graph) =>
        graph.Live.Where(connection => graph.Definition.Step(connection.To).Kind == StepKind.Join)
            .GroupBy(connection => (connection.From, connection.To))
            .Where(group => group.Count() > 1)
            .Select(group => DefinitionFinding.Of(
                "twice-into-join",
                $"'{group.Key.From}' leads into the join '{group.Key.To}' by {string.Join(" and ", group.Select(connection => connection.Port))}; the join would wait for all of them. Let them meet in one step before the join.",
                group.Key.From,
                group.Key.To));

    private static IEnumerable<DefinitionFinding> LoopsWithoutPeople(FlowGraph graph)
    {
        if (Circle(graph, connection => !graph.Definition.Step(connection.From).Waits) is { Count: > 0 } circle)
        {
            yield return DefinitionFinding.Of("loop-without-a-person", "This loop holds no step that waits for a person or a date, so it would run for ever. Put one in.", circle);
        }
    }

    private static List<string> Circle(FlowGraph graph, Func<FlowConnection, bool> use)
    {
        var done = new HashSet<string>();
        foreach (var step in graph.Reached)
        {
            if (CircleThrough(graph, use, step, [], done) is { Count: > 0 } circle) return circle;
        }

        return [];
    }

    private static List<string> CircleThrough(FlowGraph graph, Func<FlowConnection, bool> use, string step, List<string> path, HashSet<string> done)
    {
        if (path.IndexOf(step) is var start and >= 0) return [.. path[start..], step];
        if (done.Contains(step)) return [];

        path.Add(step);
        foreach (var next in graph.Definition.Leaving(step).Where(use).Select(connection => connection.To))
        {
            if (CircleThrough(graph, use, next, path, done) is { Count: > 0 } circle) return circle;
        }

        path.RemoveAt(path.Count - 1);
        done.Add(step);
        return [];
    }
}
