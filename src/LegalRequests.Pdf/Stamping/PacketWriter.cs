using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Stamping;

/// <summary>
/// Writes a release packet to a stream in one pass: composed sections, production pages with their plates, slip sheets.
/// Pages appear in the order of the calls. Memory grows with the count of objects, not with their size. The same calls
/// give the same bytes. Bates numbers are given by the caller, who sees to it that they are continuous.
/// </summary>
public sealed class PacketWriter : IDisposable
{
    internal const string ContentName = "Pg";
    internal const string ImageName = "Im";
    private const string WordsFontName = "W";
    private readonly DocumentWriter _document;
    private readonly DocumentFonts _fonts;
    private readonly StructureTree _structure = new();
    private readonly BatesPlate _plate;
    private readonly PageDesign _slipSheetDesign;
    private readonly List<PacketPage> _pages = [];
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private StructureElement _part;
    private string? _productionTitle;
    private string? _documentTitle;
    private bool _inProduction;
    private SourceDocument? _source;
    private PageImporter? _importer;

    /// <summary>Begins a packet.</summary>
    /// <param name="output">Where the file goes; it needs only to be writable and stays open.</param>
    /// <param name="facts">Title, date and language of the packet.</param>
    /// <param name="plate">The strip below production pages.</param>
    /// <param name="missingGlyphs">What is done with characters that the fonts cannot draw.</param>
    public PacketWriter(Stream output, DocumentFacts facts, BatesPlate plate, MissingGlyphs missingGlyphs = MissingGlyphs.Refuse)
    {
        _document = new DocumentWriter(output, facts, isPacked: true);
        _fonts = new DocumentFonts(_document.File, facts.Language, missingGlyphs);
        _plate = plate;
        _part = _structure.Document;
        _slipSheetDesign = new PageDesign { Footer = null, TextSize = 13 };
    }

    /// <summary>Pages written so far.</summary>
    public int PageCount => _document.PageCount;

    /// <summary>Adds a composed section with a bookmark at the top level. Its page numbers count within it.</summary>
    /// <exception cref="MissingGlyphException">A character cannot be drawn, and the packet refuses replacements.</exception>
    public void AddSection(string title, IReadOnlyList<Block> blocks, PageDesign? design = null)
    {
        var part = _structure.Document.Append("Sect");
        var composer = new SectionComposer(_document, _fonts, _structure);
        var paper = design ?? new PageDesign();
        var first = composer.Add(blocks, paper, part, static _ => null);
        _document.AddBookmark(0, title, first);
        _inProduction = false;
        while (_pages.Count < _document.PageCount)
            _pages.Add(new PacketPage(_pages.Count + 1, PacketPageKind.Section, Bates: null, paper.Width, paper.Height, PlateTop: null));
    }

    /// <summary>Begins the production: the next page gets a bookmark at the top level, and documents hang below it.</summary>
    public void BeginProduction(string title)
    {
        _part = _structure.Document.Append("Sect");
        _productionTitle = title;
        _inProduction = true;
    }

    /// <summary>Begins a document: the next page gets its bookmark. The title must be fit for the recipient's eyes.</summary>
    public void BeginDocument(string title) => _documentTitle = title;

    /// <summary>Adds a page that is a picture with unpainted words over it, such as a burned page.</summary>
    /// <param name="bates">Its number, also its page label.</param>
    /// <param name="width">Width in points as displayed.</param>
    /// <param name="height">Height in points as displayed.</param>
    /// <param name="raster">The picture, which fills the page above the plate.</param>
    /// <param name="words">Words to be found, in reading order.</param>
    /// <param name="notes">What is said around the page, on a plate with a banner; null for nothing.</param>
    /// <exception cref="InvalidOperationException">The number was given before.</exception>
    public void AddRasterPage(string bates, double width, double height, PageRaster raster, IReadOnlyList<PlacedWord> words, PageNotes? notes = null)
    {
        var layout = _plate.Fit(width, height, bates, _fonts, notes?.Line ?? "");
        var image = _document.File.AddOnce(RasterImage.Encode(raster));
        var fonts = _fonts.Fonts();
        var content = new ContentBuilder();
        content.Raw("/Artifact BMC\n").Op("q").Op("cm", width, 0, 0, height, 0, layout.Strip).Raw($"/{ImageName} ").Op("Do").Op("Q").Op("EMC");
        content.Raw("/P <</MCID 0>> BDC\n");
        if (words.Count > 0)
        {
            fonts[WordsFontName] = _document.Glyphless.Reference;
            content.Op("q");
            WordLayer.Write(content, words, layout.Height - layout.Head, WordsFontName, _document.Glyphless);
            content.Op("Q");
        }

        content.Op("EMC");
        PageNotePainter.Draw(content, layout, notes?.Places ?? [], _fonts);
        _plate.DrawHead(content, layout, notes?.Line ?? "", _fonts);
        var resources = new PdfDictionary { ["XObject"] = new PdfDictionary { [ImageName] = image }, ["Font"] = fonts };
        AddProduced(bates, layout, content, resources);
    }

