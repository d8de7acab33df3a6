using System.Text.Json;

namespace LegalRequests.Workflows;

/// <summary>Reads one activity of a definition file.</summary>
internal static class StepReader
{
    public static WorkflowStep? Read(JsonElement activity, List<DefinitionFinding> findings)
    {
        if (activity.Text("id") is not { } id)
        {
            findings.Add(DefinitionFinding.Of("step-without-id", "An activity has no 'id'. Give every step an id of its own."));
            return null;
        }

        if (KindOf(activity.Text("type")) is not { } kind)
        {
            findings.Add(DefinitionFinding.Of(
                "unknown-activity",
                $"Step '{id}' has the type '{activity.Text("type") ?? "(none)"}', which this product does not run. Use one of: {string.Join(", ", Types.Keys)}.",
                id));
            return null;
        }

        var inputs = new InputReader(activity, id, findings);
        var position = activity.Member("metadata").Member("designer").Member("position");
        return new(
            id,
            kind,
            activity.Member("metadata").Text("displayText") ?? activity.Text("name") ?? id,
            OutcomesOf(kind, inputs),
            KeyOf(kind, inputs),
            kind == StepKind.Human ? inputs.Literal("role") : "",
            activity.Member("customProperties").Text("legal:stage") ?? "",
            position.Number("x"),
            position.Number("y"));
    }

    private static readonly Dictionary<string, StepKind> Types = new()
    {
        ["Elsa.Start"] = StepKind.Start,
        ["Elsa.End"] = StepKind.End,
        ["Elsa.FlowFork"] = StepKind.Fork,
        ["Elsa.FlowJoin"] = StepKind.Join,
        ["LegalRequests.HumanTask"] = StepKind.Human,
        ["LegalRequests.ServiceTask"] = StepKind.Service,
        ["LegalRequests.WaitingPeriod"] = StepKind.Waiting,
    };

    private static StepKind? KindOf(string? type) =>
        type is not null && Types.TryGetValue(type, out var kind) ? kind : null;

    private static IReadOnlyList<string> OutcomesOf(StepKind kind, InputReader inputs) => kind switch
    {
        StepKind.End => [],
        StepKind.Fork => inputs.List("branches"),
        StepKind.Human => inputs.List("outcomes"),
        StepKind.Waiting => ["Elapsed", "Waived", "Objected"],
        _ => ["Done"],
    };

    private static string KeyOf(StepKind kind, InputReader inputs)
    {
        if (kind == StepKind.Join) inputs.OnlyLiteral("mode", "WaitAll");

        return kind switch
        {
            StepKind.Human => inputs.Literal("taskName"),
            StepKind.Service => inputs.Literal("command"),
            StepKind.Waiting => inputs.Literal("rule"),
            _ => "",
        };
    }
}
