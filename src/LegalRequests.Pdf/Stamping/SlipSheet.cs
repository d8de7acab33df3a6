using System.Globalization;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Stamping;

/// <summary>The sheet that stands for withheld pages and keeps their numbers.</summary>
/// <param name="FirstBates">The number of the first page withheld.</param>
/// <param name="LastBates">The number of the last page withheld; the same for one page.</param>
/// <param name="Pages">How many pages are withheld.</param>
/// <param name="Reason">Code and words of the reason, as the privilege log has them.</param>
/// <param name="Heading">The words across the sheet; English unless given.</param>
public sealed record SlipSheet(string FirstBates, string LastBates, int Pages, string Reason, string? Heading = null)
{
    /// <summary>The number or the range of numbers, as the strip shows it.</summary>
    public string Range => FirstBates == LastBates ? FirstBates : $"{FirstBates} – {LastBates}";

    internal IReadOnlyList<Block> ToBlocks() =>
    [
        new Gap(0),
        new Heading(1, Heading ?? (Pages == 1 ? "Page withheld" : "Pages withheld")),
        new KeyValues(
        [
            new("Bates", Range),
            new("Pages", Pages.ToString(CultureInfo.InvariantCulture)),
            new("Reason", Reason),
        ]),
    ];
}
