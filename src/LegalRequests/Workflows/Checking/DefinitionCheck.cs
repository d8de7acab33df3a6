namespace LegalRequests.Workflows.Checking;

/// <summary>
/// Decides whether a definition may be published. What is accepted can never hang, never enters a step twice at once,
/// leaves nothing open at an end, and reaches a release only by counsel's approval.
/// </summary>
public static class DefinitionCheck
{
    /// <summary>Checks a definition file.</summary>
    /// <param name="source">The file, byte for byte.</param>
    /// <param name="commands">The commands that service steps may name; nothing here allows every name.</param>
    public static DefinitionReport Of(ReadOnlyMemory<byte> source, IReadOnlySet<string>? commands = null)
    {
        var reading = DefinitionReader.Read(source);
        var hash = WorkflowDefinition.HashOf(source.Span);
        if (reading.Definition is not { } definition || reading.Findings.Count > 0)
        {
            return new(reading.Definition, hash, reading.Findings, 0);
        }

        List<DefinitionFinding> wiring = [.. WiringCheck.Of(definition), .. NameCheck.Of(definition, commands)];
        if (wiring.Count > 0) return new(definition, hash, wiring, 0);

        var graph = new FlowGraph(definition);
        List<DefinitionFinding> shape = [.. ReachCheck.Of(graph), .. LoopCheck.Of(graph), .. ReleaseGuard.Of(definition)];
        if (shape.Count > 0) return new(definition, hash, shape, 0);

        var game = TokenGame.Play(definition);
        return new(definition, hash, game.Findings, game.Markings);
    }
}
