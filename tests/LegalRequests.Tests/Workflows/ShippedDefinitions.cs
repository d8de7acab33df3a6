using System.Text.Json.Nodes;
using System.Text;
using LegalRequests.Workflows;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Workflows;

/// <summary>The definition files that ship with the product, whole or changed by a test.</summary>
internal static class ShippedDefinitions
{
    public const string CivilSubpoena = "civil-subpoena";
    public const string CourtOrder = "court-order";

    public static TheoryData<string> All => [CivilSubpoena, CourtOrder];

    public static byte[] File(string id) => System.IO.File.ReadAllBytes(Path.Combine(Folder, $"{id}.json"));

    public static WorkflowDefinition Read(string id) => WorkflowDefinition.Read(File(id));

    public static byte[] Changed(string id, Action<JsonNode> change)
    {
        var file = JsonNode.Parse(File(id)).ShouldNotBeNull();
        change(file);
        return Encoding.UTF8.GetBytes(file.ToJsonString());
    }

    public static JsonObject Step(this JsonNode file, string id) =>
        file.List("activities").Select(step => step.ShouldNotBeNull().AsObject()).Single(step => step.TextAt("id") == id);

    public static JsonObject Connection(this JsonNode file, string from, string port) =>
        file.List("connections").Select(connection => connection.ShouldNotBeNull().AsObject())
            .Single(connection => connection.TextAt("source", "activity") == from && connection.TextAt("source", "port") == port);

    public static void Lead(this JsonNode file, string from, string port, string to) =>
        file.Connection(from, port)["target"].ShouldNotBeNull()["activity"] = to;

    public static JsonArray List(this JsonNode file, string name) => file["root"].ShouldNotBeNull()[name].ShouldNotBeNull().AsArray();

    public static void Answer(this JsonObject step, string input, string value) =>
        step[input].ShouldNotBeNull()["expression"].ShouldNotBeNull()["value"] = value;

    private static string? TextAt(this JsonNode node, params string[] path) =>
        path.Aggregate((JsonNode?)node, (at, name) => at?[name])?.GetValue<string>();

    private static string Folder => ContentFolder.Find().Workflows;
}
