using System.Globalization;

namespace LegalRequests.Web.Pages.Records;

/// <summary>What the forms for marking and clearing a law send.</summary>
public sealed class OverlayInput
{
    public Guid CommandId { get; set; }

    public string? Code { get; set; }

    /// <summary>Empty for all pages.</summary>
    public string? Page { get; set; }

    public string? Route { get; set; }

    public string? EvidencePaperId { get; set; }

    public string? Note { get; set; }

    public int? PageNumber => int.TryParse(Page, CultureInfo.InvariantCulture, out var page) ? page : null;
}
