namespace LegalRequests.Deadlines.Counting;

/// <summary>How the last moment is bounded.</summary>
public enum DueKind
{
    /// <summary>Any time on the day is in time.</summary>
    OnDay,

    /// <summary>At the stated time or before it is in time.</summary>
    AtOrBefore,

    /// <summary>Only what happens before the stated time (or day) is in time.</summary>
    StrictlyBefore,

    /// <summary>What happens before the day is too early.</summary>
    NotBefore,
}

/// <summary>The bound a rule sets, in the court's zone.</summary>
/// <param name="At">The day, and the time when the paper states one.</param>
/// <param name="Kind">Which side of it is in time.</param>
public sealed record DueMoment(CourtMoment At, DueKind Kind)
{
    /// <summary>The day the bound falls on.</summary>
    public DateOnly Day => At.Day;

    /// <summary>The first instant (UTC) that is too late; for <see cref="DueKind.NotBefore"/> the first that is not too early.</summary>
    public DateTimeOffset Ends(TimeZoneInfo zone) => Kind switch
    {
        DueKind.OnDay => EndOfDay(zone),
        DueKind.AtOrBefore => At.Time is null ? EndOfDay(zone) : At.Instant(zone).AddMinutes(1),
        DueKind.StrictlyBefore or DueKind.NotBefore => At.Instant(zone),
        _ => throw new InvalidOperationException($"Unknown bound {Kind}."),
    };

    /// <summary>For example <c>before Sep 24, 2026 (Thu), 9:00 AM</c>.</summary>
    public override string ToString() => Kind switch
    {
        DueKind.StrictlyBefore => $"before {At}",
        DueKind.NotBefore => $"not before {At}",
        _ => At.ToString(),
    };

    /// <summary>Wall-clock order: which bound ends first.</summary>
    internal DateTime LastMoment => Kind switch
    {
        DueKind.OnDay => Day.ToDateTime(TimeOnly.MaxValue),
        DueKind.AtOrBefore => Day.ToDateTime(At.Time ?? TimeOnly.MaxValue),
        _ => Day.ToDateTime(At.Time ?? TimeOnly.MinValue),
    };

    private DateTimeOffset EndOfDay(TimeZoneInfo zone) => new CourtMoment(Day.AddDays(1)).Instant(zone);
}
