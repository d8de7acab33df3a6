using LegalRequests.Access;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using LegalRequests.Persistence;
using LegalRequests.RuleChanges;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>One version of a pack or calendar.</summary>
/// <param name="InForceBy">Name of who put it in force; empty when nobody did yet.</param>
public sealed record EditionCard(
    Guid Id, RuleFileKind Kind, string DocumentId, string Version, string Title, EditionState State, DateTimeOffset ImportedAt, DateTimeOffset? InForceSince, string InForceBy)
{
    public string Name => $"{DocumentId} {Version}";
}

/// <summary>One pack on the list.</summary>
/// <param name="Marks">How many entries carry each mark.</param>
/// <param name="Unverified">Entries that no lawyer of the agency has signed.</param>
/// <param name="Tests">Examples that were worked.</param>
/// <param name="Red">Of them came out otherwise than the pack says.</param>
/// <param name="ReviewDue">The earliest day on which any of it must be read again.</param>
public sealed record PackCard(
    EditionCard Edition, IReadOnlyDictionary<RuleMark, int> Marks, int Unverified, int Tests, int Red, DateOnly? ReviewDue, bool Overdue)
{
    public int Entries => Marks.Values.Sum();
}

/// <summary>One calendar on the list.</summary>
/// <param name="Closures">Days that people of the agency entered and that hold.</param>
/// <param name="PublishedTo">The last year in a row whose days were compared with a published list; null when this year's were not.</param>
public sealed record CalendarCard(EditionCard Edition, int Closures, int? PublishedTo);

/// <summary>A change of the rules on a list.</summary>
public sealed record ChangeCard(
    Guid Id, string Number, RuleChangeKind Kind, RuleChangeState State, string Because, int Total, int Passed, DateTimeOffset StartedAt, string StartedBy);

/// <summary>All that the page of the rules shows.</summary>
/// <param name="Waiting">Versions that came after the ones in force and are not in force.</param>
/// <param name="UnderWay">Changes that are weighed, decided next, or carried through.</param>
/// <param name="Decided">The last changes that are done or given up.</param>
/// <param name="Refused">Files that this machine left out at its start.</param>
public sealed record RulesView(
    IReadOnlyList<PackCard> Packs,
    IReadOnlyList<CalendarCard> Calendars,
    IReadOnlyList<EditionCard> Waiting,
    IReadOnlyList<ChangeCard> UnderWay,
    IReadOnlyList<ChangeCard> Decided,
    IReadOnlyList<RefusedRuleFile> Refused);

