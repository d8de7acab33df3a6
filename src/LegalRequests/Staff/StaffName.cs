using System.Net.Mail;
using System.Security.Cryptography;
using LegalRequests.Access;

namespace LegalRequests.Staff;

/// <summary>What a new or changed account says of its person, checked.</summary>
internal static class StaffName
{
    private const int Longest = 120;

    /// <summary>Null when name and credential will do.</summary>
    internal static Refusal? Fault(string displayName, string credential) =>
        displayName.Trim().Length is 0 or > Longest
            ? Refusal.OnField("DisplayName", "staff.name", $"Give the person's name, at most {Longest} characters.")
            : credential.Trim().Length > Longest
                ? Refusal.OnField("Credential", "staff.credential", $"Use at most {Longest} characters.")
                : null;

    /// <summary>Null when the e-mail address will do as a user name.</summary>
    internal static Refusal? AddressFault(string userName) =>
        userName.Length <= 200 && MailAddress.TryCreate(userName, out var address) && address.Address == userName
            ? null
            : Refusal.OnField("UserName", "staff.address", "Give an e-mail address such as name@agency.example.");

    /// <summary>A new account without a password.</summary>
    internal static StaffMember Member(string displayName, string credential, string userName, StaffRoles roles, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        DisplayName = displayName.Trim(),
        Credential = credential.Trim(),
        Roles = roles,
        UserName = userName,
        NormalizedUserName = userName.ToUpperInvariant(),
        Email = userName,
        NormalizedEmail = userName.ToUpperInvariant(),
        SecurityStamp = NewStamp(),
        LockoutEnabled = true,
        CreatedAt = now,
    };

    /// <summary>A stamp that no session carries yet: all of the account's sessions are over.</summary>
    internal static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
}
