using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Audit;

/// <summary>
/// One thing that somebody did, tried or looked at. Written in the transaction of the act itself; never changed.
/// The columns are for searching; <see cref="Body"/> is the record.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Given by the database in the order of writing.</summary>
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid ActorId { get; init; }

    public required string Action { get; init; }

    public Guid? RequestId { get; init; }

    /// <summary><c>done</c>, or the code of the refusal.</summary>
    public required string Result { get; init; }

    /// <summary>Canonical JSON, kept as the exact text that was hashed: ids, codes and counts, never a name or a record's text.</summary>
    public required string Body { get; init; }

    /// <summary>SHA-256 of 0x00 and the body's UTF-8 bytes: the leaf hash of RFC 6962 section 2.1, ready for a tree.</summary>
    public required byte[] Leaf { get; init; }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entry");
        builder.Property(entry => entry.Id).ValueGeneratedOnAdd();
        builder.HasIndex(entry => new { entry.RequestId, entry.Id });
        builder.HasIndex(entry => new { entry.ActorId, entry.Id });
    }
}
