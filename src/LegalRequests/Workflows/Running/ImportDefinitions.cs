using LegalRequests.Operations;
using LegalRequests.Workflows.Checking;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Workflows.Running;

/// <summary>Publishes the definition files of the office at start. A refused file leaves the version before it running.</summary>
public sealed class ImportDefinitions(ContentFolder content, OperationRunner runner, WorkflowCommands commands, ILogger<ImportDefinitions> log)
{
    private volatile IReadOnlyList<RefusedFile> refused = [];

    /// <summary>The files that the last import refused; the health check tells of them.</summary>
    public IReadOnlyList<RefusedFile> Refused => refused;

    /// <summary>Reads every <c>*.json</c> of the workflows folder.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        var faults = new List<RefusedFile>();
        var taken = new HashSet<string>();
        foreach (var path in Directory.EnumerateFiles(content.Workflows, "*.json").Order(StringComparer.Ordinal))
        {
            var source = await File.ReadAllBytesAsync(path, cancellation);
            var findings = Findings(source, taken);
            if (findings.Count == 0)
            {
                await PublishAsync(source, cancellation);
                continue;
            }

            faults.Add(new(Path.GetFileName(path), findings));
            log.LogError("Workflow file {File} is refused: {Findings}", Path.GetFileName(path), string.Join("; ", findings.Select(finding => finding.Sentence)));
        }

        refused = faults;
    }

    private IReadOnlyList<DefinitionFinding> Findings(byte[] source, HashSet<string> taken)
    {
        var report = DefinitionCheck.Of(source, commands.Names);
        if (report.Definition is not { } definition || !report.Accepted || taken.Add(definition.DefinitionId)) return report.Findings;

        return [DefinitionFinding.Of("definition-id-twice", $"Another file has the definition id '{definition.DefinitionId}'. Delete one, or give it an id of its own.")];
    }

    private async Task PublishAsync(byte[] source, CancellationToken cancellation)
    {
        var outcome = await runner.RunAsync(new PublishDefinition.Form(source), Caller.System, cancellation);
        outcome.OrThrow();
    }
}

/// <summary>A file of the workflows folder that was not published, and why.</summary>
public sealed record RefusedFile(string File, IReadOnlyList<DefinitionFinding> Findings);
