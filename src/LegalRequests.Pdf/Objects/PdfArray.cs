using System.Collections;

namespace LegalRequests.Pdf.Objects;

/// <summary>An array of objects, kept in order.</summary>
public sealed class PdfArray : PdfObject, IReadOnlyList<PdfObject>
{
    private readonly List<PdfObject> _items;

    /// <summary>An empty array.</summary>
    public PdfArray() => _items = [];

    /// <summary>An array of these objects.</summary>
    public PdfArray(IEnumerable<PdfObject> items) => _items = [.. items];

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public PdfObject this[int index] => _items[index];

    /// <summary>An array of numbers.</summary>
    public static PdfArray OfNumbers(params ReadOnlySpan<double> values)
    {
        var array = new PdfArray();
        foreach (var value in values)
            array.Add(PdfNumber.Of(value));
        return array;
    }

    /// <summary>Appends one object.</summary>
    public void Add(PdfObject item) => _items.Add(item);

    /// <inheritdoc/>
    public IEnumerator<PdfObject> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override void WriteTo(ByteSink sink)
    {
        sink.Byte((byte)'[');
        for (var index = 0; index < _items.Count; index++)
        {
            if (index > 0)
                sink.Byte((byte)' ');
            _items[index].WriteTo(sink);
        }

        sink.Byte((byte)']');
    }
}
