using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Access;

/// <summary>One signed-in browser. The cookie holds a random key; the row holds only its hash, so a copied database signs nobody in.</summary>
public sealed class StaffSession
{
    /// <summary>SHA-256 of the cookie's key, hex.</summary>
    public required string KeyHash { get; init; }

    public Guid StaffId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>The end whatever happens, 12 hours after sign-in.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The serialised ticket under data protection.</summary>
    public required byte[] Ticket { get; set; }
}

/// <summary>The one-time token with which the first administrator is made. The file holds the token, the row its hash.</summary>
public sealed class SetupToken
{
    public required string TokenHash { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? ConsumedAt { get; set; }
}

/// <summary>A key of ASP.NET's data protection, encrypted under the master key, shared by all machines of the product.</summary>
public sealed class ProtectionKey
{
    public required string Name { get; init; }

    public required byte[] SealedXml { get; init; }
}

internal sealed class StaffSessionMapping : IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<StaffSession> builder)
    {
        builder.ToTable("staff_session");
        builder.HasKey(session => session.KeyHash);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(session => session.StaffId);
    }
}

internal sealed class SetupTokenMapping : IEntityTypeConfiguration<SetupToken>
{
    public void Configure(EntityTypeBuilder<SetupToken> builder)
    {
        builder.ToTable("setup_token");
        builder.HasKey(token => token.TokenHash);
    }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("protection_key");
        builder.HasKey(key => key.Name);
    }
}
