using System.Linq.Expressions;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A date as lists and calendars show it. The row's working and facts are left out: they are most of its bytes.</summary>
public sealed record DateCard(
    Guid Id,
    Guid RequestId,
    string RuleId,
    string Title,
    DeadlineRole Role,
    DeadlineStatus Status,
    DateOnly? DueDay,
    TimeOnly? DueTime,
    DueKind? DueKind,
    DateTimeOffset? EndsAt,
    DateOnly? SafeDay,
    string Zone,
    string Citation,
    string Authority,
    RuleMark? Mark,
    string PackVersion,
    string? VerifiedBy,
    DateTimeOffset ComputedAt,
    DateTimeOffset? SettledAt)
{
    internal static Expression<Func<Deadline, DateCard>> Columns { get; } = it => new DateCard(
        it.Id, it.RequestId, it.RuleId, it.Title, it.Role, it.Status, it.DueDay, it.DueTime, it.DueKind, it.EndsAt, it.SafeDay,
        it.Zone, it.Citation, it.Authority, it.Mark, it.PackVersion, it.VerifiedBy, it.ComputedAt, it.SettledAt);

    /// <summary>Whether a person set it, not a rule.</summary>
    public bool IsSetByHand => Mark is null;

    /// <summary>See <see cref="Deadline.Warning"/>.</summary>
    public string? Warning => IsSetByHand || VerifiedBy is not null ? null : ComputedDeadline.NotVerified;

    /// <summary>The day by which to act.</summary>
    public DateOnly? ActBy => SafeDay ?? DueDay;

    /// <summary>The bound; null when the rule names none.</summary>
    public DueMoment? Due => DueDay is { } day && DueKind is { } kind ? new DueMoment(new CourtMoment(day, DueTime), kind) : null;
}

/// <summary>Reads cards of dates, each with how its rule stands today: a lawyer's word may have come or gone since it was written.</summary>
public sealed class DateCards(RuleStandings standings)
{
    public async Task<IReadOnlyList<DateCard>> ReadAsync(IQueryable<Deadline> dates, CancellationToken cancellation = default)
    {
        var cards = await dates.Select(DateCard.Columns).ToListAsync(cancellation);
        var told = await standings.OfRulesAsync([.. cards.Select(card => (card.PackVersion, card.RuleId)).Distinct()], cancellation);
        return
        [
            .. cards.Select(card => told.TryGetValue((card.PackVersion, card.RuleId), out var standing) ? card with { VerifiedBy = standing.VerifiedBy } : card),
        ];
    }
}
