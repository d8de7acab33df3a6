namespace LegalRequests.Workflows.Checking;

/// <summary>Every step can be reached, and from every step an end can be reached.</summary>
internal static class ReachCheck
{
    public static IEnumerable<DefinitionFinding> Of(FlowGraph graph)
    {
        var steps = graph.Definition.Steps;
        foreach (var step in steps.Where(step => !graph.Reached.Contains(step.Id)))
        {
            yield return DefinitionFinding.Of("unreachable", $"No path from the start leads to '{step.Id}'. Connect it or delete it.", step.Id);
        }

        var ending = graph.Reaching(steps.Where(step => step.Kind == StepKind.End).Select(step => step.Id));
        foreach (var step in steps.Where(step => graph.Reached.Contains(step.Id) && !ending.Contains(step.Id)))
        {
            yield return DefinitionFinding.Of("no-way-to-an-end", $"From '{step.Id}' no path leads to an end; a request that gets there could never be closed.", step.Id);
        }
    }
}