    /// <summary>
    /// Adds a page of a normalised or burned file, upright and cropped as displayed. Whether a file may be imported at
    /// all is for <see cref="NativePageScan"/> to say.
    /// </summary>
    /// <param name="bates">Its number, also its page label.</param>
    /// <param name="source">The file. Pages of one file are best added in a row.</param>
    /// <param name="page">The page in the file, from 1.</param>
    /// <exception cref="MalformedPdfException">The page cannot be read.</exception>
    public void AddSourcePage(string bates, SourceDocument source, int page)
    {
        if (_importer is null || _source != source)
        {
            _source = source;
            _importer = new PageImporter(_document.File, source);
        }

        var from = source.Pages[page - 1];
        var layout = _plate.Fit(from.Width, from.Height, bates, _fonts);
        var form = _importer.Import(from);
        var content = new ContentBuilder();
        content.Raw("/P <</MCID 0>> BDC\n").Op("q").Op("cm", 1, 0, 0, 1, 0, layout.Strip).Raw($"/{ContentName} ").Op("Do").Op("Q").Op("EMC");
        var resources = new PdfDictionary { ["XObject"] = new PdfDictionary { [ContentName] = form }, ["Font"] = _fonts.Fonts() };
        AddProduced(bates, layout, content, resources);
        _pages[^1] = _pages[^1] with { IsNative = true };
    }

    /// <summary>Adds the sheet that stands for withheld pages.</summary>
    /// <exception cref="InvalidOperationException">One of its two numbers was given before.</exception>
    public void AddSlipSheet(SlipSheet sheet)
    {
        Claim(sheet.FirstBates);
        if (sheet.LastBates != sheet.FirstBates)
            Claim(sheet.LastBates);
        var flow = new PageFlow(_document.File, _fonts, _slipSheetDesign);
        new BlockSetter(flow).Set(sheet.ToBlocks(), _part);
        for (var index = 0; index < flow.Pages.Count; index++)
        {
            var page = flow.Pages[index];
            var layout = _plate.Fit(_slipSheetDesign.Width, _slipSheetDesign.Height, sheet.Range, _fonts);
            var content = new ContentBuilder();
            content.Op("q").Op("cm", 1, 0, 0, 1, 0, layout.Strip).Append(page.Content.Bytes).Op("Q");
            _plate.Draw(content, layout, sheet.Range, _fonts);
            Write(layout, content, _fonts.Resources, page.Reference, page.Marks, sheet.Range, PacketPageKind.SlipSheet);
        }
    }

    /// <summary>Writes what remains. The packet cannot be used afterwards.</summary>
    public PacketFile Finish()
    {
        _fonts.Finish();
        _document.StructureTree = _structure.Write(_document.File);
        return new PacketFile(_document.Finish(), _pages, _fonts.Missing);
    }

    /// <summary>Gives back the buffers. The stream written to stays open.</summary>
    public void Dispose() => _document.Dispose();

    private void AddProduced(string bates, PlateLayout layout, ContentBuilder content, PdfDictionary resources)
    {
        Claim(bates);
        _plate.Draw(content, layout, bates, _fonts);
        var reference = _document.File.Reserve();
        var element = _part.Append("P");
        element.AppendMark(reference, 0);
        Write(layout, content, resources, reference, [element], bates, PacketPageKind.Produced);
    }

    private void Write(
        PlateLayout layout,
        ContentBuilder content,
        PdfObject resources,
        PdfReference reference,
        IReadOnlyList<StructureElement> marks,
        string bates,
        PacketPageKind kind)
    {
        var contents = _document.File.Add(PdfStream.Deflated([], content.Bytes));
        var key = _structure.AddPage(marks);
        _document.AddPage(new PageParts(layout.Width, layout.Height, resources, contents, reference, key), bates);
        _pages.Add(new PacketPage(_pages.Count + 1, kind, bates, layout.Width, layout.Height, layout.Height - layout.Strip));
        SetBookmarks(reference);
    }

    private void SetBookmarks(PdfReference page)
    {
        if (_productionTitle is not null)
            _document.AddBookmark(0, _productionTitle, page);
        if (_documentTitle is not null)
            _document.AddBookmark(_inProduction ? 1 : 0, _documentTitle, page);
        _productionTitle = null;
        _documentTitle = null;
    }

    private void Claim(string bates)
    {
        if (!_numbers.Add(bates))
            throw new InvalidOperationException($"The Bates number {bates} is given twice.");
    }
}
