using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>The pages of one composed section as they fill, from the top. Distances are points from the top of the body and from the side where lines begin.</summary>
internal sealed class PageFlow(PdfFileWriter file, DocumentFonts fonts, PageDesign design)
{
    private readonly List<ComposedPage> _pages = [];
    private ComposedPage? _page;

    public PageDesign Design => design;

    public DocumentFonts Fonts => fonts;

    public IReadOnlyList<ComposedPage> Pages => _pages;

    /// <summary>Where the next thing goes.</summary>
    public double Position { get; private set; }

    public double Remaining => _page is null ? design.BodyHeight : design.BodyHeight - Position;

    public bool AtTop => _page is null || Position == 0;

    private ComposedPage Page => _page ??= Begin();

    private ContentBuilder Content => Page.Content;

    public void NewPage() => _page = Begin();

    /// <summary>Leaves space, which is dropped at the top and at the foot of a page.</summary>
    public void Skip(double points)
    {
        if (!AtTop)
            Position = Math.Min(design.BodyHeight, Position + points);
    }

    public void Advance(double points)
    {
        _ = Page;
        Position += points;
    }

    public void BeginMark(string tag, StructureElement element)
    {
        var mark = Page.Marks.Count;
        Page.Marks.Add(element);
        element.AppendMark(Page.Reference, mark);
        Content.Raw("/" + tag + " <</MCID ").Number(mark).Raw(">> BDC\n");
    }

    public void EndMark() => Content.Op("EMC");

    /// <summary>
    /// Shows a line whose upper edge is at a distance below the position, in a room that begins at a distance from the
    /// side where lines of this document begin.
    /// </summary>
    public void Show(TextLine line, double start, double room, double below, double size, double leading)
    {
        if (line.IsEmpty)
            return;
        var left = Left(start, room);
        if (line.RightToLeft || fonts.IsRightToLeft)
            left += room - line.Width;
        line.Show(Content, left, Y(Position + below + leading / 2 + size * 0.36), size);
    }

    /// <summary>Draws a line that means nothing to a listener.</summary>
    public void Line(double start, double length, double below, double thickness, double gray)
    {
        var y = Y(Position + below);
        var left = Left(start, length);
        Content.Raw("/Artifact BMC\n").Op("q").Op("G", gray).Op("w", thickness);
        Content.Op("m", left, y).Op("l", left + length, y).Op("S").Op("Q").Op("EMC");
    }

    public void Shade(double start, double width, double height, double gray)
    {
        Content.Raw("/Artifact BMC\n").Op("q").Op("g", gray);
        Content.Op("re", Left(start, width), Y(Position + height), width, height).Op("f").Op("Q").Op("EMC");
    }

    /// <summary>Begins marks that repeat what was said before, such as a table's header row on its next page.</summary>
    public void BeginArtifact() => Content.Raw("/Artifact <</Type /Pagination>> BDC\n");

    private double Left(double start, double width) =>
        design.Margin + (fonts.IsRightToLeft ? design.BodyWidth - start - width : start);

    private double Y(double fromTop) => design.Height - design.Margin - fromTop;

    private ComposedPage Begin()
    {
        var page = new ComposedPage(file.Reserve());
        _pages.Add(page);
        Position = 0;
        return page;
    }
}

/// <summary>A page that has been set but not written.</summary>
internal sealed class ComposedPage(PdfReference reference)
{
    public PdfReference Reference { get; } = reference;

    public ContentBuilder Content { get; } = new();

    public List<StructureElement> Marks { get; } = [];
}