/// <summary>The rules and calendars of the office: what holds, what waits, what is being changed.</summary>
public sealed class RulesBoard(
    LegalRequestsDb db, RuleLibrary library, RuleStandings standings, PackTrials trials, ImportRules import, StaffDirectory directory, TimeProvider clock)
{
    private const int DecidedShown = 10;

    public async Task<RulesView> ReadAsync(CancellationToken cancellation = default)
    {
        var editions = await EditionsAsync(edition => true, cancellation);
        var changes = await ChangesAsync(cancellation);
        var inForce = editions.Where(edition => edition.State == EditionState.InForce).ToList();

        return new RulesView(
            await PackCardsAsync([.. inForce.Where(edition => edition.Kind == RuleFileKind.Pack)], cancellation),
            await CalendarCardsAsync([.. inForce.Where(edition => edition.Kind == RuleFileKind.Calendar)], cancellation),
            [.. editions.Where(edition => IsWaiting(edition, inForce))],
            [.. changes.Where(change => change.State is not (RuleChangeState.Done or RuleChangeState.Dropped))],
            [.. changes.Where(change => change.State is RuleChangeState.Done or RuleChangeState.Dropped).Take(DecidedShown)],
            import.Refused);
    }

    /// <summary>Versions without their texts, by document and in order of coming.</summary>
    internal async Task<IReadOnlyList<EditionCard>> EditionsAsync(
        System.Linq.Expressions.Expression<Func<RuleEdition, bool>> which, CancellationToken cancellation)
    {
        var rows = await db.Set<RuleEdition>().AsNoTracking().Where(which)
            .OrderBy(edition => edition.Kind).ThenBy(edition => edition.DocumentId).ThenBy(edition => edition.Id)
            .Select(edition => new
            {
                edition.Id,
                edition.Kind,
                edition.DocumentId,
                edition.Version,
                edition.Title,
                edition.State,
                edition.ImportedAt,
                edition.InForceSince,
                edition.InForceBy,
            })
            .ToListAsync(cancellation);
        var names = await directory.NamesAsync(rows.Select(row => row.InForceBy).OfType<Guid>(), cancellation);

        return
        [
            .. rows.Select(row => new EditionCard(
                row.Id, row.Kind, row.DocumentId, row.Version, row.Title, row.State, row.ImportedAt, row.InForceSince,
                row.InForceBy is { } by ? names.GetValueOrDefault(by, "") : "")),
        ];
    }

    private static bool IsWaiting(EditionCard edition, List<EditionCard> inForce)
    {
        var held = inForce.Find(other => other.Kind == edition.Kind && other.DocumentId == edition.DocumentId);
        return edition.State == EditionState.Available && (held is null || held.ImportedAt <= edition.ImportedAt);
    }

    private async Task<IReadOnlyList<PackCard>> PackCardsAsync(List<EditionCard> packs, CancellationToken cancellation)
    {
        var ids = packs.ConvertAll(pack => pack.Id);
        var marks = (await db.Set<EditionEntry>()
            .Where(entry => ids.Contains(entry.EditionId) && entry.Mark != null)
            .GroupBy(entry => new { entry.EditionId, entry.Mark })
            .Select(group => new { group.Key.EditionId, group.Key.Mark, Count = group.Count() })
            .ToListAsync(cancellation)).ToLookup(row => row.EditionId);
        var standing = (await standings.OfEditionsAsync(ids, cancellation)).ToLookup(entry => entry.Key.Edition, entry => entry.Value);
        var trial = trials.Of(RuleShelf.Contents(db));

        return
        [
            .. packs.Select(pack => new PackCard(
                pack,
                marks[pack.Id].ToDictionary(row => row.Mark ?? RuleMark.MLo, row => row.Count),
                standing[pack.Name].Count(entry => entry.VerifiedBy is null),
                trial.RunByPack.GetValueOrDefault(pack.DocumentId),
                trial.Failures.Count(failure => failure.PackId == pack.DocumentId),
                standing[pack.Name].Min(entry => entry.ReviewDue),
                standing[pack.Name].Any(entry => entry.Overdue))),
        ];
    }

    private async Task<IReadOnlyList<CalendarCard>> CalendarCardsAsync(List<EditionCard> calendars, CancellationToken cancellation)
    {
        var closures = await db.Set<CourtClosure>()
            .Where(closure => closure.State == ClosureState.InForce)
            .GroupBy(closure => closure.CalendarId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var year = clock.GetUtcNow().Year;

        return
        [
            .. calendars.Select(calendar => new CalendarCard(
                calendar,
                closures.GetValueOrDefault(calendar.DocumentId),
                library.Calendars.GetValueOrDefault(calendar.DocumentId) is { } days
                    ? Enumerable.Range(year, 20).TakeWhile(days.IsPublished).Select(published => (int?)published).LastOrDefault()
                    : null)),
        ];
    }

    private async Task<IReadOnlyList<ChangeCard>> ChangesAsync(CancellationToken cancellation)
    {
        var rows = await db.Set<RuleChange>().AsNoTracking().OrderByDescending(change => change.Id).Take(100).ToListAsync(cancellation);
        var names = await directory.NamesAsync(rows.Select(row => row.StartedBy), cancellation);
        return [.. rows.Select(row => CardOf(row, names.GetValueOrDefault(row.StartedBy, "")))];
    }

    internal static ChangeCard CardOf(RuleChange row, string startedBy) =>
        new(row.Id, row.Number, row.Kind, row.State, row.Because, row.Total, row.Passed, row.StartedAt, startedBy);
}
