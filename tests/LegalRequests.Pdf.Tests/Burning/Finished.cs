using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Tests.Burning;

/// <summary>Burned pages as the file that leaves.</summary>
static class Finished
{
    public static byte[] Write(params IReadOnlyList<BurnedPage> pages) => PdfInspection.Written(file =>
    {
        using var document = new DocumentWriter(file, new DocumentFacts("SAMPLE", DateTimeOffset.UnixEpoch));
        var writer = new RasterPageWriter(document);
        foreach (var page in pages)
            writer.AddPage(page.Geometry.Width, page.Geometry.Height, page.Image.ToRaster(), page.PlacedWords());
        document.Finish();
    });
}
