namespace LegalRequests.Pdf.Objects;

/// <summary>A stream: a dictionary and the bytes as they stand in the file, that is, already filtered.</summary>
/// <param name="dictionary">Its dictionary; Length is set when the stream is written.</param>
/// <param name="encoded">The bytes after every filter that the dictionary names.</param>
public sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> encoded) : PdfObject
{
    /// <summary>The stream's dictionary.</summary>
    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>The filtered bytes.</summary>
    public ReadOnlyMemory<byte> Encoded { get; } = encoded;

    /// <summary>A stream of plain bytes, compressed with Flate; the filter is set in the dictionary given.</summary>
    public static PdfStream Deflated(PdfDictionary dictionary, ReadOnlySpan<byte> plain)
    {
        dictionary["Filter"] = PdfName.Of("FlateDecode");
        return new PdfStream(dictionary, Flate.Compress(plain));
    }

    internal override void WriteTo(ByteSink sink)
    {
        WriteHead(sink);
        WriteData(sink);
    }

    internal void WriteHead(ByteSink sink)
    {
        Dictionary["Length"] = PdfNumber.Of(Encoded.Length);
        Dictionary.WriteTo(sink);
        sink.Bytes("\nstream\n"u8);
    }

    internal void WriteData(ByteSink sink)
    {
        sink.Bytes(Encoded.Span);
        sink.Bytes("\nendstream"u8);
    }
}
