using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Native;

/// <summary>
/// Writes the pages of a file anew: text, lines and pictures that were understood to the last operand, and nothing else. Nothing
/// of the file is copied but the outlines of its letters and the pixels of its pictures, so that what nobody thought of stays
/// behind.
/// </summary>
static class NativeCopy
{
    /// <summary>What was painted beside the text, page by page; or why there is no copy.</summary>
    public static (IReadOnlyList<IReadOnlyList<PaintedThing>> Things, IReadOnlyList<NativeDoubt> Doubts) Write(SourceDocument source, Stream output)
    {
        List<NativeDoubt> doubts = [.. NativePageScan.Run(source).Select(obstacle => new NativeDoubt(null, FileCondition.Sentence(obstacle)))];
        List<IReadOnlyList<PaintedThing>> things = [];
        using var document = new DocumentWriter(output, new DocumentFacts("Pages", DateTimeOffset.UnixEpoch));
        var fonts = new PlainFonts(source, document.File);
        var pictures = new PlainPictures(source, document.File);
        for (var page = 1; page <= source.PageCount; page++)
            Try(page, doubts, () => things.Add(WritePage(source, source.Pages[page - 1], document, fonts, pictures)));
        if (doubts.Count == 0)
            Try(null, doubts, fonts.Write);
        if (doubts.Count == 0)
            document.Finish();
        return (things, doubts);
    }

    static IReadOnlyList<PaintedThing> WritePage(SourceDocument source, SourcePage page, DocumentWriter document, PlainFonts fonts, PlainPictures pictures)
    {
        KnownEntries.CheckPage(page.Node);
        if (source.Resolve(page.Node["Annots"]) is PdfArray { Count: > 0 })
            throw new NotUnderstoodException("Notes, links, stamps or form fields lie on it.");
        if (page.Crop != page.Media)
            throw new NotUnderstoodException("A crop hides a part of it.");
        using var content = new PlainContent(source, fonts, pictures);
        var written = content.Write(page);
        var resources = new PdfDictionary { ["Font"] = fonts.TakeResources(), ["XObject"] = pictures.TakeResources() };
        document.AddPage(new PageParts(page.Width, page.Height, resources, document.File.Add(PdfStream.Deflated([], written))));
        return content.Things;
    }

    static void Try(int? page, List<NativeDoubt> doubts, Action step)
    {
        try
        {
            step();
        }
        catch (NotUnderstoodException doubt)
        {
            doubts.Add(new NativeDoubt(page, doubt.Message));
        }
        catch (MalformedPdfException)
        {
            doubts.Add(new NativeDoubt(page, "Some of its content cannot be looked through here."));
        }
    }
}
