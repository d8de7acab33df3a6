using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>Why a suggestion is not followed. Chosen from a list: a sentence would repeat what the page says.</summary>
public enum DismissReason
{
    /// <summary>It is no such thing: the reading was wrong.</summary>
    Misread,

    /// <summary>It is the client's own, and the demand is for it.</summary>
    ClientsOwn,

    /// <summary>It is asked for, and may go.</summary>
    AskedFor,

    /// <summary>Anybody can know it.</summary>
    Public,
}

/// <summary>A suggestion that somebody looked at and did not follow. It is known again by its fingerprint when the page is read anew.</summary>
public sealed class DismissedSuggestion
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid PageId { get; init; }

    /// <summary>From <see cref="SuggestedBox.Fingerprint"/>; holds no word of the page.</summary>
    public required string Fingerprint { get; init; }

    public SuggestionKind Kind { get; init; }

    public DismissReason Reason { get; init; }

    public Guid DismissedBy { get; init; }

    public DateTimeOffset DismissedAt { get; init; }

    public DateTimeOffset? TakenBackAt { get; set; }
}

internal sealed class DismissedSuggestionMapping : IEntityTypeConfiguration<DismissedSuggestion>
{
    public void Configure(EntityTypeBuilder<DismissedSuggestion> builder)
    {
        builder.ToTable("dismissed_suggestion");
        builder.Property(it => it.Id).ValueGeneratedNever();
        builder.HasOne<DocumentPage>().WithMany().HasForeignKey(it => it.PageId).OnDelete(DeleteBehavior.Restrict);
    }
}
