using LegalRequests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Deadlines.Editions;

/// <summary>What a lawyer of the agency recorded.</summary>
public enum VerificationKind
{
    /// <summary>Read, and right.</summary>
    ReadAndRight,

    /// <summary>Read in a secondary copy, and that copy is still the law.</summary>
    StillCurrent,
}

/// <summary>
/// A lawyer's word for entries of a pack, by name. It holds for what those entries said then: an entry that says something
/// else in a later edition has nobody's word until a lawyer reads it again.
/// </summary>
public sealed class RuleVerification
{
    public Guid Id { get; init; }

    public VerificationKind Kind { get; init; }

    public Guid EditionId { get; init; }

    /// <summary>The pack's id: the word carries over to other editions of this pack, where the entry is the same.</summary>
    public required string PackId { get; init; }

    /// <summary>The one entry, as <c>rules/FED.45.objection</c>; empty for the whole pack.</summary>
    public string Entry { get; init; } = "";

    public Guid StaffId { get; init; }

    /// <summary>The lawyer's name as it was then.</summary>
    public required string Name { get; init; }

    /// <summary>Bar and role, such as <c>General counsel, New Jersey bar</c>.</summary>
    public required string Capacity { get; init; }

    /// <summary>Where it was read again; empty for <see cref="VerificationKind.ReadAndRight"/>.</summary>
    public string Source { get; init; } = "";

    /// <summary>The day on which it was read.</summary>
    public DateOnly ReadOn { get; init; }

    /// <summary>When it must be read again; null where the pack's own date holds.</summary>
    public DateOnly? ReviewDue { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; internal set; }

    public Guid? RevokedBy { get; internal set; }

    public string RevokedBecause { get; internal set; } = "";

    public List<VerifiedEntry> Entries { get; } = [];

    /// <summary>As it stands beside a date: name and capacity.</summary>
    public string Signature => $"{Name}, {Capacity}";

    /// <summary>Today where the day is latest on earth: a lawyer anywhere may write the date of their own calendar.</summary>
    internal static DateOnly LatestToday(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime.AddHours(14));
}

/// <summary>One entry that a lawyer read, by the hash of what it said.</summary>
public sealed class VerifiedEntry
{
    public Guid VerificationId { get; init; }

    public required string Section { get; init; }

    public required string EntryId { get; init; }

    public required string Sha256 { get; init; }
}

internal sealed class RuleVerificationMapping : IEntityTypeConfiguration<RuleVerification>
{
    public void Configure(EntityTypeBuilder<RuleVerification> builder)
    {
        builder.ToTable("rule_verification");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<RuleEdition>().WithMany().HasForeignKey(row => row.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(row => row.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.PackId, row.RevokedAt });
    }
}

internal sealed class VerifiedEntryMapping : IEntityTypeConfiguration<VerifiedEntry>
{
    public void Configure(EntityTypeBuilder<VerifiedEntry> builder)
    {
        builder.ToTable("rule_verification_entry");
        builder.HasKey(row => new { row.VerificationId, row.Section, row.EntryId });
        builder.HasOne<RuleVerification>().WithMany(row => row.Entries).HasForeignKey(row => row.VerificationId).OnDelete(DeleteBehavior.Restrict);
    }
}
