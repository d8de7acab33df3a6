using System.Collections.Frozen;
using System.Security.Cryptography;

namespace LegalRequests.Workflows;

/// <summary>
/// A workflow as read from an Elsa 3 definition file. It never changes; <see cref="Source"/> holds the file byte for
/// byte, so that fields this product does not know survive.
/// </summary>
public sealed class WorkflowDefinition
{
    private readonly FrozenDictionary<string, WorkflowStep> byId;
    private readonly ILookup<string, FlowConnection> leaving;
    private readonly ILookup<string, FlowConnection> arriving;

    internal WorkflowDefinition(
        string definitionId,
        string name,
        ReadOnlyMemory<byte> source,
        IReadOnlyList<WorkflowStep> steps,
        IReadOnlyList<FlowConnection> connections)
    {
        DefinitionId = definitionId;
        Name = name;
        Source = source;
        Sha256 = HashOf(source.Span);
        Steps = steps;
        Connections = connections;
        byId = steps.DistinctBy(step => step.Id).ToFrozenDictionary(step => step.Id);
        leaving = connections.ToLookup(connection => connection.From);
        arriving = connections.ToLookup(connection => connection.To);
    }

    /// <summary>What all versions of this workflow share, such as <c>civil-subpoena</c>.</summary>
    public string DefinitionId { get; }

    /// <summary>The name people read.</summary>
    public string Name { get; }

    /// <summary>The file as it was read.</summary>
    public ReadOnlyMemory<byte> Source { get; }

    /// <summary>SHA-256 of <see cref="Source"/>, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Every activity, in the order of the file.</summary>
    public IReadOnlyList<WorkflowStep> Steps { get; }

    /// <summary>Every connection, in the order of the file.</summary>
    public IReadOnlyList<FlowConnection> Connections { get; }

    /// <summary>Where the workflow begins.</summary>
    /// <exception cref="InvalidOperationException">The definition has no start, or several.</exception>
    public WorkflowStep Start => Steps.Single(step => step.Kind == StepKind.Start);

    /// <summary>The step with this id.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public WorkflowStep Step(string id) =>
        byId.TryGetValue(id, out var step)
            ? step
            : throw new InvalidOperationException($"Definition {DefinitionId} has no step '{id}'.");

    /// <summary>Whether the definition has a step with this id.</summary>
    public bool Has(string id) => byId.ContainsKey(id);

    /// <summary>The connections that leave a step, in the order of the file.</summary>
    public IEnumerable<FlowConnection> Leaving(string id) => leaving[id];

    /// <summary>The connections that arrive at a step, in the order of the file.</summary>
    public IEnumerable<FlowConnection> Arriving(string id) => arriving[id];

    /// <summary>The one connection that leaves a step by a port.</summary>
    /// <exception cref="InvalidOperationException">The port is wired never or more than once.</exception>
    public FlowConnection Leaving(string id, string port) =>
        leaving[id].Where(connection => connection.Port == port).ToList() is [var only]
            ? only
            : throw new InvalidOperationException($"Definition {DefinitionId}: '{id}' must leave by '{port}' exactly once.");

    /// <summary>Reads a definition that was accepted before. New files go through <c>DefinitionCheck</c>.</summary>
    /// <exception cref="InvalidOperationException">The text is not a definition this product can read.</exception>
    public static WorkflowDefinition Read(ReadOnlyMemory<byte> source)
    {
        var reading = DefinitionReader.Read(source);
        return reading.Findings.Count == 0 && reading.Definition is { } definition
            ? definition
            : throw new InvalidOperationException($"Not a readable workflow definition: {reading.Findings[0].Sentence}");
    }

    /// <summary>SHA-256 of a definition file, lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> source) => Convert.ToHexStringLower(SHA256.HashData(source));
}
