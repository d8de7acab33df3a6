using System.Globalization;

namespace LegalRequests.Web.Pages.Packets;

/// <summary>What the forms for production numbers post.</summary>
public sealed class NumberingInput
{
    public Guid CommandId { get; set; }

    public string? Way { get; set; }

    public string? Prefix { get; set; }

    public string? Width { get; set; }

    public string? StartsAt { get; set; }

    /// <summary>The number that was typed; 0, which no form allows, where it is none.</summary>
    public static int Whole(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
