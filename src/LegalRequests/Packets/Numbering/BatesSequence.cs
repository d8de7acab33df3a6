using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Packets.Numbering;

/// <summary>All production numbers with one prefix. Every number below <see cref="NextNumber"/> is in exactly one <see cref="BatesRange"/> that was not given back.</summary>
public sealed class BatesSequence
{
    public required string Prefix { get; init; }

    /// <summary>Digits that a number is padded to.</summary>
    public int Width { get; init; }

    public long FirstNumber { get; init; }

    public long NextNumber { get; set; }

    /// <summary>Counts those who took the row: to write it is to hold it until the commit.</summary>
    public long Taken { get; set; }
}

public enum RangeFate
{
    /// <summary>A draft of the request has them, or its next one will.</summary>
    Held,

    /// <summary>They left. Nobody ever gets them again.</summary>
    Released,

    /// <summary>The draft that had them is void and others came after them: they stay without a page.</summary>
    Void,

    /// <summary>The draft that had them is void and nobody came after them: they were given again.</summary>
    GivenBack,
}

/// <summary>Numbers that were taken for one packet, and what became of them. The row stays for ever.</summary>
public sealed class BatesRange
{
    public Guid Id { get; init; }

    public required string Prefix { get; init; }

    public long FirstNumber { get; init; }

    public long LastNumber { get; init; }

    public Guid RequestId { get; init; }

    /// <summary>The newest draft that has them; null until there is one.</summary>
    public Guid? PacketId { get; set; }

    public RangeFate Fate { get; set; }

    public DateTimeOffset TakenAt { get; init; }

    /// <summary>When it was decided what became of them; null while they are held.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>When a court first read pages with these numbers; they never go to other pages then, though the packet has not left.</summary>
    public DateTimeOffset? ShownAt { get; set; }

    public long Count => LastNumber - FirstNumber + 1;

    internal void Settle(RangeFate fate, DateTimeOffset now) => (Fate, SettledAt) = (fate, now);
}

internal sealed class BatesSequenceMapping : IEntityTypeConfiguration<BatesSequence>
{
    public void Configure(EntityTypeBuilder<BatesSequence> builder)
    {
        builder.ToTable("bates_sequence");
        builder.HasKey(sequence => sequence.Prefix);
    }
}

internal sealed class BatesRangeMapping : IEntityTypeConfiguration<BatesRange>
{
    public void Configure(EntityTypeBuilder<BatesRange> builder)
    {
        builder.ToTable("bates_range");
        builder.Property(range => range.Id).ValueGeneratedNever();
        builder.Ignore(range => range.Count);
        builder.HasOne<BatesSequence>().WithMany().HasForeignKey(range => range.Prefix).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(range => range.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Packet>().WithMany().HasForeignKey(range => range.PacketId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(range => new { range.Prefix, range.FirstNumber }).IsUnique().HasFilter("fate <> 'GivenBack'");
        builder.HasIndex(range => range.RequestId);
        builder.HasIndex(range => range.PacketId);
    }
}
