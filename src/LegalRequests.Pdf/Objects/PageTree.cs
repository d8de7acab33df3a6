namespace LegalRequests.Pdf.Objects;

/// <summary>A page tree of nodes with at most 64 kids, written as pages come (ISO 32000-1, 7.7.3).</summary>
internal sealed class PageTree(PdfFileWriter file)
{
    private const int Fan = 64;
    private readonly List<Node> _levels = [];

    public int Count { get; private set; }

    /// <summary>Hangs a page into the tree and gives the reference of its parent.</summary>
    public PdfReference Attach(PdfReference page)
    {
        Count++;
        return Attach(0, page, 1);
    }

    public PdfReference Finish()
    {
        if (_levels.Count == 0)
            _levels.Add(new Node(file.Reserve()));

        for (var level = 0; level < _levels.Count - 1; level++)
            Close(level);

        var root = _levels[^1];
        file.Write(root.Reference, root.ToDictionary(parent: null));
        return root.Reference;
    }

    private PdfReference Attach(int level, PdfReference kid, int leaves)
    {
        if (level == _levels.Count)
            _levels.Add(new Node(file.Reserve()));

        if (_levels[level].Kids.Count == Fan)
        {
            Close(level);
            _levels[level] = new Node(file.Reserve());
        }

        var node = _levels[level];
        node.Kids.Add(kid);
        node.Leaves += leaves;
        return node.Reference;
    }

    private void Close(int level)
    {
        var node = _levels[level];
        var parent = Attach(level + 1, node.Reference, node.Leaves);
        file.Write(node.Reference, node.ToDictionary(parent));
    }

    private sealed class Node(PdfReference reference)
    {
        public PdfReference Reference { get; } = reference;

        public PdfArray Kids { get; } = [];

        public int Leaves { get; set; }

        public PdfDictionary ToDictionary(PdfReference? parent)
        {
            var dictionary = new PdfDictionary { ["Type"] = PdfName.Of("Pages") };
            if (parent is not null)
                dictionary["Parent"] = parent;
            dictionary["Kids"] = Kids;
            dictionary["Count"] = PdfNumber.Of(Leaves);
            return dictionary;
        }
    }
}
