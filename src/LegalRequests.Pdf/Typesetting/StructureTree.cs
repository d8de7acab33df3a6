using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>The structure of one document: its elements, and for each page the elements of its marks.</summary>
internal sealed class StructureTree
{
    private const int LeafSize = 64;
    private readonly List<IReadOnlyList<StructureElement>> _pages = [];

    public StructureElement Document { get; } = new("Document");

    /// <summary>Takes a page's elements, in the order of their marks, and gives its StructParents key.</summary>
    public int AddPage(IReadOnlyList<StructureElement> marks)
    {
        _pages.Add(marks);
        return _pages.Count - 1;
    }

    public PdfReference Write(PdfFileWriter file)
    {
        var root = file.Reserve();
        var document = Document.Write(file, root);
        var leaves = new PdfArray();
        for (var start = 0; start < _pages.Count; start += LeafSize)
            leaves.Add(WriteLeaf(file, start, Math.Min(start + LeafSize, _pages.Count)));
        file.Write(root, new PdfDictionary
        {
            ["Type"] = PdfName.Of("StructTreeRoot"),
            ["K"] = document,
            ["ParentTree"] = file.Add(leaves.Count == 0
                ? new PdfDictionary { ["Nums"] = new PdfArray() }
                : new PdfDictionary { ["Kids"] = leaves }),
            ["ParentTreeNextKey"] = PdfNumber.Of(_pages.Count),
        });
        return root;
    }

    private PdfReference WriteLeaf(PdfFileWriter file, int start, int end)
    {
        var numbers = new PdfArray();
        for (var page = start; page < end; page++)
        {
            var elements = new PdfArray();
            foreach (var element in _pages[page])
                elements.Add(element.Reference ?? throw new InvalidOperationException("A mark's element stands outside of the tree."));
            numbers.Add(PdfNumber.Of(page));
            numbers.Add(elements);
        }

        return file.Add(new PdfDictionary { ["Limits"] = PdfArray.OfNumbers(start, end - 1), ["Nums"] = numbers });
    }
}
