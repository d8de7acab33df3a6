using System.Text.Json;

namespace LegalRequests.Workflows;

/// <summary>Reads an activity's inputs: <c>{ typeName, expression: { type: Literal | Object, value } }</c>.</summary>
internal sealed class InputReader(JsonElement activity, string id, List<DefinitionFinding> findings)
{
    public string Literal(string name)
    {
        if (Expression(name, "Literal") is not { } value) return "";
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)) return text;

        findings.Add(DefinitionFinding.Of("input-missing", $"Step '{id}': the input '{name}' is empty. Write its value.", id));
        return "";
    }

    public void OnlyLiteral(string name, string wanted)
    {
        if (Literal(name) is { Length: > 0 } text && text != wanted)
        {
            findings.Add(DefinitionFinding.Of("input-not-supported", $"Step '{id}': '{name}' is '{text}'; only '{wanted}' is run here.", id));
        }
    }

    public IReadOnlyList<string> List(string name)
    {
        if (Expression(name, "Object") is not { } value) return [];

        var items = value.ValueKind == JsonValueKind.String ? Parsed(value.GetString() ?? "") : Strings(value);
        if (items is null || items.Count == 0 || items.Any(string.IsNullOrWhiteSpace))
        {
            findings.Add(DefinitionFinding.Of("input-missing", $"Step '{id}': '{name}' must be a list of at least one name, such as \"[\\\"Done\\\"]\".", id));
            return [];
        }

        if (items.Distinct().Count() != items.Count)
        {
            findings.Add(DefinitionFinding.Of("outcome-twice", $"Step '{id}': '{name}' holds a name twice. Name each outcome once.", id));
        }

        return items;
    }

    private JsonElement? Expression(string name, string wanted)
    {
        var input = activity.Member(name);
        if (input.ValueKind != JsonValueKind.Object)
        {
            findings.Add(DefinitionFinding.Of("input-missing", $"Step '{id}' has no input '{name}'.", id));
            return null;
        }

        if (input.Text("typeName") is null)
        {
            findings.Add(DefinitionFinding.Of("input-without-type", $"Step '{id}': the input '{name}' has no 'typeName'; Elsa would drop it silently. Add it.", id));
        }

        var type = input.Member("expression").Text("type");
        if (type == wanted) return input.Member("expression").Member("value");

        findings.Add(DefinitionFinding.Of(
            "expression-not-supported",
            $"Step '{id}': the input '{name}' is an expression of type '{type ?? "(none)"}'; it must be '{wanted}'. Scripts are not run.",
            id));
        return null;
    }

    private static List<string>? Parsed(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return Strings(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<string>? Strings(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(item => item.GetString() ?? "")]
            : null;
}
