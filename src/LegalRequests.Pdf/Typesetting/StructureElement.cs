using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>A node of the tree that tells a screen reader what the marks on the pages are (ISO 32000-1, 14.7).</summary>
internal sealed class StructureElement(string type)
{
    private readonly List<(StructureElement? Element, PdfReference? Page, int Mark)> _kids = [];

    public string Type { get; } = type;

    public PdfReference? Reference { get; private set; }

    public PdfDictionary? Attributes { get; init; }

    public StructureElement Append(StructureElement kid)
    {
        _kids.Add((kid, null, 0));
        return kid;
    }

    public StructureElement Append(string kind) => Append(new StructureElement(kind));

    public void AppendMark(PdfReference page, int mark) => _kids.Add((null, page, mark));

    public PdfReference Write(PdfFileWriter file, PdfReference parent)
    {
        var reference = file.Reserve();
        Reference = reference;
        var home = _kids.Find(static kid => kid.Page is not null).Page;
        var kids = new PdfArray();
        foreach (var (element, page, mark) in _kids)
        {
            if (element is not null)
                kids.Add(element.Write(file, reference));
            else if (page is not null)
                kids.Add(MarkOn(page, mark, home));
        }

        var dictionary = new PdfDictionary
        {
            ["Type"] = PdfName.Of("StructElem"),
            ["S"] = PdfName.Of(Type),
            ["P"] = parent,
            ["Pg"] = home,
            ["A"] = Attributes,
            ["K"] = kids,
        };
        file.Write(reference, dictionary);
        return reference;
    }

    private static PdfObject MarkOn(PdfReference page, int mark, PdfReference? home) => page.Equals(home)
        ? PdfNumber.Of(mark)
        : new PdfDictionary { ["Type"] = PdfName.Of("MCR"), ["Pg"] = page, ["MCID"] = PdfNumber.Of(mark) };
}
