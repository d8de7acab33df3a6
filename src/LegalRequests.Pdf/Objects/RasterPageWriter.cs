namespace LegalRequests.Pdf.Objects;

/// <summary>
/// Adds pages that are one picture with an unpainted text layer over it. Nothing else is on them: what is not in the
/// pixels and not among the words is not in the file.
/// </summary>
public sealed class RasterPageWriter(DocumentWriter document)
{
    private const string ImageName = "Im";
    private const string FontName = "W";

    /// <summary>Adds a page.</summary>
    /// <param name="width">Width in points.</param>
    /// <param name="height">Height in points.</param>
    /// <param name="raster">The picture, which fills the page.</param>
    /// <param name="words">Words to be found, in reading order; their characters are not painted.</param>
    /// <param name="label">What viewers show as the page's number, or null for its position.</param>
    /// <returns>The page's reference, for bookmarks.</returns>
    /// <exception cref="ArgumentException">The raster holds fewer bytes than its size needs.</exception>
    public PdfReference AddPage(double width, double height, PageRaster raster, IReadOnlyList<PlacedWord> words, string? label = null)
    {
        var resources = Resources(document.File, raster, words.Count > 0 ? document.Glyphless : null);
        var content = new ContentBuilder();
        Paint(content, width, height, words, words.Count > 0 ? document.Glyphless : null);
        var contents = document.File.Add(PdfStream.Deflated([], content.Bytes));
        return document.AddPage(new PageParts(width, height, resources, contents), label);
    }

    internal static PdfDictionary Resources(PdfFileWriter file, PageRaster raster, GlyphlessFont? font)
    {
        var image = file.AddOnce(RasterImage.Encode(raster));
        var resources = new PdfDictionary { ["XObject"] = new PdfDictionary { [ImageName] = image } };
        if (font is not null)
            resources["Font"] = new PdfDictionary { [FontName] = font.Reference };
        return resources;
    }

    internal static void Paint(ContentBuilder content, double width, double height, IReadOnlyList<PlacedWord> words, GlyphlessFont? font)
    {
        content.Op("q").Op("cm", width, 0, 0, height, 0, 0).Raw("/" + ImageName + " ").Op("Do").Op("Q");
        if (font is not null)
            WordLayer.Write(content, words, height, FontName, font);
    }
}
