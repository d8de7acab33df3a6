using LegalRequests.Access;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Intake;

/// <summary>Where a file goes once it is open.</summary>
public enum Shelf
{
    Papers,
    Records,
}

/// <summary>
/// A further paper or a record that came locked by a password. It is kept as it came and waits for the password, which is
/// used once and kept nowhere.
/// </summary>
public sealed class LockedFile
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Shelf Shelf { get; init; }

    /// <summary>The kind of paper or of record that was chosen, as its own enumeration writes it.</summary>
    public string Label { get; init; } = "";

    /// <summary>The office's own title; empty for the file's name.</summary>
    public string Title { get; init; } = "";

    public Guid OriginalBlobId { get; init; }

    /// <summary>SHA-256 of the bytes as received, hex.</summary>
    public required string Sha256 { get; init; }

    public string FileName { get; init; } = "";

    public Guid AddedBy { get; init; }

    public DateTimeOffset AddedAt { get; init; }
}

internal sealed class LockedFileMapping : IEntityTypeConfiguration<LockedFile>
{
    public void Configure(EntityTypeBuilder<LockedFile> builder)
    {
        builder.ToTable("locked_file");
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(file => file.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(file => file.OriginalBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(file => file.AddedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
