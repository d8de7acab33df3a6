using LegalRequests.Deadlines.Counting;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines.Editions;

/// <summary>How an entry of a pack stands today.</summary>
/// <param name="VerifiedBy">The lawyer whose word holds for what it says; null while nobody's does.</param>
/// <param name="ReviewDue">When it must be read again; null when no day is set.</param>
/// <param name="Overdue">That day has passed.</param>
public sealed record RuleStanding(string? VerifiedBy, DateOnly? ReviewDue, bool Overdue)
{
    /// <summary>Reasons to be careful with a date of this rule, as sentences.</summary>
    public IReadOnlyList<string> Cautions => Overdue && ReviewDue is { } day
        ? [$"Counsel was to read this rule again by {day.Written()}, and nobody has recorded that. It may have changed."]
        : [];
}

/// <summary>
/// Tells how the rules behind dates stand today: a lawyer's word may have come, or been taken back, long after a date was
/// written, and a day of review passes by itself.
/// </summary>
public sealed class RuleStandings(LegalRequestsDb db, TimeProvider clock)
{
    /// <summary>Sets <see cref="Deadline.Standing"/> of every row whose rule is kept in the database.</summary>
    public async Task TellAsync(IReadOnlyCollection<Deadline> deadlines, CancellationToken cancellation = default)
    {
        var standings = await OfRulesAsync([.. deadlines.Select(row => (row.PackVersion, row.RuleId))], cancellation);

        foreach (var row in deadlines)
        {
            row.Standing = standings.GetValueOrDefault((row.PackVersion, row.RuleId));
        }
    }

    /// <summary>How rules stand, by the name of their pack's version and their id; what is not kept in the database is left out.</summary>
    public async Task<IReadOnlyDictionary<(string PackVersion, string RuleId), RuleStanding>> OfRulesAsync(
        IReadOnlyCollection<(string PackVersion, string RuleId)> asked, CancellationToken cancellation = default)
    {
        var packs = asked.Select(pair => pair.PackVersion).Where(name => name.Length > 0).Distinct().ToList();
        var rules = asked.Select(pair => pair.RuleId).Distinct().ToList();

        if (packs.Count == 0)
        {
            return new Dictionary<(string, string), RuleStanding>();
        }

        var found = await OfAsync(
            from entry in db.Set<EditionEntry>()
            join edition in db.Set<RuleEdition>() on entry.EditionId equals edition.Id
            where edition.Kind == RuleFileKind.Pack && entry.Section == "rules" && rules.Contains(entry.EntryId)
                && packs.Contains(edition.DocumentId + " " + edition.Version)
            select new StandingRow(edition.DocumentId, edition.DocumentId + " " + edition.Version, edition.ReviewDue, entry.Section, entry.EntryId, entry.SignedBy, entry.Sha256),
            cancellation);
        return found.ToDictionary(pair => (pair.Key.Edition, pair.Key.EntryId), pair => pair.Value);
    }

    /// <summary>How every entry with a mark stands, of one edition or of several, by edition name, section and id.</summary>
    public Task<IReadOnlyDictionary<(string Edition, string Section, string EntryId), RuleStanding>> OfEditionsAsync(
        IReadOnlyCollection<Guid> editions, CancellationToken cancellation = default) => OfAsync(
            from entry in db.Set<EditionEntry>()
            join edition in db.Set<RuleEdition>() on entry.EditionId equals edition.Id
            where edition.Kind == RuleFileKind.Pack && entry.Mark != null && editions.Contains(edition.Id)
            select new StandingRow(edition.DocumentId, edition.DocumentId + " " + edition.Version, edition.ReviewDue, entry.Section, entry.EntryId, entry.SignedBy, entry.Sha256),
            cancellation);

    private async Task<IReadOnlyDictionary<(string Edition, string Section, string EntryId), RuleStanding>> OfAsync(
        IQueryable<StandingRow> asked, CancellationToken cancellation)
    {
        var rows = await asked.AsNoTracking().ToListAsync(cancellation);
        var packs = rows.Select(row => row.PackId).Distinct().ToList();
        var entries = rows.Select(row => row.EntryId).Distinct().ToList();
        var words = await (from read in db.Set<VerifiedEntry>().AsNoTracking()
                           join word in db.Set<RuleVerification>() on read.VerificationId equals word.Id
                           where word.RevokedAt == null && word.Kind == VerificationKind.ReadAndRight && packs.Contains(word.PackId) && entries.Contains(read.EntryId)
                           select new { word.PackId, read.Section, read.EntryId, read.Sha256, Word = word })
            .ToListAsync(cancellation);
        var latest = words
            .GroupBy(read => (read.PackId, read.Section, read.EntryId, read.Sha256), read => read.Word)
            .ToDictionary(same => same.Key, same => same.OrderBy(word => word.ReadOn).ThenBy(word => word.RecordedAt).Last());
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        return rows.ToDictionary(row => (row.Edition, row.Section, row.EntryId), row =>
        {
            var word = latest.GetValueOrDefault((row.PackId, row.Section, row.EntryId, row.Sha256));
            var due = word?.ReviewDue ?? row.ReviewDue;
            return new RuleStanding(word?.Signature ?? row.SignedBy, due, due < today);
        });
    }

    private sealed record StandingRow(string PackId, string Edition, DateOnly? ReviewDue, string Section, string EntryId, string? SignedBy, string Sha256);
}
