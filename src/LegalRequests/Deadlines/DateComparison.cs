using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;

namespace LegalRequests.Deadlines;

/// <summary>A date that holds, as far as a comparison needs it.</summary>
public sealed record HeldDate(
    Guid Id, string RuleId, string Title, DeadlineStatus Status, bool Settled, RuleMark? Mark, DueMoment? Due, DateOnly? SafeDay, Verdict? Verdict, string Zone)
{
    internal static HeldDate Of(Deadline row) =>
        new(row.Id, row.RuleId, row.Title, row.Status, row.SettledAt is not null, row.Mark, row.ReadDue(), row.SafeDay, row.Verdict, row.Zone);
}

/// <summary>What a computation says of a date that holds.</summary>
public enum DateNews
{
    /// <summary>No date holds yet.</summary>
    New,

    Same,

    /// <summary>It would come out otherwise.</summary>
    Moved,

    /// <summary>The rule does not speak to the request any more.</summary>
    FallsAway,
}

/// <summary>One date, held and computed.</summary>
/// <param name="Held">Null for a new one.</param>
/// <param name="Computed">Null for one that falls away.</param>
public sealed record DateChange(DateNews News, HeldDate? Held, ComputedDeadline? Computed);

/// <summary>
/// Holds what was computed against what holds. Pure, so that the dates of a request and the question what a change would
/// do to them are decided by the same words. A date that was met, set by a court or marked not needed is left alone.
/// </summary>
public static class DateComparison
{
    /// <param name="held">The rows of one request that no other took the place of.</param>
    /// <param name="computed">What the rules say of the request.</param>
    public static IEnumerable<DateChange> Of(IReadOnlyCollection<HeldDate> held, IReadOnlyCollection<ComputedDeadline> computed)
    {
        var rows = held.ToDictionary(row => row.RuleId);

        foreach (var date in computed)
        {
            if (!rows.TryGetValue(date.RuleId, out var row))
            {
                yield return new(DateNews.New, null, date);
            }
            else if (Compares(row))
            {
                yield return new(IsSame(row, date) ? DateNews.Same : DateNews.Moved, row, date);
            }
        }

        var spoken = computed.Select(date => date.RuleId).ToHashSet();

        foreach (var row in held.Where(row => row.Mark is not null && Compares(row) && !spoken.Contains(row.RuleId)))
        {
            yield return new(DateNews.FallsAway, row, null);
        }
    }

    private static bool Compares(HeldDate row) => !row.Settled && row.Status is DeadlineStatus.Computed or DeadlineStatus.Missed;

    private static bool IsSame(HeldDate row, ComputedDeadline date) =>
        row.Due == date.Due && row.SafeDay == date.SafeDate && row.Verdict == date.Verdict && row.Zone == date.Zone;
}
