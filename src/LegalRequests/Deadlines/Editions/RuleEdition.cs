using LegalRequests.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Deadlines.Editions;

/// <summary>What a rule file holds.</summary>
public enum RuleFileKind
{
    /// <summary>A rule pack, from <c>workflows/packs</c>.</summary>
    Pack,

    /// <summary>A calendar, from <c>workflows/calendars</c>.</summary>
    Calendar,
}

public enum EditionState
{
    /// <summary>Read from a file; it computes nothing until somebody puts it in force.</summary>
    Available,

    /// <summary>Dates are computed from it.</summary>
    InForce,

    /// <summary>Another one took its place. Dates computed from it keep it.</summary>
    Retired,
}

/// <summary>One version of a rule pack or calendar, with its text. The text never changes; only whether it is in force does.</summary>
public sealed class RuleEdition
{
    public Guid Id { get; init; }

    public RuleFileKind Kind { get; init; }

    /// <summary>The file's own id, such as <c>us-ca</c>.</summary>
    public required string DocumentId { get; init; }

    /// <summary>As the file says, such as <c>2026.1</c>.</summary>
    public required string Version { get; init; }

    public required string Title { get; init; }

    /// <summary>Name of the file it was read from, for messages.</summary>
    public required string FileName { get; init; }

    /// <summary>The file's text.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the text's UTF-8 bytes, hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When the file itself says that it must be read again.</summary>
    public DateOnly? ReviewDue { get; init; }

    public EditionState State { get; internal set; }

    public DateTimeOffset ImportedAt { get; init; }

    public DateTimeOffset? InForceSince { get; internal set; }

    /// <summary>Who put it in force; the system at the very first start.</summary>
    public Guid? InForceBy { get; internal set; }

    public DateTimeOffset? RetiredAt { get; internal set; }

    /// <summary>As dates name it, such as <c>us-ca 2026.1</c>.</summary>
    public string Name => $"{DocumentId} {Version}";

    internal void PutInForce(DateTimeOffset now, Guid by)
    {
        State = EditionState.InForce;
        (InForceSince, InForceBy, RetiredAt) = (now, by, null);
    }

    internal void Retire(DateTimeOffset now)
    {
        if (State != EditionState.InForce)
        {
            throw new InvalidOperationException($"{Name} is not in force.");
        }

        State = EditionState.Retired;
        RetiredAt = now;
    }
}

/// <summary>One entry of an edition: a rule, a direction, a holiday. Two editions that say the same of it have the same hash here.</summary>
public sealed class EditionEntry
{
    public Guid EditionId { get; init; }

    /// <summary>The list of the file in which it stands, such as <c>rules</c>.</summary>
    public required string Section { get; init; }

    public required string EntryId { get; init; }

    public required string Title { get; init; }

    /// <summary>How well it was read; null for what is no law, such as the title of an event.</summary>
    public RuleMark? Mark { get; init; }

    /// <summary>The lawyer whom the file itself names; null where it names none.</summary>
    public string? SignedBy { get; init; }

    /// <summary>SHA-256 of what it says, hex; layout and comments do not count.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>The one row that changes whenever the rules in force do, so that every machine notices.</summary>
public sealed class RuleStamp
{
    public const int OnlyId = 1;

    public int Id { get; init; }

    /// <summary>New with every change, also of who verified what.</summary>
    public Guid Stamp { get; init; }

    /// <summary>New with every change that can move a date.</summary>
    public Guid DatesStamp { get; init; }
}

internal sealed class RuleEditionMapping : IEntityTypeConfiguration<RuleEdition>
{
    public void Configure(EntityTypeBuilder<RuleEdition> builder)
    {
        builder.ToTable("rule_edition");
        builder.Property(edition => edition.Id).ValueGeneratedNever();
        builder.HasIndex(edition => new { edition.Kind, edition.DocumentId, edition.Version }).IsUnique();
        builder.HasIndex(edition => new { edition.Kind, edition.DocumentId }).IsUnique().HasFilter("state = 'InForce'");
    }
}

internal sealed class EditionEntryMapping : IEntityTypeConfiguration<EditionEntry>
{
    public void Configure(EntityTypeBuilder<EditionEntry> builder)
    {
        builder.ToTable("rule_edition_entry");
        builder.HasKey(entry => new { entry.EditionId, entry.Section, entry.EntryId });
        builder.HasOne<RuleEdition>().WithMany().HasForeignKey(entry => entry.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RuleStampMapping : IEntityTypeConfiguration<RuleStamp>
{
    public void Configure(EntityTypeBuilder<RuleStamp> builder)
    {
        builder.ToTable("rule_stamp");
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
