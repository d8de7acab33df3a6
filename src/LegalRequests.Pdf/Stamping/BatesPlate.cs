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
    internal const double TextSize = 9;
    private const double LetterWidth = 612;
    private const double StripHeight = 28;
    private const double HeadHeight = 42;
    private const double MarginWidth = 76;
    private const double Edge = 24;
    private const double Between = 18;

    /// <summary>Words above each page, by which it is known wherever it turns up; null for none. With them comes a margin at the right for notes.</summary>
    public string? Banner { get; init; }

    /// <summary>The size of the page that holds content of this size and the strip.</summary>
    /// <param name="line">What stands below the banner.</param>
    internal PlateLayout Fit(double width, double height, string bates, DocumentFonts fonts, string line = "")
    {
        // On a scan stored at one point a pixel, nine points could not be read.
        var scale = Math.Max(1, Math.Min(width, height) / LetterWidth);
        var number = fonts.Bold.Shape(bates).Width * TextSize;
        var legend = Legend is null ? 0 : fonts.Regular.Shape(Legend).Width * TextSize + Between;
        var head = Banner is null ? 0 : Math.Max(fonts.Bold.Shape(Banner).Width, fonts.Regular.Shape(line).Width) * TextSize;
        var margin = Banner is null ? 0 : MarginWidth * scale;
        var needed = (Math.Max(number + legend, head) + 2 * Edge) * scale;
        var shrink = needed > width + margin ? Math.Max(0.7, (width + margin) / needed) : 1;
        var strip = StripHeight * scale;
        var above = Banner is null ? 0 : HeadHeight * scale;
        return new PlateLayout(Math.Max(width + margin, needed * shrink), height + strip + above, strip, TextSize * scale * shrink, above, width);
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

    /// <summary>Draws the banner and the line below it above the page. It comes before the strip, whose number is the last word of a page.</summary>
    internal void DrawHead(ContentBuilder content, PlateLayout layout, string line, DocumentFonts fonts)
    {
        if (Banner is null)
            return;
        var edge = Edge * layout.TextSize / TextSize;
        content.Raw("/Artifact <</Type /Pagination>> BDC\n");
        var width = fonts.Bold.Shape(Banner).Width * layout.TextSize;
        Show(content, fonts.Bold, DocumentFonts.BoldName, Banner, (layout.Width - width) / 2, layout.Height - layout.Head * 0.42, layout.TextSize);
        Show(content, fonts.Regular, DocumentFonts.RegularName, line, edge, layout.Height - layout.Head * 0.78, layout.TextSize);
        var top = layout.Height - layout.Head;
        content.Op("q").Op("w", 0.5).Op("m", 0, top).Op("l", layout.Width, top).Op("S");
        content.Op("G", 0.6).Op("m", layout.PageWidth, layout.Strip).Op("l", layout.PageWidth, top).Op("S").Op("Q");
        content.Op("EMC");
    }

    internal static void Show(ContentBuilder content, DocumentFont font, string name, string text, double left, double baseline, double size)
    {
        content.Op("BT").Raw("/" + name + " ").Op("Tf", size).Op("Td", left, baseline);
        content.Raw("[");
        foreach (var stroke in font.Shape(text).Strokes)
            content.Raw(stroke.Codes);
        content.Raw("]TJ\n").Op("ET");
    }
}

/// <summary>Where page, head and strip come to lie; points.</summary>
internal readonly record struct PlateLayout(double Width, double Height, double Strip, double TextSize, double Head, double PageWidth);
