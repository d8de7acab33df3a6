using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>SHA-256 of an object with all that it refers to. Object numbers and the order of keys have no part in it.</summary>
internal sealed class ObjectDigest(SourceDocument source)
{
    private const int Deepest = 256;
    private readonly Dictionary<int, byte[]> _known = [];
    private readonly HashSet<int> _open = [];
    private int _depth;

    /// <exception cref="MalformedPdfException">The objects are nested without end.</exception>
    public byte[] Of(PdfObject value)
    {
        if (++_depth > Deepest)
            throw new MalformedPdfException("The objects of a page are nested too deep.");
        using var sink = new ByteSink(Stream.Null);
        Write(sink, value);
        _depth--;
        return sink.HashSoFar();
    }

    private void Write(ByteSink sink, PdfObject value)
    {
        switch (value)
        {
            case PdfDictionary dictionary:
                WriteKeys(sink, dictionary);
                break;
            case PdfStream stream:
                WriteKeys(sink, stream.Dictionary);
                sink.Ascii("stream");
                sink.Bytes(stream.Encoded.Span);
                break;
            case PdfArray array:
                sink.Ascii("[");
                foreach (var item in array)
                    WriteInner(sink, item);
                sink.Ascii("]");
                break;
            default:
                value.WriteTo(sink);
                break;
        }
    }

    private void WriteKeys(ByteSink sink, PdfDictionary dictionary)
    {
        sink.Ascii("<<");
        foreach (var (key, value) in dictionary.Where(entry => entry.Key != "Length").OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            PdfName.Of(key).WriteTo(sink);
            WriteInner(sink, value);
        }

        sink.Ascii(">>");
    }

    private void WriteInner(ByteSink sink, PdfObject value)
    {
        sink.Byte((byte)' ');
        if (value is PdfReference reference)
            WriteReferred(sink, reference);
        else if (value is PdfDictionary or PdfArray or PdfStream)
            sink.Bytes(Of(value));
        else
            value.WriteTo(sink);
    }

    private void WriteReferred(ByteSink sink, PdfReference reference)
    {
        if (!_known.TryGetValue(reference.Number, out var hash))
        {
            if (!_open.Add(reference.Number))
            {
                sink.Ascii("circle");
                return;
            }

            var value = source.Resolve(reference);
            if (value is not (PdfDictionary or PdfArray or PdfStream))
            {
                _open.Remove(reference.Number);
                value.WriteTo(sink);
                return;
            }

            hash = Of(value);
            _open.Remove(reference.Number);
            _known.Add(reference.Number, hash);
        }

        sink.Bytes(hash);
    }
}
