using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Packets;

public enum BuildState
{
    Queued,
    Building,
    Done,
    Failed,
}

/// <summary>One making of a packet, which may take minutes: asked for, worked on with progress, done or failed with a reason.</summary>
public sealed class PacketBuild : IMaking<BuildState>
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public BuildState State { get; set; }

    public int PagesDone { get; set; }

    public int PagesTotal { get; set; }

    public Guid AskedBy { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? HeldUntil { get; set; }

    public int Attempts { get; set; }

    public string Problem { get; set; } = "";

    public Guid? PacketId { get; set; }
}

internal sealed class PacketBuildMapping : IEntityTypeConfiguration<PacketBuild>
{
    public void Configure(EntityTypeBuilder<PacketBuild> builder)
    {
        builder.ToTable("packet_build");
        builder.Property(build => build.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(build => build.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(build => new { build.State, build.AskedAt });
        builder.HasIndex(build => build.RequestId);
    }
}
