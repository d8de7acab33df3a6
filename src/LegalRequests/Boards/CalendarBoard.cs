using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Staff;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>What a day in the calendar is to a date.</summary>
public enum CalendarMark
{
    /// <summary>Act by this day.</summary>
    SafeDate,

    /// <summary>The last day that the rule allows.</summary>
    RuleDate,

    /// <summary>From this day on something may leave.</summary>
    FirstDay,

    /// <summary>A day of the agency's own policy; no law sets it.</summary>
    HouseDate,
}

/// <summary>One date of one request, as it stands on one day of the calendar.</summary>
/// <param name="Day">In the court's zone.</param>
public sealed record CalendarEntry(DateOnly Day, CalendarMark Mark, string Number, string Caption, DateCard Date)
{
    /// <summary>Ours, and nobody has said yet that it is done.</summary>
    public bool IsToKeep => Date.Role == DeadlineRole.Ours && Date.SettledAt is null;
}

/// <summary>What a person's calendar program reads.</summary>
public sealed record CalendarReading(Guid StaffId, IReadOnlyList<CalendarEntry> Entries);

/// <summary>The dates of requests by day, for people who may see them.</summary>
public sealed class CalendarBoard(LegalRequestsDb db, DateCards cards, TimeProvider clock)
{
    private const int FeedPastDays = 60;
    private const int FeedFutureDays = 730;

    /// <summary>All that stands on these days, in order.</summary>
    /// <param name="mine">Only of requests that the person has a part in.</param>
    public async Task<IReadOnlyList<CalendarEntry>> ReadAsync(Actor actor, DateOnly first, DateOnly last, bool mine, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var visible = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(actor, now));
        var dates = db.Set<Deadline>().AsNoTracking()
            .Where(it => it.SupersededBy == null && it.Role != DeadlineRole.TheirPrecondition && it.Status != DeadlineStatus.NotNeeded)
            .Where(it => (it.DueDay >= first && it.DueDay <= last) || (it.SafeDay >= first && it.SafeDay <= last))
            .Where(it => visible.Any(latch => latch.Id == it.RequestId))
            .Where(it => !mine || db.Set<RequestRelation>().Any(relation =>
                relation.RequestId == it.RequestId
                && relation.StaffId == actor.StaffId
                && relation.From <= now
                && (relation.Until == null || relation.Until > now)));
        var found = await cards.ReadAsync(dates, cancellation);
        var ids = found.Select(card => card.RequestId).Distinct().ToList();
        var requests = await db.Set<LegalRequest>().AsNoTracking()
            .Where(it => ids.Contains(it.Id))
            .Select(it => new { it.Id, it.Number, it.Caption })
            .ToDictionaryAsync(it => it.Id, cancellation);

        return
        [
            .. found.SelectMany(card => EntriesOf(card, requests[card.RequestId].Number, requests[card.RequestId].Caption))
                .Where(entry => entry.Day >= first && entry.Day <= last)
                .OrderBy(entry => entry.Day)
                .ThenBy(entry => entry.Mark)
                .ThenBy(entry => entry.Number, StringComparer.Ordinal)
                .ThenBy(entry => entry.Date.RuleId, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the secret address of a calendar shows; null when no such address answers, or its person may not sign in any more.</summary>
    public async Task<CalendarReading?> FeedAsync(string secret, CancellationToken cancellation = default)
    {
        var hash = CalendarFeed.SecretHash(secret);
        var found = await db.Set<CalendarFeed>().AsNoTracking()
            .Where(it => it.TokenHash == hash)
            .Join(db.Set<StaffMember>(), it => it.StaffId, member => member.Id, (it, member) => new { Feed = it, Member = member })
            .SingleOrDefaultAsync(cancellation);

        if (found is null || found.Member.Disabled || !found.Feed.IsOpenedBy(secret))
        {
            return null;
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var entries = await ReadAsync(found.Member.AsActor(), today.AddDays(-FeedPastDays), today.AddDays(FeedFutureDays), !found.Feed.Everything, cancellation);
        return new CalendarReading(found.Member.Id, [.. entries.Where(entry => entry.Date.SettledAt is null)]);
    }

    /// <summary>The address that a person's calendar has; null when it has none.</summary>
    public Task<CalendarFeed?> FeedOfAsync(Guid staffId, CancellationToken cancellation = default) =>
        db.Set<CalendarFeed>().AsNoTracking().SingleOrDefaultAsync(it => it.StaffId == staffId, cancellation);

    private static IEnumerable<CalendarEntry> EntriesOf(DateCard date, string number, string caption)
    {
        if (date.SafeDay is { } safe)
        {
            yield return new CalendarEntry(safe, CalendarMark.SafeDate, number, caption, date);
        }

        if (date.DueDay is { } due)
        {
            var mark = date.Role switch
            {
                DeadlineRole.Embargo => CalendarMark.FirstDay,
                DeadlineRole.Policy => CalendarMark.HouseDate,
                _ => CalendarMark.RuleDate,
            };
            yield return new CalendarEntry(due, mark, number, caption, date);
        }
    }
}
