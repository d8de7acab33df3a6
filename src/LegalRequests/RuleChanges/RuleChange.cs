using LegalRequests.Deadlines.Editions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.RuleChanges;

/// <summary>What changes about the rules.</summary>
public enum RuleChangeKind
{
    /// <summary>Other editions of packs or calendars come in force.</summary>
    Editions,

    /// <summary>A day is entered into a calendar.</summary>
    ClosureEntered,

    /// <summary>A day that was entered is taken out again.</summary>
    ClosureWithdrawn,

    /// <summary>Counsel recorded, or took back, that a rule is still the law.</summary>
    Reading,
}

public enum RuleChangeState
{
    /// <summary>What it would do to open requests is being found out; nothing has changed yet.</summary>
    Weighing,

    /// <summary>Its effect can be read, and it can be put in force.</summary>
    Weighed,

    /// <summary>It is in force; open requests are gone through, one batch after the other.</summary>
    Carrying,

    /// <summary>In force, and every open request was gone through.</summary>
    Done,

    /// <summary>Given up before it was in force.</summary>
    Dropped,
}

/// <summary>
/// One change of the rules in force, from the question what it would do to the last request that was gone through. How far
/// it has come is in the row, so that any machine can go on where another stopped.
/// </summary>
public sealed class RuleChange
{
    public Guid Id { get; init; }

    /// <summary><c>RC-2026-0003</c>.</summary>
    public required string Number { get; init; }

    public RuleChangeKind Kind { get; init; }

    public RuleChangeState State { get; set; }

    /// <summary>The day that is entered or taken out; null for the other kinds.</summary>
    public Guid? ClosureId { get; init; }

    /// <summary>What changes, in one sentence: it stands beside every date that it touches.</summary>
    public required string Because { get; init; }

    /// <summary>The rules in force that its effect was, or is being, weighed against.</summary>
    public Guid BaseStamp { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    public Guid StartedBy { get; init; }

    /// <summary>Open requests to go through.</summary>
    public int Total { get; set; }

    /// <summary>Of them gone through, in the present state.</summary>
    public int Passed { get; set; }

    /// <summary>Number of the last request that was gone through; empty at the start.</summary>
    public string Cursor { get; set; } = "";

    public DateTimeOffset? WeighedAt { get; set; }

    /// <summary>Requests of which any date or question changes.</summary>
    public int Requests { get; set; }

    /// <summary>Dates that move or fall away.</summary>
    public int Dates { get; set; }

    /// <summary>Dates that come into being.</summary>
    public int NewDates { get; set; }

    /// <summary>Questions that counsel is asked.</summary>
    public int Questions { get; set; }

    public DateTimeOffset? InForceAt { get; set; }

    public Guid? InForceBy { get; set; }

    /// <summary>Changes that were proposed while it was carried through.</summary>
    public int Proposed { get; set; }

    /// <summary>Requests whose dates could not be computed; a person must look at them.</summary>
    public int Failed { get; set; }

    /// <summary>When it was done, or given up.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public List<ChangedEdition> Editions { get; } = [];

    internal bool Over => State is RuleChangeState.Done or RuleChangeState.Dropped;
}

/// <summary>One edition that a change puts in force.</summary>
public sealed class ChangedEdition
{
    public Guid ChangeId { get; init; }

    public Guid EditionId { get; init; }

    /// <summary>The one that was in force before; null when there was none.</summary>
    public Guid? ReplacesId { get; init; }
}

/// <summary>What a change does to one date or question of a request.</summary>
public enum EffectKind
{
    Moves,
    FallsAway,
    NewDate,
    Question,

    /// <summary>The dates of the request could not be computed.</summary>
    Failed,
}

/// <summary>One line of a change's effect, as it was weighed.</summary>
public sealed class RuleEffect
{
    public Guid ChangeId { get; init; }

    public Guid RequestId { get; init; }

    /// <summary>The rule; for a question its code and subject.</summary>
    public required string Subject { get; init; }

    public EffectKind Kind { get; init; }

    public required string Title { get; init; }

    public DateOnly? OldDay { get; init; }

    public DateOnly? NewDay { get; init; }

    /// <summary>The old date as people read it, with what was found of a precondition; empty when there was none.</summary>
    public string OldWords { get; init; } = "";

    public string NewWords { get; init; } = "";
}

internal sealed class RuleChangeMapping : IEntityTypeConfiguration<RuleChange>
{
    public void Configure(EntityTypeBuilder<RuleChange> builder)
    {
        builder.ToTable("rule_change");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Ignore(change => change.Over);
        builder.HasOne<CourtClosure>().WithMany().HasForeignKey(change => change.ClosureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(change => change.Number).IsUnique();
        builder.HasIndex(change => change.State);
        builder.HasIndex(change => change.ClosureId);
    }
}

internal sealed class ChangedEditionMapping : IEntityTypeConfiguration<ChangedEdition>
{
    public void Configure(EntityTypeBuilder<ChangedEdition> builder)
    {
        builder.ToTable("rule_change_edition");
        builder.HasKey(row => new { row.ChangeId, row.EditionId });
        builder.HasOne<RuleChange>().WithMany(change => change.Editions).HasForeignKey(row => row.ChangeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RuleEdition>().WithMany().HasForeignKey(row => row.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.EditionId);
    }
}

internal sealed class RuleEffectMapping : IEntityTypeConfiguration<RuleEffect>
{
    public void Configure(EntityTypeBuilder<RuleEffect> builder)
    {
        builder.ToTable("rule_effect");
        builder.HasKey(effect => new { effect.ChangeId, effect.RequestId, effect.Subject });
        builder.HasOne<RuleChange>().WithMany().HasForeignKey(effect => effect.ChangeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(effect => new { effect.RequestId });
    }
}
