using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Conformance;

/// <summary>Everything that stands in a structure tree, in reading order.</summary>
internal sealed class StructureWalk
{
    private const int Deepest = 200;
    private readonly CheckedFile _file;
    private readonly PdfDictionary _roles;
    private readonly Dictionary<PdfObject, int> _pages = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PdfObject> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<StructureNode> _elements = [];

    private StructureWalk(CheckedFile file, PdfDictionary root)
    {
        _file = file;
        _roles = file.Dictionary(root["RoleMap"]) ?? [];
        for (var page = 0; page < file.Source.Pages.Count; page++)
            _pages.TryAdd(file.Source.Pages[page].Node, page);
    }

    public IReadOnlyList<StructureNode> Elements => _elements;

    /// <summary>The element of each mark, by its content (a page's dictionary or the stream of a form) and its number.</summary>
    public Dictionary<(PdfObject Content, int Mark), PdfDictionary> Owners { get; } = [];

    /// <summary>The element that holds each annotation.</summary>
    public Dictionary<PdfObject, StructureNode> Annotations { get; } = new(ReferenceEqualityComparer.Instance);

    public static StructureWalk Run(CheckedFile file, PdfDictionary root)
    {
        var walk = new StructureWalk(file, root);
        foreach (var kid in file.List(root["K"]))
            walk.Visit(kid, root, "", 0);
        return walk;
    }

    private StructureNode? Visit(PdfObject link, PdfDictionary parent, string parentType, int depth)
    {
        if (depth > Deepest || _file.Dictionary(link) is not { } element || !_seen.Add(element))
            return null;
        var type = TypeOf(_file.Name(element["S"]) ?? "");
        var node = new StructureNode(element, type, parentType, PageOf(element["Pg"]));
        _elements.Add(node);
        if (!ReferenceEquals(_file.Dictionary(element["P"]), parent))
            _file.Report("PDF/UA-1 7.1", element, node.Page + 1, "An element does not name the element that it stands in.");
        foreach (var kid in _file.List(element["K"]))
            VisitKid(kid, node, depth);
        return node;
    }

    private void VisitKid(PdfObject kid, StructureNode node, int depth)
    {
        var mark = _file.Whole(kid);
        var page = node.Page;
        PdfObject? content = null;
        if (mark is null && _file.Dictionary(kid) is { } reference && _file.Name(reference["Type"]) is ("MCR" or "OBJR"))
        {
            mark = _file.Whole(reference["MCID"]);
            page = PageOf(reference["Pg"]) ?? node.Page;
            content = _file.Source.Resolve(reference["Stm"]) as PdfStream;
            if (mark is null)
            {
                if (_file.Dictionary(reference["Obj"]) is { } annotation)
                    Annotations.TryAdd(annotation, node);
                return;
            }
        }

        if (mark is null)
        {
            if (Visit(kid, node.Element, node.Type, depth + 1) is { } inner)
                node.Kids.Add(inner.Type);
            return;
        }

        content ??= page is { } at ? _file.Source.Pages[at].Node : null;
        if (content is null || !Owners.TryAdd((content, mark.Value), node.Element))
            _file.Report("PDF/UA-1 7.1", node.Element, page + 1, $"The mark {mark} stands on no page, or in two elements.");
    }

    private int? PageOf(PdfObject? link) => _file.Dictionary(link) is { } node && _pages.TryGetValue(node, out var page) ? page : null;

    private string TypeOf(string type)
    {
        for (var step = 0; step < 8 && _file.Name(_roles[type]) is { } role; step++)
            type = role;
        return type;
    }
}

/// <summary>An element with its standard type.</summary>
/// <param name="Element">Its dictionary.</param>
/// <param name="Type">Its type, after the role map.</param>
/// <param name="ParentType">The type of the element that it stands in; empty at the root.</param>
/// <param name="Page">Its page from 0, where it names one.</param>
internal sealed record StructureNode(PdfDictionary Element, string Type, string ParentType, int? Page)
{
    /// <summary>The types of the elements in it.</summary>
    public List<string> Kids { get; } = [];
}
