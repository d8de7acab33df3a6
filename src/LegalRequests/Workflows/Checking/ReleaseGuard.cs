namespace LegalRequests.Workflows.Checking;

/// <summary>
/// No path reaches a release, from the start or from a release before it, except over counsel's approval, and between
/// the two only service steps stand, so that nobody can change what was signed.
/// </summary>
internal static class ReleaseGuard
{
    public static IEnumerable<DefinitionFinding> Of(WorkflowDefinition definition) =>
        [.. WithoutApproval(definition), .. ChangesAfterApproval(definition)];

    private static IEnumerable<DefinitionFinding> WithoutApproval(WorkflowDefinition definition)
    {
        foreach (var release in definition.Steps.Where(step => step.IsRelease))
        {
            var path = UnapprovedWayTo(release, definition);
            if (path.Count == 0) continue;

            yield return DefinitionFinding.Of(
                "release-without-approval",
                $"'{release.Id}' can be reached without counsel's approval. Every way to it must pass '{WorkflowStep.ApprovingPort}' of a step 'counsel-review' for Counsel.",
                path);
        }
    }

    private static IReadOnlyList<string> UnapprovedWayTo(WorkflowStep release, WorkflowDefinition definition)
    {
        var unapproved = Unapproved(definition);
        var first = FlowGraph.Path(definition, definition.Start.Id, step => step == release.Id, unapproved);
        if (first.Count > 0) return first;

        var again =
            from earlier in definition.Steps
            where earlier.IsRelease
            from leaving in definition.Leaving(earlier.Id)
            let onwards = FlowGraph.Path(definition, leaving.To, step => step == release.Id, unapproved)
            where onwards.Count > 0
            select (IReadOnlyList<string>)[$"{leaving.From}:{leaving.Port}", .. onwards];
        return again.FirstOrDefault([]);
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
