using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>One page with letters of known fonts, drawn by the same tool that draws the pages they are held against.</summary>
static class GlyphSheet
{
    /// <summary>Writes the one page and ends the file.</summary>
    /// <param name="width">Points, as <paramref name="height"/>.</param>
    /// <param name="fonts">By the names that the content has for them.</param>
    public static void Finish(PdfFileWriter writer, double width, double height, ContentBuilder content, PdfDictionary fonts)
    {
        var pages = writer.Reserve();
        var page = writer.Add(new PdfDictionary
        {
            ["Type"] = PdfName.Of("Page"),
            ["Parent"] = pages,
            ["MediaBox"] = PdfArray.OfNumbers(0, 0, width, height),
            ["Contents"] = writer.Add(PdfStream.Deflated([], content.Bytes)),
            ["Resources"] = new PdfDictionary { ["Font"] = fonts },
        });
        writer.Write(pages, new PdfDictionary { ["Type"] = PdfName.Of("Pages"), ["Kids"] = new PdfArray([page]), ["Count"] = PdfNumber.Of(1) });
        var catalog = writer.Add(new PdfDictionary { ["Type"] = PdfName.Of("Catalog"), ["Pages"] = pages });
        writer.Finish(catalog, writer.Add(new PdfDictionary { ["Producer"] = PdfString.OfText(DocumentFacts.Producer) }));
    }

    /// <summary>The page's picture; null where there is no tool to draw it.</summary>
    /// <param name="pdf">The finished file, which is on the disk only while it is drawn.</param>
    public static async Task<PageImage?> DrawAsync(PageSource source, byte[] pdf, double width, double height, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), $"glyphs-{Guid.CreateVersion7():n}.pdf");
        try
        {
            await File.WriteAllBytesAsync(path, pdf, cancellationToken);
            var traits = new PdfTraits(ActualText: false, Type3Fonts: false, InvisibleText: false, Unread: false);
            var sheet = new NormalisedPdf(path, "", [new PageGeometry(1, width, height, 0, 1)], traits);
            return (await source.RenderAsync(sheet, 1, PageSource.ReleaseDpi, cancellationToken)).Value;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
