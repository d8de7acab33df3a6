using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Redaction;

/// <summary>How several boxes came to be drawn at once.</summary>
public enum ActKind
{
    /// <summary>Words that were ticked on a page.</summary>
    TickedWords,

    /// <summary>Places that were found for a phrase.</summary>
    FoundWords,

    Suggestions,
    WholeLines,
    WholePage,

    /// <summary>All of a page but what was chosen.</summary>
    KeepOnly,

    /// <summary>Boxes widened to the words that they covered only in part.</summary>
    WholeWords,
}

/// <summary>Boxes that were drawn in one step, on one page or many. They are taken back together.</summary>
public sealed class RedactionAct
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public ActKind Kind { get; init; }

    public int Boxes { get; init; }

    public int Pages { get; init; }

    public Guid DoneBy { get; init; }

    public DateTimeOffset DoneAt { get; init; }

    /// <summary>Null while its boxes stand. A box of it that somebody took away by itself before keeps its own date.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }

    public Guid? TakenBackBy { get; set; }
}

internal sealed class RedactionActMapping : IEntityTypeConfiguration<RedactionAct>
{
    public void Configure(EntityTypeBuilder<RedactionAct> builder)
    {
        builder.ToTable("redaction_act");
        builder.Property(act => act.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(act => act.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(act => act.RequestId);
    }
}
