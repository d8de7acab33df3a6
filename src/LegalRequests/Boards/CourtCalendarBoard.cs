using LegalRequests.Access;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using LegalRequests.RuleChanges;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>One day of a calendar that is no ordinary day.</summary>
/// <param name="Entered">Somebody of the agency entered it.</param>
public sealed record CalendarDay(DateOnly Day, string Name, HolidayForce Force, bool Entered);

/// <summary>A day that somebody entered.</summary>
/// <param name="ChangeId">The change that looks, or looked last, at it; null for none.</param>
public sealed record ClosureCard(CourtClosure Row, string EnteredBy, string WithdrawnBy, Guid? ChangeId);

/// <summary>All that the page of a calendar shows.</summary>
/// <param name="Published">The year's days were compared with a list that a court or office published.</param>
/// <param name="Listed">They were compared with a second source of any kind.</param>
/// <param name="Closures">Entered days of every year and state, the latest first.</param>
public sealed record CalendarView(
    EditionCard Edition,
    HolidayCalendar Calendar,
    int Year,
    IReadOnlyList<CalendarDay> Days,
    bool Published,
    bool Listed,
    IReadOnlyList<ClosureCard> Closures,
    IReadOnlyList<EditionCard> Versions);

/// <summary>One calendar, year by year, with the days that people entered.</summary>
public sealed class CourtCalendarBoard(LegalRequestsDb db, RuleLibrary library, RulesBoard rules, StaffDirectory directory, TimeProvider clock)
{
    /// <param name="year">Null for this one.</param>
    /// <returns>Null when no such calendar is in force.</returns>
    public async Task<CalendarView?> ReadAsync(string calendarId, int? year, CancellationToken cancellation = default)
    {
        var versions = await rules.EditionsAsync(edition => edition.Kind == RuleFileKind.Calendar && edition.DocumentId == calendarId, cancellation);
        var shown = Math.Clamp(year ?? clock.GetUtcNow().Year, 1971, 2199);

        if (versions.FirstOrDefault(edition => edition.State == EditionState.InForce) is not { } edition || !library.Calendars.TryGetValue(calendarId, out var calendar))
        {
            return null;
        }

        var closures = await ClosuresAsync(calendarId, cancellation);
        var entered = closures.Where(card => card.Row.State == ClosureState.InForce).Select(card => card.Row.Day).ToHashSet();

        return new CalendarView(
            edition,
            calendar,
            shown,
            [
                .. from day in CalendarDifference.DaysOf(shown)
                   from force in Enum.GetValues<HolidayForce>()
                   let found = calendar.On(day, force)
                   where found is not null
                   select new CalendarDay(day, found.Name, force, entered.Contains(day)),
            ],
            calendar.IsPublished(shown),
            calendar.Certified.ContainsKey(shown),
            closures,
            versions);
    }

    private async Task<IReadOnlyList<ClosureCard>> ClosuresAsync(string calendarId, CancellationToken cancellation)
    {
        var rows = await db.Set<CourtClosure>().AsNoTracking().Where(row => row.CalendarId == calendarId).OrderByDescending(row => row.Day).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => (Guid?)row.Id);
        var changes = await db.Set<RuleChange>().AsNoTracking()
            .Where(change => ids.Contains(change.ClosureId))
            .OrderBy(change => change.Id)
            .Select(change => new { change.Id, change.ClosureId })
            .ToListAsync(cancellation);
        var names = await directory.NamesAsync(rows.SelectMany(row => new[] { row.EnteredBy, row.WithdrawnBy ?? row.EnteredBy }), cancellation);

        return
        [
            .. rows.Select(row => new ClosureCard(
                row,
                names.GetValueOrDefault(row.EnteredBy, ""),
                row.WithdrawnBy is { } by ? names.GetValueOrDefault(by, "") : "",
                changes.LastOrDefault(change => change.ClosureId == row.Id)?.Id)),
        ];
    }
}
