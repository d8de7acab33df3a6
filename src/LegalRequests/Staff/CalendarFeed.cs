using System.Security.Cryptography;
using System.Text;
using LegalRequests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Staff;

/// <summary>
/// The secret address from which a person's own calendar program reads their dates. The row holds only the hash of the
/// secret, so a copied database opens no calendar. One a person; a new one ends the one before.
/// </summary>
public sealed class CalendarFeed
{
    private const int SecretBytes = 32;

    public Guid StaffId { get; init; }

    /// <summary>SHA-256 of the secret, hex.</summary>
    public required string TokenHash { get; set; }

    /// <summary>Dates of every request that the person may see; else of those they have a part in.</summary>
    public bool Everything { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    /// <summary>A secret for an address: 256 random bits, hex.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The hash under which a secret is stored, hex.</summary>
    public static string SecretHash(string secret) => StaffSessions.KeyHashOf(secret);

    /// <summary>Whether the secret opens this feed; takes as long for every wrong one.</summary>
    public bool IsOpenedBy(string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(TokenHash), Encoding.ASCII.GetBytes(SecretHash(secret)));
}

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("calendar_feed");
        builder.HasKey(feed => feed.StaffId);
        builder.Property(feed => feed.StaffId).ValueGeneratedNever();
        builder.HasOne<StaffMember>().WithOne().HasForeignKey<CalendarFeed>(feed => feed.StaffId);
        builder.HasIndex(feed => feed.TokenHash).IsUnique();
    }
}
