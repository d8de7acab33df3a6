namespace LegalRequests.Deadlines.Counting;

/// <summary>What a day of a calendar does to a count.</summary>
public enum HolidayForce
{
    /// <summary>A legal holiday.</summary>
    Holiday,

    /// <summary>Perhaps a legal holiday: nobody read the law well enough. Rule dates do not lean on it, safe dates keep clear of it.</summary>
    Doubtful,

    /// <summary>The court is closed, and that is all: it moves a date only where the rule of counting says that closures do.</summary>
    ClosureOnly,
}

/// <summary>A day that a calendar speaks of.</summary>
/// <param name="Date">The day on which the court keeps it.</param>
/// <param name="Name">Its name; says "observed" when it was moved.</param>
/// <param name="IsObservedBefore">Kept on a day before because the holiday itself falls on a weekend.</param>
public sealed record Holiday(DateOnly Date, string Name, bool IsObservedBefore = false)
{
    /// <summary>What it does to a count.</summary>
    public HolidayForce Force { get; init; }
}

/// <summary>The further day that is kept when a holiday falls on a certain day of the week.</summary>
/// <param name="Days">Days from the holiday itself; negative is before it.</param>
/// <param name="IsDoubtful">Whether the law itself does not clearly say so.</param>
public sealed record HolidayShift(int Days, bool IsDoubtful = false);

/// <summary>How a day that was declared once is to be taken.</summary>
public enum TreatAs
{
    /// <summary>As a legal holiday.</summary>
    Holiday,

    /// <summary>As a day on which the court is closed and no more.</summary>
    ClosureOnly,
}

/// <summary>A day declared once: a proclamation, a day of mourning, a storm.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">For people.</param>
/// <param name="TreatAs">How it is to be taken; a closure is no holiday unless a rule says so.</param>
/// <param name="Source">Who declared it, and where that was read.</param>
public sealed record DeclaredDay(DateOnly Date, string Name, TreatAs TreatAs, string Source);

/// <summary>Against what the days of a year were held.</summary>
public enum CalendarCheck
{
    /// <summary>A list that a court or office published.</summary>
    Published,

    /// <summary>A second computation. It finds slips, not law that changed.</summary>
    SecondHand,
}

/// <summary>The weekday holidays of one year as a second source has them.</summary>
/// <param name="Days">In order.</param>
/// <param name="Check">What kind of source that is.</param>
/// <param name="Source">Where it was read, or how it was computed.</param>
public sealed record CertifiedYear(IReadOnlyList<DateOnly> Days, CalendarCheck Check, string Source);
