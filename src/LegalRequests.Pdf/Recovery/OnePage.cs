using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Recovery;

/// <summary>Ends a file that has one page, which draws one form by the name P.</summary>
static class OnePage
{
    public static void Finish(PdfFileWriter file, PdfReference form, double width, double height, ReadOnlySpan<byte> content)
    {
        var (tree, catalog) = (file.Reserve(), file.Reserve());
        var page = file.Add(new PdfDictionary
        {
            ["Type"] = PdfName.Of("Page"),
            ["Parent"] = tree,
            ["MediaBox"] = PdfArray.OfNumbers(0, 0, width, height),
            ["Resources"] = new PdfDictionary { ["XObject"] = new PdfDictionary { ["P"] = form } },
            ["Contents"] = file.Add(new PdfStream([], content.ToArray())),
        });
        file.Write(tree, new PdfDictionary { ["Type"] = PdfName.Of("Pages"), ["Kids"] = new PdfArray([page]), ["Count"] = PdfNumber.Of(1) });
        file.Write(catalog, new PdfDictionary { ["Type"] = PdfName.Of("Catalog"), ["Pages"] = tree });
        file.Finish(catalog, file.Add(new PdfDictionary()));
    }
}
