using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Stamping;

/// <summary>Draws thin lines around places of a page, and their reasons in the margin that the plate adds at the right.</summary>
internal static class PageNotePainter
{
    private const double Away = 1;
    private const double Thickness = 0.9;

    internal static void Draw(ContentBuilder content, PlateLayout layout, IReadOnlyList<OutlinedPlace> places, DocumentFonts fonts)
    {
        if (places.Count == 0)
            return;
        var scale = layout.TextSize / BatesPlate.TextSize;
        var top = layout.Height - layout.Head;
        content.Raw("/Artifact BMC\n").Op("q").Op("RG", 0.72, 0.07, 0.11).Op("w", Thickness * scale);
        foreach (var (box, _) in places)
            content.Op("re", box.Left - Away, top - box.Bottom - Away, box.Width + 2 * Away, box.Height + 2 * Away).Op("S");
        content.Op("rg", 0.72, 0.07, 0.11);
        foreach (var (text, y) in Labels(places, layout.TextSize))
            BatesPlate.Show(content, fonts.Regular, DocumentFonts.RegularName, text, layout.PageWidth + 6 * scale, top - y, layout.TextSize);
        content.Op("Q").Op("EMC");
    }

    /// <summary>One label for places on one line, moved down where it would run into the one before.</summary>
    private static IEnumerable<(string Text, double Baseline)> Labels(IReadOnlyList<OutlinedPlace> places, double size)
    {
        var ordered = places.OrderBy(Middle).ToList();
        var last = double.NegativeInfinity;
        for (var index = 0; index < ordered.Count;)
        {
            var first = Middle(ordered[index]);
            var line = ordered.Skip(index).TakeWhile(place => Middle(place) - first < size * 0.7).ToList();
            index += line.Count;
            last = Math.Max(first + size * 0.35, last + size * 1.15);
            yield return (string.Join(", ", line.Select(static place => place.Reason).Distinct()), last);
        }
    }

    private static double Middle(OutlinedPlace place) => (place.Area.Top + place.Area.Bottom) / 2;
}
