using System.Text.Json;
using System.Text;

namespace LegalRequests.Tests.Workflows;

/// <summary>Writes small definition files for tests: <c>start</c> is there, everything else is added.</summary>
internal sealed class DefinitionSketch
{
    private readonly List<object> activities = [];
    private readonly List<object> connections = [];

    public DefinitionSketch() => Add(new { id = "start", type = "Elsa.Start" });

    public DefinitionSketch Human(string id, string task, string role, params string[] outcomes) => Add(new
    {
        id,
        type = "LegalRequests.HumanTask",
        taskName = Literal(task),
        role = Literal(role),
        outcomes = Names(outcomes),
    });

    public DefinitionSketch Task(string id, params string[] outcomes) => Human(id, id, "LegalStaff", outcomes.Length == 0 ? ["Done"] : outcomes);

    public DefinitionSketch Review(string id = "review", params string[] more) => Human(id, "counsel-review", "Counsel", ["Approve", .. more]);

    public DefinitionSketch Release(string id = "release") => Human(id, "release", "LegalStaff", "Released");

    public DefinitionSketch Service(string id) => Add(new { id, type = "LegalRequests.ServiceTask", command = Literal("note") });

    public DefinitionSketch Wait(string id) => Add(new { id, type = "LegalRequests.WaitingPeriod", rule = Literal(id) });

    public DefinitionSketch Fork(string id, params string[] branches) => Add(new { id, type = "Elsa.FlowFork", branches = Names(branches) });

    public DefinitionSketch Join(string id) => Add(new { id, type = "Elsa.FlowJoin", mode = Literal("WaitAll") });

    public DefinitionSketch End(string id = "end") => Add(new { id, type = "Elsa.End" });

    /// <summary>A connection written as <c>from:port>to</c>; the port is Done when it is left out.</summary>
    public DefinitionSketch Lead(params string[] arrows)
    {
        foreach (var arrow in arrows)
        {
            var ends = arrow.Split('>');
            var source = ends[0].Split(':');
            connections.Add(new
            {
                source = new { activity = source[0], port = source.Length > 1 ? source[1] : "Done" },
                target = new { activity = ends[1], port = "In" },
            });
        }

        return this;
    }

    public byte[] File(string definitionId = "sketch") => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        definitionId,
        name = "Sketch (SAMPLE)",
        root = new { type = "Elsa.Flowchart", activities, connections },
    }));

    private DefinitionSketch Add(object activity)
    {
        activities.Add(activity);
        return this;
    }

    private static object Literal(string value) => new { typeName = "String", expression = new { type = "Literal", value } };

    private static object Names(string[] names) =>
        new { typeName = "String[]", expression = new { type = "Object", value = JsonSerializer.Serialize(names) } };
}
