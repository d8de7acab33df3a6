using LegalRequests.Access;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.RuleChanges;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>What differs about one document that a change puts in force.</summary>
/// <param name="Before">The version it replaces; null when there was none.</param>
/// <param name="Days">For a calendar, the days of some years around now that differ.</param>
public sealed record DocumentDifference(
    EditionCard Edition, EditionCard? Before, IReadOnlyList<EntryDifference> Entries, IReadOnlyList<DayDifference> Days);

/// <summary>What a change does to the dates of one rule, over all requests.</summary>
public sealed record EffectSum(string Subject, string Title, EffectKind Kind, int Count, int Earlier, int Later);

/// <summary>One line of the effect on a request that the reader may see.</summary>
public sealed record EffectLine(string Number, string Subject, string Title, EffectKind Kind, string OldWords, string NewWords)
{
    /// <summary>What to write beside the new date; null once a lawyer of the agency signed its rule, and where there is none.</summary>
    public string? Warning { get; init; }
}

/// <summary>All that the page of a change shows.</summary>
/// <param name="Stale">The rules in force are not those it was weighed against.</param>
/// <param name="Trial">The packs' own examples with the change in force; null where it changes no file.</param>
/// <param name="Lines">A page of lines on requests that the reader may see.</param>
/// <param name="Visible">Lines on such requests in all.</param>
/// <param name="Hidden">Lines on other requests.</param>
public sealed record RuleChangeView(
    RuleChange Change,
    string StartedBy,
    string InForceBy,
    bool Stale,
    IReadOnlyList<DocumentDifference> Documents,
    CourtClosure? Closure,
    PackTrial? Trial,
    IReadOnlyList<EffectSum> Sums,
    IReadOnlyList<EffectLine> Lines,
    int Visible,
    int Hidden);

/// <summary>One change of the rules: what differs, whether the examples hold, and what it does to open requests.</summary>
public sealed class RuleChangeBoard(
    LegalRequestsDb db, RulesBoard rules, CandidateRules candidates, PackTrials trials, RuleStamps stamps, EffectMarks marks, StaffDirectory directory, TimeProvider clock)
{
    public const int PageSize = 50;

    private const int YearsShown = 4;

    /// <param name="page">1-based, of the lines.</param>
    /// <returns>Null when there is no such change.</returns>
    public async Task<RuleChangeView?> ReadAsync(Guid id, Actor reader, int page, CancellationToken cancellation = default)
    {
        var change = await db.Set<RuleChange>().AsNoTracking().Include(it => it.Editions).SingleOrDefaultAsync(it => it.Id == id, cancellation);

        if (change is null)
        {
            return null;
        }

        var names = await directory.NamesAsync([change.StartedBy, change.InForceBy ?? change.StartedBy], cancellation);
        var open = change.State is RuleChangeState.Weighing or RuleChangeState.Weighed;
        var effects = db.Set<RuleEffect>().AsNoTracking().Where(effect => effect.ChangeId == id);
        var latches = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(reader, clock.GetUtcNow()));
        var visible = effects.Where(effect => latches.Any(latch => latch.Id == effect.RequestId));
        var sums = await SumsAsync(effects, cancellation);
        var (seen, all) = (await visible.CountAsync(cancellation), sums.Sum(sum => sum.Count));

        return new RuleChangeView(
            change,
            names.GetValueOrDefault(change.StartedBy, ""),
            change.InForceBy is { } by ? names.GetValueOrDefault(by, "") : "",
            open && change.BaseStamp != await stamps.OfDatesAsync(cancellation),
            await DocumentsAsync(change, cancellation),
            await db.Set<CourtClosure>().AsNoTracking().SingleOrDefaultAsync(closure => closure.Id == change.ClosureId, cancellation),
            open && change.Kind == RuleChangeKind.Editions ? trials.Of(await candidates.ContentsAsync(change, cancellation)) : null,
            sums,
            await marks.TellAsync(await LinesAsync(visible, page, cancellation), change, cancellation),
            seen,
            all - seen);
    }

    private static async Task<IReadOnlyList<EffectSum>> SumsAsync(IQueryable<RuleEffect> effects, CancellationToken cancellation)
    {
        var rows = await effects
            .GroupBy(effect => new { effect.Subject, effect.Kind })
            .Select(group => new
            {
                group.Key.Subject,
                group.Key.Kind,
                Title = group.Max(effect => effect.Title),
                Count = group.Count(),
                Earlier = group.Count(effect => effect.NewDay < effect.OldDay),
                Later = group.Count(effect => effect.NewDay > effect.OldDay),
            })
            .ToListAsync(cancellation);
        return [.. rows.OrderBy(row => row.Kind).ThenBy(row => row.Subject, StringComparer.Ordinal).Select(row => new EffectSum(row.Subject, row.Title ?? "", row.Kind, row.Count, row.Earlier, row.Later))];
    }

    private async Task<IReadOnlyList<EffectLine>> LinesAsync(IQueryable<RuleEffect> visible, int page, CancellationToken cancellation) =>
        await (from effect in visible
               join request in db.Set<LegalRequest>() on effect.RequestId equals request.Id
               orderby request.Number, effect.Subject
               select new EffectLine(request.Number, effect.Subject, effect.Title, effect.Kind, effect.OldWords, effect.NewWords))
            .Skip((Math.Max(page, 1) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellation);

    private async Task<IReadOnlyList<DocumentDifference>> DocumentsAsync(RuleChange change, CancellationToken cancellation)
    {
        var ids = change.Editions.SelectMany(row => new[] { row.EditionId, row.ReplacesId ?? row.EditionId }).Distinct().ToList();
        var cards = (await rules.EditionsAsync(edition => ids.Contains(edition.Id), cancellation)).ToDictionary(card => card.Id);
        var texts = await db.Set<RuleEdition>().Where(edition => ids.Contains(edition.Id)).ToDictionaryAsync(edition => edition.Id, edition => edition.Source, cancellation);

        return
        [
            .. change.Editions.Select(row => Difference(cards[row.EditionId], row.ReplacesId is { } before ? cards[before] : null, texts))
                .OrderBy(document => document.Edition.Kind).ThenBy(document => document.Edition.DocumentId, StringComparer.Ordinal),
        ];
    }

    private DocumentDifference Difference(EditionCard edition, EditionCard? before, Dictionary<Guid, string> texts)
    {
        var after = RuleFileText.Read(texts[edition.Id]) ?? throw new InvalidOperationException($"The text of {edition.Name} cannot be taken apart.");
        var entries = EditionDifference.Between(before is null ? null : RuleFileText.Read(texts[before.Id]), after);
        var year = clock.GetUtcNow().Year;
        var days = edition.Kind == RuleFileKind.Calendar && Calendar(texts[edition.Id]) is { } calendar
            ? CalendarDifference.Between(before is null ? null : Calendar(texts[before.Id]), calendar, year - 1, year + YearsShown)
            : [];
        return new DocumentDifference(edition, before, entries, days);
    }

    private static Deadlines.Counting.HolidayCalendar? Calendar(string text) =>
        RuleLibrary.Read(new Dictionary<string, string> { ["calendar"] = text }, new Dictionary<string, string>()).Calendars.Values.FirstOrDefault();
}
