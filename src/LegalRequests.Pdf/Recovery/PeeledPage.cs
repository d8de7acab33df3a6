using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Recovery;

/// <summary>A page on which nothing but its pictures is left, uncovered, unclipped and uncropped.</summary>
/// <param name="File">A file of this one page.</param>
/// <param name="Geometry">Its size: the whole sheet.</param>
/// <param name="Left">Where the displayed page begins on it, in points.</param>
/// <param name="Top">The same from the top.</param>
sealed record PeeledPage(byte[] File, PageGeometry Geometry, double Left, double Top)
{
    /// <summary>Null for a page that draws no picture.</summary>
    /// <exception cref="MalformedPdfException">Its content cannot be read.</exception>
    public static PeeledPage? Of(SourceDocument source, SourcePage page)
    {
        var (pictures, colours) = DrawnPictures.Of(source, page);
        if (pictures.Count == 0)
            return null;
        var content = new ContentBuilder();
        var named = new PdfDictionary();
        for (var index = 0; index < pictures.Count; index++)
        {
            var (link, inline, place) = pictures[index];
            content.Raw("q ").Op("cm", place.A, place.B, place.C, place.D, place.E, place.F);
            if (link is null)
                content.Append(inline.Span).Raw(" Q\n");
            else
                content.Raw($"/I{index} Do Q\n");
            if (link is not null)
                named[$"I{index}"] = link;
        }

        var sheet = page with
        {
            Node = new PdfDictionary { ["Contents"] = new PdfStream([], content.Bytes.ToArray()) },
            Resources = new PdfDictionary { ["XObject"] = named, ["ColorSpace"] = colours },
            Crop = page.Media,
        };
        var (left, top) = Corner(page, sheet);
        return new PeeledPage(Write(source, sheet), new PageGeometry(1, sheet.Width, sheet.Height, 0, 1), left, top);
    }

    // Both spaces are turned alike and differ by a move alone.
    static (double Left, double Top) Corner(SourcePage page, SourcePage sheet)
    {
        var (x, y) = Displayed(page).Map(page.Crop.Left, page.Crop.Foot);
        var (onSheetX, onSheetY) = Displayed(sheet).Map(page.Crop.Left, page.Crop.Foot);
        return (onSheetX - x, onSheetY - y);
    }

    static Affine Displayed(SourcePage page)
    {
        var upright = page.Upright;
        return new Affine(upright[0], upright[1], upright[2], upright[3], upright[4], upright[5]).Then(new Affine(1, 0, 0, -1, 0, page.Height));
    }

    static byte[] Write(SourceDocument source, SourcePage sheet)
    {
        using var output = new MemoryStream();
        using var file = new PdfFileWriter(output);
        OnePage.Finish(file, new PageImporter(file, source).Import(sheet), sheet.Width, sheet.Height, "/P Do"u8);
        return output.ToArray();
    }
}
