using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>Why a file may not be imported page by page and must be burned.</summary>
public enum NativeObstacle
{
    /// <summary>Layers that a viewer may hide.</summary>
    OptionalContent,

    /// <summary>ActualText, Alt or E: words that replace what is drawn.</summary>
    ReplacementText,

    /// <summary>Text that is shown but not painted (render modes 3 and 7).</summary>
    UnpaintedText,

    /// <summary>Comments, links, stamps or form fields on a page.</summary>
    Annotations,

    /// <summary>A form with fields.</summary>
    FormFields,

    /// <summary>Files within the file.</summary>
    EmbeddedFiles,

    /// <summary>Fonts whose glyphs are drawings and can say what they do not show.</summary>
    DrawnFonts,

    /// <summary>A crop that hides a part of the page.</summary>
    HiddenByCrop,

    /// <summary>Content that cannot be read here, so that nothing can be said of it.</summary>
    UnreadableContent,
}

/// <summary>
/// Says whether a normalised file holds anything that an eye would not see on its pages but a recipient could find. It
/// cannot see pale ink, or text under a drawn box: that takes the ink test on rendered pages as well.
/// </summary>
public static class NativePageScan
{
    private const int LargestContent = 64 << 20;

    /// <summary>Everything that stands against importing the file; empty where it is clean.</summary>
    public static IReadOnlySet<NativeObstacle> Run(SourceDocument source)
    {
        var found = new SortedSet<NativeObstacle>();
        ScanCatalog(source, found);
        foreach (var page in source.Pages)
            ScanPage(source, page, found);
        foreach (var number in source.ObjectNumbers)
        {
            try
            {
                ScanObject(source, source.Resolve(new PdfReference(number)), found);
            }
            catch (MalformedPdfException)
            {
                found.Add(NativeObstacle.UnreadableContent);
            }
        }

        return found;
    }

    private static void ScanCatalog(SourceDocument source, SortedSet<NativeObstacle> found)
    {
        if (source.Catalog["OCProperties"] is not null)
            found.Add(NativeObstacle.OptionalContent);
        if (source.Resolve(source.Catalog["AcroForm"]) is PdfDictionary form
            && (source.Resolve(form["Fields"]) is PdfArray { Count: > 0 } || form["XFA"] is not null))
            found.Add(NativeObstacle.FormFields);
        if (source.Catalog["AF"] is not null || source.Resolve(source.Catalog["Names"]) is PdfDictionary names && names["EmbeddedFiles"] is not null)
            found.Add(NativeObstacle.EmbeddedFiles);
    }

    private static void ScanPage(SourceDocument source, SourcePage page, SortedSet<NativeObstacle> found)
    {
        if (source.Resolve(page.Node["Annots"]) is PdfArray { Count: > 0 })
            found.Add(NativeObstacle.Annotations);
        if (page.Crop != page.Media)
            found.Add(NativeObstacle.HiddenByCrop);

        try
        {
            ContentScan.Run(source.Content(page, LargestContent), found);
        }
        catch (MalformedPdfException)
        {
            found.Add(NativeObstacle.UnreadableContent);
        }
    }

    private static void ScanObject(SourceDocument source, PdfObject value, SortedSet<NativeObstacle> found)
    {
        switch (value)
        {
            case PdfStream stream:
                ScanDictionary(stream.Dictionary, found);
                if (source.IsContent(stream))
                    ContentScan.Run(source.Plain(stream, LargestContent), found);
                break;
            case PdfDictionary dictionary:
                ScanDictionary(dictionary, found);
                break;
            case PdfArray array:
                foreach (var item in array)
                    ScanInner(item, found);
                break;
            default:
                break;
        }
    }

    private static void ScanDictionary(PdfDictionary dictionary, SortedSet<NativeObstacle> found)
    {
        foreach (var (key, value) in dictionary)
        {
            if (ContentScan.ObstacleOf(key, value) is { } obstacle)
                found.Add(obstacle);
            ScanInner(value, found);
        }
    }

    private static void ScanInner(PdfObject value, SortedSet<NativeObstacle> found)
    {
        if (value is PdfDictionary dictionary)
        {
            ScanDictionary(dictionary, found);
        }
        else if (value is PdfArray array)
        {
            foreach (var item in array)
                ScanInner(item, found);
        }
    }
}
