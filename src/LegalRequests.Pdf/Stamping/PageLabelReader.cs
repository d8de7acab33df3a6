using System.Globalization;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>
/// What viewers show as page numbers (ISO 32000-1, 12.4.2). Of the ways to count only decimal is read, the only one that
/// a packet uses; any other shows as a question mark.
/// </summary>
internal sealed class PageLabelReader
{
    private const int DeepestTree = 32;
    private readonly SourceDocument _source;
    private readonly SortedList<int, PdfDictionary> _ranges = [];

    public PageLabelReader(SourceDocument source)
    {
        _source = source;
        Walk(source.Catalog["PageLabels"], 0);
    }

    /// <summary>The label of a page, counted from 0.</summary>
    public string Of(int page)
    {
        var at = Before(page);
        if (at < 0)
            return (page + 1).ToString(CultureInfo.InvariantCulture);

        var range = _ranges.Values[at];
        var prefix = _source.Resolve(range["P"]) is PdfString text ? TextString.Decode(text.Bytes.Span) : "";
        var start = _source.Resolve(range["St"]) is PdfNumber first ? (int)first.Value : 1;
        return _source.Resolve(range["S"]) switch
        {
            PdfName { Value: "D" } => prefix + (start + page - _ranges.Keys[at]).ToString(CultureInfo.InvariantCulture),
            PdfNull => prefix,
            _ => prefix + "?",
        };
    }

    private int Before(int page)
    {
        var (low, high) = (0, _ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges.Keys[middle] <= page)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private void Walk(PdfObject? link, int depth)
    {
        if (depth > DeepestTree)
            throw new MalformedPdfException("The tree of page labels is too deep.");
        if (_source.Resolve(link) is not PdfDictionary node)
            return;

        foreach (var kid in _source.Resolve(node["Kids"]) as PdfArray ?? [])
            Walk(kid, depth + 1);
        if (_source.Resolve(node["Nums"]) is not PdfArray numbers)
            return;
        for (var index = 0; index + 1 < numbers.Count; index += 2)
        {
            if (_source.Resolve(numbers[index]) is PdfNumber page && _source.Resolve(numbers[index + 1]) is PdfDictionary range)
                _ranges[(int)page.Value] = range;
        }
    }
}
