using LegalRequests.Intake.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>
/// The names that stand on the pages of a file, so that a single page can be searched for them without reading the whole
/// record. It goes with the file and is deleted with it.
/// </summary>
public sealed class LearntNames
{
    /// <summary>The rewritten file.</summary>
    public Guid BlobId { get; init; }

    /// <summary>1-based: the names of the pages from the first to this one are known.</summary>
    public int UpTo { get; set; }

    /// <summary>How many of these pages could not be read.</summary>
    public int Unreadable { get; set; }

    /// <summary>Which build found them; another may find others.</summary>
    public required string FoundBy { get; set; }

    /// <summary>The <see cref="FileReading.Rounds"/> of the file when its first page was learnt: pages that were read again may have others.</summary>
    public int Rounds { get; set; }

    /// <summary>The names, sealed under the request's key.</summary>
    public required byte[] Sealed { get; set; }
}

internal sealed class LearntNamesMapping : IEntityTypeConfiguration<LearntNames>
{
    public void Configure(EntityTypeBuilder<LearntNames> builder)
    {
        builder.ToTable("learnt_names");
        builder.HasKey(learnt => learnt.BlobId);
        builder.Property(learnt => learnt.BlobId).ValueGeneratedNever();
        builder.Property(learnt => learnt.UpTo).IsConcurrencyToken();
        builder.Property(learnt => learnt.Rounds).HasDefaultValue(0);
        builder.HasOne<FileReading>().WithOne().HasForeignKey<LearntNames>(learnt => learnt.BlobId).OnDelete(DeleteBehavior.Cascade);
    }
}
