using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>A stream as it is found at a byte of a file, before any table is known.</summary>
internal sealed record RawStream(int Number, PdfStream Stream)
{
    private const int MostColumns = 1 << 16;

    public PdfDictionary Dictionary => Stream.Dictionary;

    /// <summary>The stream that begins at a byte, or null where none does.</summary>
    public static RawStream? Read(ReadOnlyMemory<byte> file, int offset)
    {
        var reader = new SyntaxReader(file, offset);
        if (!reader.TryWhole(out var number) || number <= 0 || !reader.TryWhole(out _) || !reader.TryKeyword("obj"u8)
            || reader.TryObject() is not PdfDictionary dictionary || !reader.TryKeyword("stream"u8))
            return null;
        var start = Start(file.Span, reader.Position);
        var length = dictionary["Length"] is PdfNumber told ? told.Value : file.Span[start..].IndexOf("endstream"u8);
        return length >= 0 && length <= file.Length - start
            ? new RawStream(number, new PdfStream(dictionary, file.Slice(start, (int)length)))
            : null;
    }

    /// <summary>The same, and null where the syntax is broken.</summary>
    public static RawStream? TryRead(ReadOnlyMemory<byte> file, int offset)
    {
        try
        {
            return Read(file, offset);
        }
        catch (MalformedPdfException)
        {
            return null;
        }
    }

    /// <summary>Where the data of a stream begin, whose keyword ends at a position.</summary>
    public static int Start(ReadOnlySpan<byte> file, int position)
    {
        if (position < file.Length && file[position] == '\r')
            position++;
        if (position < file.Length && file[position] == '\n')
            position++;
        return position;
    }

    /// <summary>The data unpacked, where Flate alone was used, also with a predictor of PNG.</summary>
    /// <exception cref="MalformedPdfException">They are packed otherwise, broken, or larger than the limit.</exception>
    public static byte[] Plain(PdfStream stream, int limit)
    {
        var filter = stream.Dictionary["Filter"] is PdfArray { Count: 1 } single ? single[0] : stream.Dictionary["Filter"];
        var parameters = stream.Dictionary["DecodeParms"] is PdfArray { Count: 1 } only ? only[0] : stream.Dictionary["DecodeParms"];
        if (filter is not (null or PdfName { Value: "FlateDecode" }) || parameters is not (null or PdfNull or PdfDictionary))
            throw new MalformedPdfException("A stream of objects is packed in a way that is not read here.");
        try
        {
            var plain = filter is null ? stream.Encoded.ToArray() : Flate.Expand(stream.Encoded, limit);
            return parameters is PdfDictionary told ? Unpredicted(plain, told) : plain;
        }
        catch (InvalidDataException exception)
        {
            throw new MalformedPdfException("A stream of objects cannot be unpacked.", exception);
        }
    }

    private static byte[] Unpredicted(byte[] plain, PdfDictionary parameters)
    {
        if (parameters["Predictor"] is null or PdfNumber { Value: 1 })
            return plain;
        var width = parameters["Columns"] is PdfNumber columns ? (int)Math.Clamp(columns.Value, 0, MostColumns) : 1;
        var isRead = parameters["Predictor"] is PdfNumber { Value: >= 10 and <= 15 }
            && parameters["Colors"] is null or PdfNumber { Value: 1 } && parameters["BitsPerComponent"] is null or PdfNumber { Value: 8 };
        if (!isRead || width == 0 || plain.Length % (width + 1) != 0)
            throw new MalformedPdfException("A stream of objects is packed in a way that is not read here.");

        var rows = new byte[plain.Length / (width + 1) * width];
        for (var (from, to) = (0, 0); from < plain.Length; from += width + 1, to += width)
        {
            var above = to == 0 ? new byte[width] : rows.AsSpan(to - width, width);
            if (plain[from] is not (0 or 2))
                throw new MalformedPdfException("A stream of objects is packed in a way that is not read here.");
            for (var column = 0; column < width; column++)
                rows[to + column] = (byte)(plain[from + 1 + column] + (plain[from] == 2 ? above[column] : 0));
        }

        return rows;
    }
}
