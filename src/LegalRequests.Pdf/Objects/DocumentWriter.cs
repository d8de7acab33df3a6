namespace LegalRequests.Pdf.Objects;

/// <summary>
/// A document written page by page in one pass: page tree, bookmarks, page labels, Info and XMP. Everything in the
/// catalog is named here; nothing else can come into it.
/// </summary>
public sealed class DocumentWriter : IDisposable
{
    private readonly DocumentFacts _facts;
    private readonly PageTree _pages;
    private readonly DocumentOutline _outline = new();
    private readonly PageLabels _labels = new();
    private GlyphlessFont? _glyphless;

    /// <summary>Begins a document on a writable stream, which stays open.</summary>
    /// <param name="isPacked">As for <see cref="PdfFileWriter"/>.</param>
    public DocumentWriter(Stream output, DocumentFacts facts, bool isPacked = false)
    {
        _facts = facts;
        File = new PdfFileWriter(output, isPacked);
        _pages = new PageTree(File);
    }

    /// <summary>The file below, for fonts, images and other shared objects.</summary>
    public PdfFileWriter File { get; }

    /// <summary>Pages added so far.</summary>
    public int PageCount => _pages.Count;

    internal PdfReference? StructureTree { get; set; }

    /// <summary>
    /// True for a document that is composed here as a whole: it says that it is built to PDF/A-2u and PDF/UA-1. One that
    /// takes in pages from elsewhere must not.
    /// </summary>
    internal bool ClaimsProfiles { get; set; }

    internal GlyphlessFont Glyphless => _glyphless ??= new GlyphlessFont(File);

    /// <summary>Adds a page of the given size in points, with its content stream already written.</summary>
    /// <param name="page">The page; give <see cref="PdfFileWriter.Reserve"/>'s number where something had to refer to it before.</param>
    /// <param name="label">What viewers show as its number, or null for its position.</param>
    /// <returns>The page's reference.</returns>
    public PdfReference AddPage(PageParts page, string? label = null)
    {
        var reference = page.Reference ?? File.Reserve();
        _labels.Set(PageCount, label);
        var dictionary = new PdfDictionary
        {
            ["Type"] = PdfName.Of("Page"),
            ["Parent"] = _pages.Attach(reference),
            ["MediaBox"] = PdfArray.OfNumbers(0, 0, page.Width, page.Height),
            ["Resources"] = page.Resources,
            ["Contents"] = page.Contents,
        };
        if (page.StructParents is { } key)
        {
            dictionary["StructParents"] = PdfNumber.Of(key);
            dictionary["Tabs"] = PdfName.Of("S");
        }

        File.Write(reference, dictionary);
        return reference;
    }

    /// <summary>Adds a bookmark at a level from 0, at most one deeper than the bookmark before it.</summary>
    public void AddBookmark(int level, string title, PdfReference page) => _outline.Add(level, title, page);

    /// <summary>Writes what remains. The document cannot be used afterwards.</summary>
    public FinishedFile Finish()
    {
        _glyphless?.Finish();
        var catalog = new PdfDictionary
        {
            ["Type"] = PdfName.Of("Catalog"),
            ["Pages"] = _pages.Finish(),
            ["Lang"] = PdfString.OfText(_facts.Language),
            ["ViewerPreferences"] = new PdfDictionary { ["DisplayDocTitle"] = PdfBoolean.True },
            ["Metadata"] = File.Add(XmpPacket.Metadata(_facts, ClaimsProfiles)),
            ["PageLabels"] = _labels.Write(File),
        };
        if (!_outline.IsEmpty)
        {
            catalog["Outlines"] = _outline.Write(File);
            catalog["PageMode"] = PdfName.Of("UseOutlines");
        }

        if (StructureTree is not null)
        {
            catalog["MarkInfo"] = new PdfDictionary { ["Marked"] = PdfBoolean.True };
            catalog["StructTreeRoot"] = StructureTree;
        }

        if (ClaimsProfiles)
            catalog["OutputIntents"] = new PdfArray([OutputIntent()]);
        return File.Finish(File.AddAlone(catalog), File.Add(XmpPacket.Info(_facts)));
    }

    /// <summary>Gives back the buffers. The stream written to stays open.</summary>
    public void Dispose() => File.Dispose();

    private PdfDictionary OutputIntent() => new()
    {
        ["Type"] = PdfName.Of("OutputIntent"),
        ["S"] = PdfName.Of("GTS_PDFA1"),
        ["OutputConditionIdentifier"] = PdfString.OfText(SrgbProfile.Name),
        ["Info"] = PdfString.OfText(SrgbProfile.Name),
        ["DestOutputProfile"] = File.Add(SrgbProfile.Embedded()),
    };
}

/// <summary>One page as it is added to a document.</summary>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Resources">Its resource dictionary.</param>
/// <param name="Contents">Its content stream.</param>
/// <param name="Reference">A number reserved for it before, or null.</param>
/// <param name="StructParents">Its key in the parent tree of a tagged document, or null.</param>
public sealed record PageParts(
    double Width,
    double Height,
    PdfObject Resources,
    PdfReference Contents,
    PdfReference? Reference = null,
    int? StructParents = null);
