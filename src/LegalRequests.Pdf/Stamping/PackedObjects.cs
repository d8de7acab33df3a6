using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>
/// The objects of one object stream (ISO 32000-1, 7.5.7). What it says it extends is not followed: the table alone tells
/// where an object stands, so that no chain of streams can be made to run in a circle.
/// </summary>
internal sealed class PackedObjects
{
    private const int MostObjects = 1 << 20;
    private readonly ReadOnlyMemory<byte> _plain;
    private readonly int _first;
    private readonly List<(int Number, long Offset)> _places = [];

    private PackedObjects(ReadOnlyMemory<byte> plain, int first) => (_plain, _first) = (plain, first);

    /// <summary>Its bytes, unpacked.</summary>
    public int Length => _plain.Length;

    /// <summary>Number and offset of each object, in order.</summary>
    public IReadOnlyList<(int Number, long Offset)> Places => _places;

    /// <param name="stream">The object stream.</param>
    /// <param name="limit">How many bytes may come out of it.</param>
    /// <exception cref="MalformedPdfException">It cannot be read, or more would come out.</exception>
    public static PackedObjects Read(PdfStream stream, int limit)
    {
        var plain = RawStream.Plain(stream, limit);
        if (stream.Dictionary["N"] is not PdfNumber { Value: >= 0 and <= MostObjects } count
            || stream.Dictionary["First"] is not PdfNumber { Value: >= 0 } first || first.Value > plain.Length)
            throw new MalformedPdfException("A stream of objects does not say what it holds.");

        var packed = new PackedObjects(plain, (int)first.Value);
        var head = new SyntaxReader(plain.AsMemory(0, packed._first));
        for (var index = 0; index < (int)count.Value; index++)
        {
            var before = index == 0 ? -1 : packed._places[^1].Offset;
            if (!head.TryWhole(out var number) || !head.TryWhole(out var offset) || number <= 0 || offset <= before || offset > plain.Length - packed._first)
                throw new MalformedPdfException("A stream of objects holds no list of them.");
            packed._places.Add((number, offset));
        }

        return packed;
    }

    /// <summary>Reads one object; it cannot reach into the next.</summary>
    /// <exception cref="MalformedPdfException">Its syntax is broken.</exception>
    public PdfObject At(int index)
    {
        var start = _first + (int)_places[index].Offset;
        var end = index + 1 < _places.Count ? _first + (int)_places[index + 1].Offset : _plain.Length;
        return new SyntaxReader(_plain[start..end]).TryObject() ?? PdfNull.Value;
    }

    /// <summary>True where the stream is, byte for byte, what this library writes for its objects: nothing hides between or behind them.</summary>
    public bool IsAsWritten()
    {
        using var bytes = new MemoryStream();
        using var sink = new ByteSink(bytes, isHashed: false);
        List<(int Number, long Offset)> places = [];
        for (var index = 0; index < _places.Count; index++)
        {
            places.Add((_places[index].Number, sink.Position));
            At(index).WriteTo(sink);
            sink.Byte((byte)'\n');
        }

        sink.Flush();
        return ObjectPack.Written(places, bytes.GetBuffer().AsSpan(0, (int)bytes.Length), out var first).AsSpan().SequenceEqual(_plain.Span) && first == _first;
    }
}
