namespace LegalRequests.Pdf.Objects;

/// <summary>The bookmarks of a document (ISO 32000-1, 12.3.3).</summary>
internal sealed class DocumentOutline
{
    private readonly List<(int Level, string Title, PdfReference Page)> _entries = [];

    public bool IsEmpty => _entries.Count == 0;

    public void Add(int level, string title, PdfReference page)
    {
        var deepest = IsEmpty ? 0 : _entries[^1].Level + 1;
        if (level < 0 || level > deepest)
            throw new ArgumentOutOfRangeException(nameof(level), level, "A bookmark goes at most one level deeper than the one before.");
        _entries.Add((level, title, page));
    }

    public PdfReference Write(PdfFileWriter file)
    {
        var root = file.Reserve();
        var references = _entries.ConvertAll(_ => file.Reserve());
        var links = Link();
        var top = links[_entries.Count];
        for (var index = 0; index < _entries.Count; index++)
        {
            var (_, title, page) = _entries[index];
            var link = links[index];
            var item = new PdfDictionary
            {
                ["Title"] = PdfString.OfText(title),
                ["Parent"] = link.Parent < 0 ? root : references[link.Parent],
                ["Prev"] = At(references, link.Previous),
                ["Next"] = At(references, link.Next),
                ["First"] = At(references, link.First),
                ["Last"] = At(references, link.Last),
                ["Dest"] = new PdfArray([page, PdfName.Of("Fit")]),
            };
            if (link.Kids > 0)
                item["Count"] = PdfNumber.Of(-link.Kids);
            file.Write(references[index], item);
        }

        file.Write(root, new PdfDictionary
        {
            ["Type"] = PdfName.Of("Outlines"),
            ["First"] = At(references, top.First),
            ["Last"] = At(references, top.Last),
            ["Count"] = PdfNumber.Of(top.Kids),
        });
        return root;
    }

    private static PdfReference? At(List<PdfReference> references, int index) => index < 0 ? null : references[index];

    // The last place stands for the root, so that it gathers its kids like any entry.
    private Links[] Link()
    {
        var links = new Links[_entries.Count + 1];
        for (var index = 0; index < links.Length; index++)
            links[index] = new Links();

        var open = new List<int>();
        for (var index = 0; index < _entries.Count; index++)
        {
            var level = _entries[index].Level;
            open.RemoveRange(level, open.Count - level);
            links[index].Parent = level == 0 ? -1 : open[level - 1];
            var parent = links[level == 0 ? _entries.Count : open[level - 1]];
            links[index].Previous = parent.Last;
            if (parent.Last >= 0)
                links[parent.Last].Next = index;
            else
                parent.First = index;
            parent.Last = index;
            parent.Kids++;
            open.Add(index);
        }

        return links;
    }

    private sealed class Links
    {
        public int Parent { get; set; } = -1;

        public int Previous { get; set; } = -1;

        public int Next { get; set; } = -1;

        public int First { get; set; } = -1;

        public int Last { get; set; } = -1;

        public int Kids { get; set; }
    }
}
