using System.Linq.Expressions;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;

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
    string? VerifiedBy,
    DateTimeOffset ComputedAt,
    DateTimeOffset? SettledAt)
{
    /// <summary>Reads a card in the database.</summary>
    public static Expression<Func<Deadline, DateCard>> Read { get; } = it => new DateCard(
        it.Id, it.RequestId, it.RuleId, it.Title, it.Role, it.Status, it.DueDay, it.DueTime, it.DueKind, it.EndsAt, it.SafeDay,
        it.Zone, it.Citation, it.Authority, it.Mark, it.VerifiedBy, it.ComputedAt, it.SettledAt);

    /// <summary>Whether a person set it, not a rule.</summary>
    public bool IsSetByHand => Mark is null;

    /// <summary>See <see cref="Deadline.Warning"/>.</summary>
    public string? Warning => IsSetByHand || VerifiedBy is not null ? null : ComputedDeadline.NotVerified;

    /// <summary>The day by which to act.</summary>
    public DateOnly? ActBy => SafeDay ?? DueDay;

    /// <summary>The bound; null when the rule names none.</summary>
    public DueMoment? Due => DueDay is { } day && DueKind is { } kind ? new DueMoment(new CourtMoment(day, DueTime), kind) : null;
}
