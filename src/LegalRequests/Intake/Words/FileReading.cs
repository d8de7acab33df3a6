using System.Globalization;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Intake.Words;

/// <summary>
/// How far the words of a rewritten file are read, and what was found in the file as it came. It goes with the file, from
/// draft to paper, and is deleted with it.
/// </summary>
public sealed class FileReading
{
    /// <summary>The rewritten file.</summary>
    public Guid BlobId { get; init; }

    public Guid RequestId { get; init; }

    public int PageCount { get; init; }

    public int PagesRead { get; set; }

    public FileKind CameAs { get; init; }

    /// <summary>What was found, such as <c>Attachments=2,Scripts=1</c>; no names, for they may name a client.</summary>
    public string Findings { get; init; } = "";

    public DateTimeOffset QueuedAt { get; init; }

    /// <summary>When its last page was read, or read again; null while pages wait to be read.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>How often all that another build had read of it was read again.</summary>
    public int Rounds { get; set; }

    /// <summary>The row of a file that was taken in; its pages are read in the background.</summary>
    public static FileReading Of(StoredFile normalised, int pages, FileKind cameAs, IReadOnlyList<Finding> findings, DateTimeOffset now) => new()
    {
        BlobId = normalised.BlobId,
        RequestId = normalised.RequestId,
        PageCount = pages,
        CameAs = cameAs,
        Findings = string.Join(',', findings.Select(found => string.Create(CultureInfo.InvariantCulture, $"{found.Code}={found.Count}"))),
        QueuedAt = now,
    };

    /// <summary>The findings that a row holds; what is not known by name is passed over.</summary>
    public static IReadOnlyList<Finding> FindingsOf(string written) =>
    [
        .. from part in written.Split(',', StringSplitOptions.RemoveEmptyEntries)
           let sides = part.Split('=')
           where sides.Length == 2
           let code = Enum.TryParse<FindingCode>(sides[0], out var known) ? known : (FindingCode?)null
           where code is not null && int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)
           select new Finding(code.Value, int.Parse(sides[1], CultureInfo.InvariantCulture)),
    ];
}

/// <summary>The words of one page as a person sees them on it, where they were read and why there.</summary>
public sealed class PageReading
{
    public Guid BlobId { get; init; }

    /// <summary>1-based.</summary>
    public int Number { get; init; }

    public TextSource Source { get; init; }

    public TextReason Reason { get; init; }

    public int WordCount { get; init; }

    /// <summary>Words of the text layer of which nothing is seen on the page.</summary>
    public int Unseen { get; init; }

    /// <summary>Dots an inch that the page was drawn at; null where it was not read, or by a version that did not keep it.</summary>
    public double? Dpi { get; init; }

    /// <summary>Whether its picture has no colour; null as above.</summary>
    public bool? IsGrey { get; init; }

    /// <summary>What read it, or could not, as <see cref="DocumentBurner.Rules"/>; null where a version did that did not keep it.</summary>
    public string? Rules { get; init; }

    /// <summary>The words with their places, and what a burning needs to know besides, sealed under the request's key.</summary>
    public required byte[] Sealed { get; init; }

    public DateTimeOffset ReadAt { get; init; }
}

internal sealed class FileReadingMapping : IEntityTypeConfiguration<FileReading>
{
    public void Configure(EntityTypeBuilder<FileReading> builder)
    {
        builder.ToTable("file_reading");
        builder.HasKey(reading => reading.BlobId);
        builder.Property(reading => reading.BlobId).ValueGeneratedNever();
        builder.HasOne<Blob>().WithOne().HasForeignKey<FileReading>(reading => reading.BlobId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(reading => reading.Rounds).HasDefaultValue(0);
        builder.HasIndex(reading => reading.DoneAt);
    }
}

internal sealed class PageReadingMapping : IEntityTypeConfiguration<PageReading>
{
    public void Configure(EntityTypeBuilder<PageReading> builder)
    {
        builder.ToTable("page_reading");
        builder.HasKey(page => new { page.BlobId, page.Number });
        builder.HasOne<FileReading>().WithMany().HasForeignKey(page => page.BlobId).OnDelete(DeleteBehavior.Cascade);

        // The words lie before it in the row: without an index each look for stale pages would go through all of them.
        builder.HasIndex(page => new { page.BlobId, page.Rules, page.ReadAt });
    }
}
