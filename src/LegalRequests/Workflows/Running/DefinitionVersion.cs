using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Workflows.Running;

/// <summary>A published definition. It is never changed: requests that run it stay on it.</summary>
internal sealed class DefinitionVersion
{
    public required string DefinitionId { get; init; }

    /// <summary>1, 2, 3 in order of publishing; the highest is what new requests take.</summary>
    public int Version { get; init; }

    public required string Name { get; init; }

    /// <summary>The file, byte for byte.</summary>
    public required byte[] Source { get; init; }

    public required string Sha256 { get; init; }

    public DateTimeOffset PublishedAt { get; init; }
}

internal sealed class DefinitionVersionMapping : IEntityTypeConfiguration<DefinitionVersion>
{
    public void Configure(EntityTypeBuilder<DefinitionVersion> builder)
    {
        builder.ToTable("wf_definition");
        builder.HasKey(row => new { row.DefinitionId, row.Version });
        builder.Property(row => row.Version).ValueGeneratedNever();
        builder.HasIndex(row => new { row.DefinitionId, row.Sha256 }).IsUnique();
    }
}
