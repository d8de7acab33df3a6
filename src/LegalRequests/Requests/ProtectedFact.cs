using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Requests;

/// <summary>
/// A word or number that must not be found anywhere in what leaves: a foster home's street, a shelter's telephone,
/// a reporter's name. The finished packet, its log and its letters are searched for it.
/// </summary>
public sealed class ProtectedFact
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public ProtectedKind Kind { get; init; }

    /// <summary>The value under the request's key.</summary>
    public required byte[] Sealed { get; init; }

    public Guid AddedBy { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    public DateTimeOffset? RemovedAt { get; set; }
}

public enum ProtectedKind
{
    PersonName,
    Address,
    Telephone,
    Email,
    Number,
    Other,

    /// <summary>Who reported abuse or neglect.</summary>
    Reporter,

    /// <summary>A child; looked for by initials too.</summary>
    Minor,

    /// <summary>A foster home, a shelter, or another place that must not be found.</summary>
    Place,
}

internal sealed class ProtectedFactMapping : IEntityTypeConfiguration<ProtectedFact>
{
    public void Configure(EntityTypeBuilder<ProtectedFact> builder)
    {
        builder.ToTable("protected_fact");
        builder.Property(fact => fact.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(fact => fact.RequestId).OnDelete(DeleteBehavior.Restrict);
    }
}
