using LegalRequests.Access;

namespace LegalRequests.Workflows.Checking;

/// <summary>Roles and commands are ones the product has; a misspelt one would leave a request with nobody to move it.</summary>
internal static class NameCheck
{
    private static readonly List<string> Roles = [.. Enum.GetNames<StaffRoles>().Where(name => name != nameof(StaffRoles.None))];

    public static IEnumerable<DefinitionFinding> Of(WorkflowDefinition definition, IReadOnlySet<string>? commands)
    {
        foreach (var step in definition.Steps.Where(step => step.Kind == StepKind.Human && !Roles.Contains(step.Role)))
        {
            yield return DefinitionFinding.Of("unknown-role", $"Step '{step.Id}' is for '{step.Role}', a role nobody has. Use one of: {string.Join(", ", Roles)}.", step.Id);
        }

        if (commands is null) yield break;

        foreach (var step in definition.Steps.Where(step => step.Kind == StepKind.Service && !commands.Contains(step.Key)))
        {
            yield return DefinitionFinding.Of(
                "unknown-command",
                $"Step '{step.Id}' orders '{step.Key}', which nothing carries out. Use one of: {string.Join(", ", commands.Order())}.",
                step.Id);
        }
    }
}
