namespace LegalRequests.Deadlines;

/// <summary>Why people are told of a deadline.</summary>
public enum StageKind
{
    /// <summary>So many days before the safe date, or on it.</summary>
    Before,

    /// <summary>So many days before the safe date, and nobody who can act has opened the request since the first reminder.</summary>
    Unopened,

    /// <summary>The end has passed.</summary>
    Late,
}

/// <summary>A point at which people are told of a deadline.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Days">Calendar days before the safe date; 0 on the day itself, and for <see cref="StageKind.Late"/>.</param>
public readonly record struct DeadlineStage(StageKind Kind, int Days)
{
    public static DeadlineStage Late { get; } = new(StageKind.Late, 0);

    public static DeadlineStage Before(int days) => new(StageKind.Before, days);

    public static DeadlineStage Unopened(int days) => new(StageKind.Unopened, days);

    /// <summary>Stable, lower-case, such as <c>before-7</c>: part of the keys of mails.</summary>
    public override string ToString() => Kind == StageKind.Late ? "late" : FormattableString.Invariant($"{Kind.ToString().ToLowerInvariant()}-{Days}");
}
