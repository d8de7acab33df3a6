namespace LegalRequests.Workflows.Checking;

/// <summary>Ids are unique and every outcome of every step is wired exactly once.</summary>
internal static class WiringCheck
{
    public static IEnumerable<DefinitionFinding> Of(WorkflowDefinition definition) =>
    [
        .. Ids(definition),
        .. Starts(definition),
        .. definition.Connections.SelectMany(connection => Ends(definition, connection)),
        .. definition.Steps.SelectMany(step => Outcomes(definition, step)),
    ];

    private static IEnumerable<DefinitionFinding> Ids(WorkflowDefinition definition)
    {
        foreach (var step in definition.Steps.Where(step => !step.Id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') || step.Id.Length > 80))
        {
            yield return DefinitionFinding.Of("bad-id", $"The id '{step.Id}' is not usable. Use up to 80 letters, digits, '-' and '_'.", step.Id);
        }

        foreach (var twice in definition.Steps.GroupBy(step => step.Id).Where(group => group.Count() > 1))
        {
            yield return DefinitionFinding.Of("duplicate-id", $"{twice.Count()} steps have the id '{twice.Key}'. Give each step an id of its own.", twice.Key);
        }
    }

    private static IEnumerable<DefinitionFinding> Starts(WorkflowDefinition definition)
    {
        var starts = definition.Steps.Where(step => step.Kind == StepKind.Start).Select(step => step.Id).ToList();
        if (starts.Count != 1)
        {
            yield return DefinitionFinding.Of("one-start", $"There are {starts.Count} steps of type Elsa.Start; there must be exactly one.", starts);
        }

        if (definition.Steps.All(step => step.Kind != StepKind.End))
        {
            yield return DefinitionFinding.Of("no-end", "There is no step of type Elsa.End. Add one and lead the last steps to it.");
        }
    }

    private static IEnumerable<DefinitionFinding> Ends(WorkflowDefinition definition, FlowConnection connection)
    {
        foreach (var missing in new[] { connection.From, connection.To }.Where(id => !definition.Has(id)))
        {
            yield return DefinitionFinding.Of(
                "connection-to-nowhere",
                $"The connection {connection} names '{missing}', and no step has that id. Correct the name or delete the connection.",
                connection.From,
                connection.To);
        }

        if (definition.Has(connection.To) && definition.Step(connection.To).Kind == StepKind.Start)
        {
            yield return DefinitionFinding.Of("into-start", $"The connection {connection} leads into the start. Lead it to the step that follows.", connection.From, connection.To);
        }

        if (definition.Has(connection.From) && !definition.Step(connection.From).Outcomes.Contains(connection.Port))
        {
            yield return DefinitionFinding.Of(
                "undeclared-port",
                $"'{connection.From}' has no outcome '{connection.Port}', so the connection to '{connection.To}' would never be followed. Declare the outcome or delete the connection.",
                connection.From,
                connection.To);
        }
    }

    private static IEnumerable<DefinitionFinding> Outcomes(WorkflowDefinition definition, WorkflowStep step)
    {
        foreach (var outcome in step.Outcomes)
        {
            var targets = definition.Leaving(step.Id).Where(connection => connection.Port == outcome).Select(connection => connection.To).ToList();
            if (targets.Count == 0)
            {
                yield return DefinitionFinding.Of("outcome-not-wired", $"The outcome '{outcome}' of '{step.Id}' leads nowhere; a request that takes it would hang. Connect it.", step.Id);
            }
            else if (targets.Count > 1)
            {
                yield return DefinitionFinding.Of(
                    "outcome-wired-twice",
                    $"The outcome '{outcome}' of '{step.Id}' leads to {targets.Count} steps ({string.Join(", ", targets)}). Use a fork to do things side by side.",
                    [step.Id, .. targets]);
            }
        }
    }
}
