namespace LegalRequests.Workflows.Checking;

/// <summary>The answer of <see cref="DefinitionCheck"/>.</summary>
/// <param name="Definition">What was read; nothing when the file is not a definition at all.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Findings">Why it is refused; empty when it is accepted.</param>
/// <param name="Markings">How many positions a running request can be in; 0 when the check did not get that far.</param>
public sealed record DefinitionReport(
    WorkflowDefinition? Definition,
    string Sha256,
    IReadOnlyList<DefinitionFinding> Findings,
    int Markings)
{
    /// <summary>The definition may be published.</summary>
    public bool Accepted => Definition is not null && Findings.Count == 0;

    /// <summary>Writes the report for a terminal: verdict first, then one paragraph a finding.</summary>
    public void Print(TextWriter to)
    {
        if (Definition is { } definition)
        {
            to.WriteLine($"{definition.Name} ({definition.DefinitionId})");
            to.WriteLine($"  {definition.Steps.Count} steps, {definition.Connections.Count} connections, sha256 {Sha256[..16]}");
        }

        if (Accepted)
        {
            to.WriteLine($"  Accepted: all {Markings} positions were tried; each can reach an end, and no release avoids counsel's approval.");
            return;
        }

        to.WriteLine($"  Refused: {Findings.Count} {(Findings.Count == 1 ? "fault" : "faults")}.");
        foreach (var finding in Findings)
        {
            to.WriteLine();
            to.WriteLine($"  [{finding.Code}] {finding.Sentence}");
            if (finding.Path.Count > 0) to.WriteLine($"    {string.Join(" -> ", finding.Path)}");
        }
    }
}
