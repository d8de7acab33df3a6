using LegalRequests.Deadlines.Counting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Deadlines.Editions;

public enum ClosureState
{
    /// <summary>Entered; it counts for nothing until its effect was seen and it was put in force.</summary>
    Draft,

    /// <summary>Dates are counted with it.</summary>
    InForce,

    /// <summary>It held once and holds no more.</summary>
    Withdrawn,

    /// <summary>Given up before it ever held.</summary>
    Dropped,
}

/// <summary>A day that somebody of the agency entered into a calendar: a proclamation, a day of mourning, a storm.</summary>
public sealed class CourtClosure
{
    public Guid Id { get; init; }

    /// <summary>For example <c>us-federal</c>.</summary>
    public required string CalendarId { get; init; }

    public DateOnly Day { get; init; }

    public required string Name { get; init; }

    public TreatAs TreatAs { get; init; }

    /// <summary>Who declared it, and where that was read.</summary>
    public required string Source { get; init; }

    public ClosureState State { get; internal set; }

    public DateTimeOffset EnteredAt { get; init; }

    public Guid EnteredBy { get; init; }

    public DateTimeOffset? InForceSince { get; internal set; }

    public DateTimeOffset? WithdrawnAt { get; internal set; }

    public Guid? WithdrawnBy { get; internal set; }

    public string WithdrawnBecause { get; internal set; } = "";

    internal DeclaredDay AsDay() => new(Day, Name, TreatAs, Source);
}

internal sealed class CourtClosureMapping : IEntityTypeConfiguration<CourtClosure>
{
    public void Configure(EntityTypeBuilder<CourtClosure> builder)
    {
        builder.ToTable("court_closure");
        builder.Property(closure => closure.Id).ValueGeneratedNever();
        builder.HasIndex(closure => new { closure.CalendarId, closure.Day }).IsUnique().HasFilter("state = 'InForce'");
    }
}
