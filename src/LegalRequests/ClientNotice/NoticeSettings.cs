using System.ComponentModel.DataAnnotations;

namespace LegalRequests.ClientNotice;

/// <summary>Section <c>Notice</c> of the configuration.</summary>
public sealed record NoticeSettings
{
    public const string Section = "Notice";

    /// <summary>
    /// Days after sending in which an objection is waited for. The agency's policy, not a rule of law: where a rule
    /// gives the client longer, counsel enters that date.
    /// </summary>
    [Range(1, 90)]
    public int ObjectionDays { get; init; } = 14;
}
