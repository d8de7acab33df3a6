using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace LegalRequests.Mail;

public enum MailTls
{
    /// <summary>STARTTLS before anything is said; a server without it gets no mail.</summary>
    StartTls,

    /// <summary>In clear: only for a relay on this machine or in this network.</summary>
    None,
}

/// <summary>Section <c>Mail</c> of the configuration. Without a host nothing is sent: the outbox rows wait.</summary>
public sealed record MailSettings : IValidatableObject
{
    public const string Section = "Mail";

    public string? Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public MailTls Tls { get; init; } = MailTls.StartTls;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    public string? From { get; init; }

    /// <summary>Where people reach the product, such as <c>https://requests.agency.example</c>; links in mails begin with it.</summary>
    public string? SiteAddress { get; init; }

    /// <summary>How long one delivery may take before it counts as failed.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>After so many failed deliveries a mail is parked until somebody looks at it.</summary>
    [Range(1, 50)]
    public int MaxAttempts { get; init; } = 8;

    /// <summary>When so many notices about dates wait for one person, they get one mail in their place.</summary>
    [Range(2, 1000)]
    public int DigestFrom { get; init; } = 5;

    /// <summary>So long a notice about a date waits for others to the same person before it is sent.</summary>
    [Range(0, 3600)]
    public int GatherSeconds { get; init; } = 30;

    public bool IsConfigured => !string.IsNullOrEmpty(Host);

    /// <summary>A mail being sent is nobody else's for so long: well beyond the time one delivery may take.</summary>
    public TimeSpan Lease => TimeSpan.FromSeconds((2 * TimeoutSeconds) + 30);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsConfigured)
        {
            yield break;
        }

        if (!MailAddress.TryCreate(From, out _))
        {
            yield return new("Mail:From must be an e-mail address when Mail:Host is set.", [nameof(From)]);
        }

        if (!Uri.TryCreate(SiteAddress, UriKind.Absolute, out var site) || site.Scheme is not ("https" or "http"))
        {
            yield return new("Mail:SiteAddress must be an address such as https://requests.agency.example when Mail:Host is set.", [nameof(SiteAddress)]);
        }

        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
        {
            yield return new("Mail:User and Mail:Password go together.", [nameof(User), nameof(Password)]);
        }

        if (!string.IsNullOrEmpty(User) && Tls == MailTls.None)
        {
            yield return new("Mail:Tls must be StartTls when Mail:User is set: the password would travel in clear.", [nameof(Tls)]);
        }
    }
}
