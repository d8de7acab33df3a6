using System.Collections;

namespace LegalRequests.Pdf.Objects;

/// <summary>An array of objects, kept in order.</summary>
public sealed class PdfArray : PdfObject, IReadOnlyList<PdfObject>
{
    private readonly List<PdfObject> _items;

    /// <summary>An empty array.</summary>
    public PdfArray() => _items = [];

    /// <summary>An array of these objects.</summary>
    public PdfArray(IEnumerable<PdfObject> items)
    {
        _items = [.. items];
        IsPlain = _items.TrueForAll(IsPlainItem);
    }

    internal PdfArray(int capacity) => _items = new List<PdfObject>(capacity);

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <summary>True where nothing in it refers to an object elsewhere or has keys.</summary>
    internal bool IsPlain { get; private set; } = true;

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
    public void Add(PdfObject item)
    {
        _items.Add(item);
        IsPlain &= IsPlainItem(item);
    }

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

    private static bool IsPlainItem(PdfObject item) => item is PdfNumber or PdfName or PdfString or PdfBoolean or PdfNull;
}
