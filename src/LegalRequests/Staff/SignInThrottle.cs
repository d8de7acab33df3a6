using System.Security.Cryptography;
using System.Text;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Staff;

/// <summary>Wrong passwords for one account from one address. Other addresses stay free, so that nobody can lock a colleague out.</summary>
public sealed class SignInThrottle
{
    /// <summary>SHA-256 of account and address, hex: the table names nobody.</summary>
    public required string KeyHash { get; init; }

    public int Failures { get; set; }

    public DateTimeOffset LastAt { get; set; }

    public DateTimeOffset? BlockedUntil { get; set; }

    public static string KeyOf(string userName, string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{userName.ToUpperInvariant()}\n{address}")));
}

internal sealed class SignInThrottleMapping : IEntityTypeConfiguration<SignInThrottle>
{
    public void Configure(EntityTypeBuilder<SignInThrottle> builder)
    {
        builder.ToTable("sign_in_throttle");
        builder.HasKey(row => row.KeyHash);
        builder.HasIndex(row => row.LastAt);
    }
}
