using LegalRequests.Pdf.Reading;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Redaction;

/// <summary>A box on a page image, with the reason that is burned into it.</summary>
public sealed class RedactionMark
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid DocumentId { get; init; }

    public Guid PageId { get; init; }

    /// <summary>Left edge in the displayed page, points from the left.</summary>
    public double X { get; init; }

    /// <summary>Upper edge in the displayed page, points from the top.</summary>
    public double Y { get; init; }

    public double Width { get; init; }

    public double Height { get; init; }

    /// <summary>Its place as a whole.</summary>
    public PageBox Box => new(X, Y, X + Width, Y + Height);

    /// <summary>Code of the reason, for example <c>R-2</c>; burned into the box and explained in the index.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>The page's content hash when the box was drawn.</summary>
    public required string PageContentHash { get; init; }

    /// <summary>The act that drew it with others; null for a box drawn by itself.</summary>
    public Guid? ActId { get; init; }

    public Guid MarkedBy { get; init; }

    public DateTimeOffset MarkedAt { get; init; }

    public DateTimeOffset? RemovedAt { get; set; }

    public Guid? RemovedBy { get; set; }

    /// <summary>Places of the words that it cuts on purpose, as <see cref="MeantCut.PlacesOf"/> gives them; null where that is not said.</summary>
    public string? CutMeant { get; set; }

    public Guid? CutMeantBy { get; set; }

    public DateTimeOffset? CutMeantAt { get; set; }
}

internal sealed class RedactionMarkMapping : IEntityTypeConfiguration<RedactionMark>
{
    public void Configure(EntityTypeBuilder<RedactionMark> builder)
    {
        builder.ToTable("redaction_mark");
        builder.Property(mark => mark.Id).ValueGeneratedNever();
        builder.HasOne<DocumentPage>().WithMany().HasForeignKey(mark => mark.PageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RedactionAct>().WithMany().HasForeignKey(mark => mark.ActId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(mark => new { mark.RequestId, mark.RemovedAt });
    }
}
