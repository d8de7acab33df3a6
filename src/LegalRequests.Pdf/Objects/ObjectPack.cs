namespace LegalRequests.Pdf.Objects;

/// <summary>
/// Gathers objects for an object stream (ISO 32000-1, 7.5.7). Streams cannot stand in one, nor can what must be read
/// before anything is unpacked.
/// </summary>
internal sealed class ObjectPack : IDisposable
{
    public const string TypeName = "ObjStm";

    // A reader unpacks the whole of it for one object, so it stays small.
    private const int MostObjects = 200;
    private const int MostBytes = 1 << 16;
    private readonly ByteSink _objects = new(null, isHashed: false);
    private readonly List<(int Number, long Offset)> _places = [];

    public bool IsEmpty => _places.Count == 0;

    public bool IsFull => _places.Count == MostObjects || _objects.Position >= MostBytes;

    /// <summary>Takes an object and gives its position among those gathered.</summary>
    public int Add(int number, PdfObject value)
    {
        _places.Add((number, _objects.Position));
        value.WriteTo(_objects);
        _objects.Byte((byte)'\n');
        return _places.Count - 1;
    }

    /// <summary>The same of an object already written.</summary>
    public int Add(int number, ReadOnlySpan<byte> written)
    {
        _places.Add((number, _objects.Position));
        _objects.Bytes(written);
        _objects.Byte((byte)'\n');
        return _places.Count - 1;
    }

    /// <summary>The stream of all that was gathered; the next object begins another.</summary>
    public PdfStream Close()
    {
        var written = Written(_places, _objects.Gathered, out var first);
        var stream = PdfStream.Deflated(
            new PdfDictionary { ["Type"] = PdfName.Of(TypeName), ["N"] = PdfNumber.Of(_places.Count), ["First"] = PdfNumber.Of(first) },
            written);
        _places.Clear();
        _objects.Clear();
        return stream;
    }

    public void Dispose() => _objects.Dispose();

    /// <summary>The one form in which this library writes an object stream, unpacked.</summary>
    /// <param name="places">Number and offset of each object.</param>
    /// <param name="objects">The objects, each closed by a line end.</param>
    /// <param name="first">Where the first of them begins.</param>
    internal static byte[] Written(IEnumerable<(int Number, long Offset)> places, ReadOnlySpan<byte> objects, out int first)
    {
        var head = new ContentBuilder();
        foreach (var (number, offset) in places)
            head.Number(number).Number(offset);
        head.Raw("\n");
        first = head.Bytes.Length;
        return [.. head.Bytes, .. objects];
    }
}
