using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Workflows.Running;

/// <summary>The commands that service steps may order, by name.</summary>
public sealed class WorkflowCommands
{
    private readonly Dictionary<string, Type> byName;

    internal WorkflowCommands(IEnumerable<CommandLine> lines) =>
        byName = lines.ToDictionary(line => line.Name, line => line.Implementation);

    /// <summary>Every name that something carries out.</summary>
    public IReadOnlySet<string> Names => byName.Keys.ToHashSet();

    internal IWorkflowCommand? Make(string name, IServiceProvider services) =>
        byName.TryGetValue(name, out var type) ? (IWorkflowCommand)services.GetRequiredService(type) : null;
}
