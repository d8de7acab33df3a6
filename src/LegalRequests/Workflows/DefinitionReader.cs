using System.Text.Json;

namespace LegalRequests.Workflows;

internal sealed record DefinitionReading(WorkflowDefinition? Definition, IReadOnlyList<DefinitionFinding> Findings);

/// <summary>Reads the part of the Elsa 3 definition format that this product runs; says what it cannot read.</summary>
internal static class DefinitionReader
{
    /// <summary>A definition is a page of steps; anything larger is not one.</summary>
    public const int LargestFile = 1_000_000;

    /// <summary>Nobody could read the drawing of a larger one.</summary>
    public const int MostSteps = 500;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static DefinitionReading Read(ReadOnlyMemory<byte> source)
    {
        var findings = new List<DefinitionFinding>();
        if (source.Length > LargestFile)
        {
            findings.Add(DefinitionFinding.Of("file-too-large", $"The file has {source.Length:N0} bytes; at most {LargestFile:N0} are read."));
            return new(null, findings);
        }

        try
        {
            using var json = JsonDocument.Parse(WithoutMark(source), Strict);
            return new(Definition(json.RootElement, source, findings), findings);
        }
        catch (JsonException failure)
        {
            var line = (failure.LineNumber ?? 0) + 1;
            findings.Add(DefinitionFinding.Of("not-json", $"The file is not valid JSON (line {line}): {failure.Message}"));
            return new(null, findings);
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> source) =>
        source.Span.StartsWith("\uFEFF"u8) ? source[3..] : source;

    private static WorkflowDefinition? Definition(JsonElement file, ReadOnlyMemory<byte> source, List<DefinitionFinding> findings)
    {
        var definitionId = file.Text("definitionId");
        if (definitionId is null)
        {
            findings.Add(DefinitionFinding.Of("no-definition-id", "The file has no 'definitionId'. Give the workflow an id that all its versions share."));
            return null;
        }

        var root = file.Member("root");
        if (root.Text("type") != "Elsa.Flowchart")
        {
            findings.Add(DefinitionFinding.Of("not-a-flowchart", "The 'root' must be an activity of type Elsa.Flowchart."));
            return null;
        }

        if (root.Items("activities").Count() > MostSteps)
        {
            findings.Add(DefinitionFinding.Of("too-many-steps", $"There are more than {MostSteps} activities. Split the workflow."));
            return null;
        }

        var steps = root.Items("activities").Select(activity => StepReader.Read(activity, findings)).OfType<WorkflowStep>().ToList();
        var connections = root.Items("connections").Select(connection => Connection(connection, findings)).OfType<FlowConnection>().ToList();
        return new(definitionId, file.Text("name") ?? definitionId, source, steps, connections);
    }

    private static FlowConnection? Connection(JsonElement connection, List<DefinitionFinding> findings)
    {
        var source = connection.Member("source");
        var target = connection.Member("target");
        if (source.Text("activity") is not { } from || target.Text("activity") is not { } to)
        {
            findings.Add(DefinitionFinding.Of("connection-without-ends", "A connection names no source or no target activity. Complete or delete it."));
            return null;
        }

        if (source.Text("port") is not { } port)
        {
            findings.Add(DefinitionFinding.Of(
                "connection-without-port",
                $"The connection from '{from}' to '{to}' names no port. Write the outcome it follows, even 'Done'; without it the workflow would hang.",
                from,
                to));
            return null;
        }

        if (target.Text("port") is { } entry && entry != "In")
        {
            findings.Add(DefinitionFinding.Of(
                "unknown-entry",
                $"The connection from '{from}' enters '{to}' by '{entry}'. Steps are entered by 'In' only.",
                from,
                to));
        }

        return new(from, port, to);
    }
}
