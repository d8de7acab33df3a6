using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;

namespace LegalRequests.Deadlines;

/// <summary>The points at which people are told of a deadline, in order.</summary>
public enum DeadlineStage
{
    SevenDays,
    ThreeDays,
    OneDay,
    Due,
    Overdue,
}

/// <summary>When each stage of a deadline comes: days before the safe date, and the end itself.</summary>
public static class DeadlineStages
{
    // People should read it before the working day begins, on the court's clock.
    private static readonly TimeOnly Morning = new(6, 0);

    private static readonly Dictionary<DeadlineStage, int> DaysBefore = new()
    {
        [DeadlineStage.SevenDays] = 7,
        [DeadlineStage.ThreeDays] = 3,
        [DeadlineStage.OneDay] = 1,
        [DeadlineStage.Due] = 0,
    };

    /// <summary>The instant of a stage, UTC; null when nobody is to be told of this deadline.</summary>
    public static DateTimeOffset? At(Deadline deadline, DeadlineStage stage)
    {
        if (deadline.Role != DeadlineRole.Ours || deadline.DueDay is not { } due)
        {
            return null;
        }

        if (stage == DeadlineStage.Overdue)
        {
            return deadline.EndsAt;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(deadline.Zone);
        var safe = deadline.SafeDay ?? due;
        return new CourtMoment(safe.AddDays(-DaysBefore[stage]), Morning).Instant(zone);
    }

    internal static DateTimeOffset? FirstOf(Deadline deadline) => At(deadline, DeadlineStage.SevenDays);

    /// <summary>The last stage that has come by an instant; null when none has.</summary>
    internal static DeadlineStage? LatestBy(Deadline deadline, DateTimeOffset now) =>
        Enum.GetValues<DeadlineStage>()
            .Where(stage => At(deadline, stage) <= now)
            .Select(stage => (DeadlineStage?)stage)
            .LastOrDefault();

    /// <summary>When the sweep must look again after a stage was told; null after the last.</summary>
    internal static DateTimeOffset? NextAfter(Deadline deadline, DeadlineStage told) =>
        Enum.GetValues<DeadlineStage>().Where(stage => stage > told).Min(stage => At(deadline, stage));
}
