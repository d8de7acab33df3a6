namespace LegalRequests.Pdf.Objects;

/// <summary>
/// What viewers show as page numbers (ISO 32000-1, 12.4.2). A labelled page shows its label; the others show their
/// position. PDF cannot pad a counter with zeros, so every label stands in the tree as a prefix of its own.
/// </summary>
internal sealed class PageLabels
{
    private const int LeafSize = 64;
    private readonly List<(int Page, string? Label)> _ranges = [];

    public void Set(int page, string? label)
    {
        var continues = label is null && _ranges.Count > 0 && _ranges[^1].Label is null;
        if (!continues)
            _ranges.Add((page, label));
    }

    public PdfReference? Write(PdfFileWriter file)
    {
        if (_ranges.TrueForAll(range => range.Label is null))
            return null;

        var leaves = new PdfArray();
        for (var start = 0; start < _ranges.Count; start += LeafSize)
            leaves.Add(WriteLeaf(file, start, Math.Min(start + LeafSize, _ranges.Count)));
        return file.Add(new PdfDictionary { ["Kids"] = leaves });
    }

    private PdfReference WriteLeaf(PdfFileWriter file, int start, int end)
    {
        var numbers = new PdfArray();
        for (var index = start; index < end; index++)
        {
            var (page, label) = _ranges[index];
            numbers.Add(PdfNumber.Of(page));
            numbers.Add(label is null
                ? new PdfDictionary { ["S"] = PdfName.Of("D"), ["St"] = PdfNumber.Of(page + 1) }
                : new PdfDictionary { ["P"] = PdfString.OfText(label) });
        }

        return file.Add(new PdfDictionary
        {
            ["Limits"] = PdfArray.OfNumbers(_ranges[start].Page, _ranges[end - 1].Page),
            ["Nums"] = numbers,
        });
    }
}
