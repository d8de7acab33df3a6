using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace LegalRequests.Pdf.Objects;

/// <summary>The table of objects that ends a file, as text or as a stream (ISO 32000-1, 7.5.4 and 7.5.8).</summary>
internal static class PlaceTable
{
    public const string TypeName = "XRef";
    private const byte UpPredictor = 2;
    private const int UpOfPng = 12;

    /// <summary>Writes the table whose objects all stand in the file itself.</summary>
    public static void WriteText(ByteSink sink, List<ObjectPlace> places)
    {
        sink.Ascii("xref\n0 ");
        sink.Whole(places.Count);
        sink.Ascii("\n0000000000 65535 f \n");
        Span<byte> line = stackalloc byte[20];
        " 00000 n \n"u8.CopyTo(line[10..]);
        foreach (var place in CollectionsMarshal.AsSpan(places)[1..])
        {
            var rest = place.Offset;
            for (var digit = 9; digit >= 0; digit--, rest /= 10)
                line[digit] = (byte)('0' + rest % 10);
            sink.Bytes(line);
        }
    }

    /// <summary>The table as a stream that is trailer as well.</summary>
    /// <param name="places">Every object, also the stream itself.</param>
    /// <param name="trailer">What the trailer says; the stream takes it over.</param>
    public static PdfStream ToStream(List<ObjectPlace> places, PdfDictionary trailer)
    {
        var width = 1;
        while (places.Exists(place => Math.Max(place.Offset, place.Pack) >> (8 * width) != 0))
            width++;
        var columns = width + 2;

        // Each row is written as its difference from the row above, which packs to next to nothing.
        var rows = new byte[places.Count * (columns + 1)];
        Span<byte> above = stackalloc byte[columns];
        Span<byte> row = stackalloc byte[columns];
        Span<byte> number = stackalloc byte[sizeof(long)];
        for (var index = 0; index < places.Count; index++)
        {
            var place = places[index];
            row[0] = (byte)(index == 0 ? 0 : place.IsPacked ? 2 : 1);
            BinaryPrimitives.WriteInt64BigEndian(number, place.IsPacked ? place.Pack : place.Offset);
            number[^width..].CopyTo(row[1..]);
            row[^1] = (byte)place.Index;

            var target = rows.AsSpan(index * (columns + 1), columns + 1);
            target[0] = UpPredictor;
            for (var column = 0; column < columns; column++)
                target[column + 1] = (byte)(row[column] - above[column]);
            row.CopyTo(above);
        }

        var dictionary = new PdfDictionary { ["Type"] = PdfName.Of(TypeName), ["W"] = PdfArray.OfNumbers(1, width, 1) };
        foreach (var (key, value) in trailer)
            dictionary[key] = value;
        dictionary["DecodeParms"] = new PdfDictionary { ["Predictor"] = PdfNumber.Of(UpOfPng), ["Columns"] = PdfNumber.Of(columns) };
        return PdfStream.Deflated(dictionary, rows);
    }
}
