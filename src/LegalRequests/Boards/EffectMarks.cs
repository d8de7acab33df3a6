using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Persistence;
using LegalRequests.RuleChanges;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>Marks the new dates of a change whose rule no lawyer of the agency has signed.</summary>
public sealed class EffectMarks(LegalRequestsDb db, RuleStandings standings)
{
    /// <summary>The lines with their marks. A rule is read from the versions that the change brings, else from what is in force.</summary>
    public async Task<IReadOnlyList<EffectLine>> TellAsync(IReadOnlyList<EffectLine> lines, RuleChange change, CancellationToken cancellation = default)
    {
        var asked = lines.Where(HasNewDate).Select(line => line.Subject).Distinct().ToList();
        var brought = change.Editions.Select(row => row.EditionId).ToList();
        var found = await (from entry in db.Set<EditionEntry>().AsNoTracking()
                           join edition in db.Set<RuleEdition>() on entry.EditionId equals edition.Id
                           where edition.Kind == RuleFileKind.Pack && entry.Section == "rules" && asked.Contains(entry.EntryId)
                               && (brought.Contains(edition.Id) || edition.State == EditionState.InForce)
                           select new { entry.EntryId, edition.DocumentId, edition.Version, Brought = brought.Contains(edition.Id) })
            .ToListAsync(cancellation);
        var rules = found.GroupBy(it => it.EntryId).ToDictionary(
            same => same.Key,
            same => same.OrderByDescending(it => it.Brought).Select(it => $"{it.DocumentId} {it.Version}").First());
        var known = await standings.OfRulesAsync([.. rules.Select(rule => (rule.Value, rule.Key))], cancellation);
        return [.. lines.Select(line => HasNewDate(line) && !IsSigned(line.Subject) ? line with { Warning = ComputedDeadline.NotVerified } : line)];

        bool IsSigned(string rule) =>
            rules.TryGetValue(rule, out var pack) && known.TryGetValue((pack, rule), out var standing) && standing.VerifiedBy is not null;
    }

    private static bool HasNewDate(EffectLine line) => line.Kind is EffectKind.Moves or EffectKind.NewDate;
}
