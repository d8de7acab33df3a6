using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Workflows.Checking;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Workflows.Running;

/// <summary>Publishes a definition file whose hash is new. A file that the check refuses changes nothing.</summary>
[Requires(Permission.SystemWork)]
public sealed class PublishDefinition(LegalRequestsDb db, WorkflowCommands commands, OperationContext context)
    : IOperation<PublishDefinition.Form, int>
{
    /// <param name="Source">The file, byte for byte.</param>
    public sealed record Form(byte[] Source) : IForm<int>;

    /// <summary>Gives the version under which these very bytes are published.</summary>
    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var report = DefinitionCheck.Of(form.Source, commands.Names);
        context.Note("sha256", report.Sha256);
        if (!report.Accepted || report.Definition is not { } definition)
        {
            return new Refusal("workflow.definition-refused", "The workflow definition has faults. Run check-workflow on the file and mend what it names.")
            {
                Details = [.. report.Findings.Select(finding => $"{finding.Code}: {finding.Sentence}")],
            };
        }

        var versions = db.Set<DefinitionVersion>().Where(row => row.DefinitionId == definition.DefinitionId);
        var same = await versions.Where(row => row.Sha256 == report.Sha256).Select(row => (int?)row.Version).SingleOrDefaultAsync(cancellation);
        if (same is { } known) return known;

        var next = (await versions.MaxAsync(row => (int?)row.Version, cancellation) ?? 0) + 1;
        db.Add(new DefinitionVersion
        {
            DefinitionId = definition.DefinitionId,
            Version = next,
            Name = definition.Name,
            Source = form.Source,
            Sha256 = report.Sha256,
            PublishedAt = context.Now,
        });
        context.Note("definition", definition.DefinitionId);
        context.Note("version", next);
        return next;
    }
}
