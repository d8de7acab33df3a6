using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Vault;

/// <summary>The key of one request, wrapped under the master key. Destroying the row destroys all files of the request.</summary>
public sealed class RequestKey
{
    public Guid RequestId { get; init; }

    /// <summary>AES-256-GCM: 12 bytes nonce, 32 bytes of wrapped key, 16 bytes tag. Its associated data names the request and the epoch.</summary>
    public required byte[] Wrapped { get; set; }

    /// <summary>Which master key it is wrapped under.</summary>
    public int Epoch { get; set; }
}

/// <summary>One encrypted file on disk, known to the database. A file without a row is swept away.</summary>
public sealed class Blob
{
    public Guid Id { get; init; }

    /// <summary>The request whose key encrypts it.</summary>
    public Guid RequestId { get; init; }

    /// <summary>What it is, for example <c>paper</c>, <c>document</c>, <c>packet</c>; part of the encryption's context.</summary>
    public required string Kind { get; init; }

    /// <summary>Length of the clear bytes.</summary>
    public long Length { get; init; }

    /// <summary>HMAC-SHA-256 of the clear bytes under a key of the vault, hex: equal files are found, a known file cannot be confirmed from outside.</summary>
    public required string Fingerprint { get; init; }

    public DateTimeOffset StoredAt { get; init; }
}

internal sealed class RequestKeyMapping : IEntityTypeConfiguration<RequestKey>
{
    public void Configure(EntityTypeBuilder<RequestKey> builder)
    {
        builder.ToTable("request_key");
        builder.HasKey(key => key.RequestId);
        builder.Property(key => key.RequestId).ValueGeneratedNever();
    }
}

internal sealed class BlobMapping : IEntityTypeConfiguration<Blob>
{
    public void Configure(EntityTypeBuilder<Blob> builder)
    {
        builder.ToTable("blob");
        builder.Property(blob => blob.Id).ValueGeneratedNever();
        builder.HasOne<RequestKey>().WithMany().HasForeignKey(blob => blob.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(blob => blob.Fingerprint);
    }
}
