using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Release;

/// <summary>What the recipient said became of what was recalled.</summary>
public enum RecallAnswer
{
    Returned,
    Destroyed,

    /// <summary>Kept apart until a court decides.</summary>
    Sequestered,

    /// <summary>The recipient does not agree; the claim goes to the court.</summary>
    Disputed,
}

/// <summary>
/// That pages which left are claimed back. What left stays on record with it: what is recalled does not become unsent.
/// </summary>
public sealed class Recall
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid ReleaseId { get; init; }

    /// <summary>The numbers that are claimed back, as printed.</summary>
    public required string BatesFirst { get; init; }

    public required string BatesLast { get; init; }

    /// <summary>The claim and its basis, as the letter has it.</summary>
    public required string Basis { get; init; }

    /// <summary>The letter as it was made.</summary>
    public Guid LetterBlobId { get; init; }

    public Guid RecalledBy { get; init; }

    public DateTimeOffset RecalledAt { get; init; }

    /// <summary>The day by which the recipient is asked to say what became of it.</summary>
    public DateOnly ConfirmBy { get; init; }

    /// <summary>Null while the recipient has not answered.</summary>
    public RecallAnswer? Answer { get; set; }

    public string AnswerNote { get; set; } = "";

    public Guid? AnsweredTo { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>When the people of the request were told that the answer is overdue.</summary>
    public DateTimeOffset? RemindedAt { get; set; }
}

internal sealed class RecallMapping : IEntityTypeConfiguration<Recall>
{
    public void Configure(EntityTypeBuilder<Recall> builder)
    {
        builder.ToTable("recall");
        builder.Property(recall => recall.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(recall => recall.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PacketRelease>().WithMany().HasForeignKey(recall => recall.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(recall => recall.LetterBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(recall => recall.RequestId);
        builder.HasIndex(recall => recall.ReleaseId);
        builder.HasIndex(recall => recall.LetterBlobId);
    }
}
