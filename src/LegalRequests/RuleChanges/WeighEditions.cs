using LegalRequests.Access;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.RuleChanges;

/// <summary>Asks what it would do to open requests if these editions were in force together. Nothing is in force by it.</summary>
[Requires(Permission.ManageRules)]
public sealed class WeighEditions(LegalRequestsDb db, ChangeOpening opening) : IOperation<WeighEditions.Form, Guid>
{
    /// <summary>Gives the id of the change.</summary>
    public sealed record Form(IReadOnlyList<Guid> Editions) : IForm<Guid>;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (form.Editions.Count == 0)
        {
            return Refusal.OnField(nameof(form.Editions), "rules.none-chosen", "Choose the versions to put in force.");
        }

        var editions = await db.Set<RuleEdition>().AsNoTracking().Where(edition => form.Editions.Contains(edition.Id)).ToListAsync(cancellation);

        if (editions.Count != form.Editions.Distinct().Count())
        {
            return Refusal.NotFound("version");
        }

        if (Fault(editions) is { } fault)
        {
            return fault;
        }

        if (await opening.ObstacleAsync(cancellation) is { } obstacle)
        {
            return obstacle;
        }

        var problems = CandidateRules.With(RuleShelf.Contents(db), editions).Read().Problems;

        if (problems.Count > 0)
        {
            return Refusal.Conflict("rules.unreadable", "With these versions in force the rules could not all be read. Choose what belongs together, or mend the files.") with
            {
                Details = [.. problems.Select(problem => problem.ToString())],
            };
        }

        var change = await opening.WeighAsync(RuleChangeKind.Editions, Because(editions), null, cancellation);
        change.Editions.AddRange(await RowsAsync(editions, cancellation));
        return change.Id;
    }

    private static Refusal? Fault(List<RuleEdition> editions)
    {
        if (editions.Find(edition => edition.State == EditionState.InForce) is { } holds)
        {
            return Refusal.Conflict("rules.in-force", $"{holds.Name} is in force already. Open the rules again.");
        }

        var twice = editions.GroupBy(edition => (edition.Kind, edition.DocumentId)).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? null : Refusal.OnField("Editions", "rules.two-of-one", $"Choose one version of {twice.Key.DocumentId}; only one can be in force.");
    }

    private static string Because(List<RuleEdition> editions)
    {
        var names = editions.Select(edition => edition.Kind == RuleFileKind.Pack ? $"rules {edition.Name}" : $"calendar {edition.Name}").Order(StringComparer.Ordinal).ToList();
        return names.Count switch
        {
            1 => $"New in force: {names[0]}.",
            < 4 => $"New in force: {string.Join(", ", names)}.",
            _ => $"New in force: {string.Join(", ", names[..3])} and {names.Count - 3} more.",
        };
    }

    private async Task<IEnumerable<ChangedEdition>> RowsAsync(List<RuleEdition> editions, CancellationToken cancellation)
    {
        var inForce = await db.Set<RuleEdition>().AsNoTracking()
            .Where(edition => edition.State == EditionState.InForce)
            .Select(edition => new { edition.Kind, edition.DocumentId, edition.Id })
            .ToListAsync(cancellation);

        return editions.Select(edition => new ChangedEdition
        {
            EditionId = edition.Id,
            ReplacesId = inForce.Find(held => held.Kind == edition.Kind && held.DocumentId == edition.DocumentId)?.Id,
        });
    }
}
