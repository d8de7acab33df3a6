namespace LegalRequests.Workflows.Checking;

/// <summary>
/// No path reaches a release except over counsel's approval, and between the two only service steps stand, so that
/// nobody can change what was signed.
/// </summary>
internal static class ReleaseGuard
{
    public static IEnumerable<DefinitionFinding> Of(WorkflowDefinition definition) =>
        [.. WithoutApproval(definition), .. AgainWithoutApproval(definition), .. ChangesAfterApproval(definition)];

    private static IEnumerable<DefinitionFinding> WithoutApproval(WorkflowDefinition definition)
    {
        foreach (var release in definition.Steps.Where(step => step.IsRelease))
        {
            var path = FlowGraph.Path(definition, definition.Start.Id, step => step == release.Id, Unapproved(definition));
            if (path.Count == 0) continue;

            yield return DefinitionFinding.Of(
                "release-without-approval",
                $"'{release.Id}' can be reached without counsel's approval. Every way to it must pass '{WorkflowStep.ApprovingPort}' of a step 'counsel-review' for Counsel.",
                path);
        }
    }

    /// <summary>A release that was not made and is taken up again needs an approval of its own.</summary>
    private static IEnumerable<DefinitionFinding> AgainWithoutApproval(WorkflowDefinition definition)
    {
        foreach (var back in definition.Connections.Where(connection => definition.Step(connection.From).IsRelease))
        {
            var path = FlowGraph.Path(definition, back.To, id => definition.Step(id).IsRelease, Unapproved(definition));
            if (path.Count == 0) continue;

            yield return DefinitionFinding.Of(
                "release-without-approval",
                $"'{back.From}' leads back to a release without a new approval by counsel. Lead '{back.Port}' to a step before counsel's review.",
                [$"{back.From}:{back.Port}", .. path]);
        }
    }

    private static IEnumerable<DefinitionFinding> ChangesAfterApproval(WorkflowDefinition definition)
    {
        var unapproved = Unapproved(definition);
        foreach (var approval in definition.Connections.Where(connection => !unapproved(connection)))
        {
            foreach (var step in definition.Steps.Where(step => step.Kind != StepKind.Service && !step.IsRelease))
            {
                var there = FlowGraph.Path(definition, approval.To, id => id == step.Id, unapproved);
                var onwards = FlowGraph.Path(definition, step.Id, id => definition.Step(id).IsRelease, unapproved);
                if (there.Count == 0 || onwards.Count == 0) continue;

                yield return DefinitionFinding.Of(
                    "step-between-approval-and-release",
                    $"'{step.Id}' stands between counsel's approval and the release. Only service steps may; move it before counsel's review.",
                    [$"{approval.From}:{approval.Port}", .. there.SkipLast(1), .. onwards]);
            }
        }
    }

    private static Func<FlowConnection, bool> Unapproved(WorkflowDefinition definition) =>
        connection => !connection.IsApprovalOf(definition.Step(connection.From));
}
