using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Stamping;

/// <summary>
/// The white strip added below a production page, with its Bates number and legend. The page grows by it, so that the
/// strip covers nothing and what stands on the page keeps its distance from the top and the left.
/// </summary>
/// <param name="Legend">Words at the left of the strip, such as "CONFIDENTIAL - PRODUCED UNDER ORDER", or null.</param>
public sealed record BatesPlate(string? Legend = null)
{
    private const double LetterWidth = 612;
    private const double StripHeight = 28;
    private const double TextSize = 9;
    private const double Edge = 24;
    private const double Between = 18;

    /// <summary>The size of the page that holds content of this size and the strip.</summary>
    internal PlateLayout Fit(double width, double height, string bates, DocumentFonts fonts)
    {
        // On a scan stored at one point a pixel, nine points could not be read.
        var scale = Math.Max(1, Math.Min(width, height) / LetterWidth);
        var number = fonts.Bold.Shape(bates).Width * TextSize;
        var legend = Legend is null ? 0 : fonts.Regular.Shape(Legend).Width * TextSize + Between;
        var needed = (number + legend + 2 * Edge) * scale;
        var shrink = needed > width ? Math.Max(0.7, width / needed) : 1;
        var strip = StripHeight * scale;
        return new PlateLayout(Math.Max(width, needed * shrink), height + strip, strip, TextSize * scale * shrink);
    }

    internal void Draw(ContentBuilder content, PlateLayout layout, string bates, DocumentFonts fonts)
    {
        var edge = Edge * layout.TextSize / TextSize;
        var baseline = layout.Strip * 0.4;
        content.Raw("/Artifact <</Type /Pagination>> BDC\n").Op("q").Op("g", 1).Op("re", 0, 0, layout.Width, layout.Strip).Op("f").Op("Q");
        if (Legend is not null)
            Show(content, fonts.Regular, DocumentFonts.RegularName, Legend, edge, baseline, layout.TextSize);
        var width = fonts.Bold.Shape(bates).Width * layout.TextSize;
        Show(content, fonts.Bold, DocumentFonts.BoldName, bates, layout.Width - edge - width, baseline, layout.TextSize);
        content.Op("EMC");
    }

    private static void Show(ContentBuilder content, DocumentFont font, string name, string text, double left, double baseline, double size)
    {
        content.Op("BT").Raw("/" + name + " ").Op("Tf", size).Op("Td", left, baseline);
        content.Raw("[").Raw(string.Concat(font.Shape(text).Strokes.Select(static stroke => stroke.Codes))).Raw("]TJ\n").Op("ET");
    }
}

/// <summary>Where page and strip come to lie; points.</summary>
internal readonly record struct PlateLayout(double Width, double Height, double Strip, double TextSize);
