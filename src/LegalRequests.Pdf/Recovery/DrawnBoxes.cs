using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Recovery;

/// <summary>
/// What a failed redaction looks like: the page as it came, with black rectangles drawn over it. It is made to be attacked,
/// beside the page as this product burns it, and never leaves.
/// </summary>
public static class DrawnBoxes
{
    /// <summary>A file of that one page.</summary>
    /// <param name="page">1-based.</param>
    /// <exception cref="MalformedPdfException">The page cannot be read.</exception>
    public static byte[] Write(SourceDocument source, int page, IReadOnlyList<RedactionBox> boxes)
    {
        var sheet = source.Pages[page - 1];
        using var output = new MemoryStream();
        using var file = new PdfFileWriter(output);
        var content = new ContentBuilder().Raw("q /P Do Q 0 g\n");
        foreach (var box in boxes)
            content.Op("re", box.Box.Left, sheet.Height - box.Box.Bottom, box.Box.Width, box.Box.Height);
        content.Raw(boxes.Count > 0 ? "f\n" : "");
        OnePage.Finish(file, new PageImporter(file, source).Import(sheet), sheet.Width, sheet.Height, content.Bytes);
        return output.ToArray();
    }
}
