using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>A cross-reference stream (ISO 32000-1, 7.5.8): a table of objects and a trailer in one.</summary>
internal sealed class TableStream
{
    private const int LargestTable = 64 << 20;
    private const int WidestColumn = 8;

    private TableStream(int number, PdfDictionary trailer) => (Number, Trailer) = (number, trailer);

    /// <summary>The number of the stream itself.</summary>
    public int Number { get; }

    public PdfDictionary Trailer { get; }

    public List<(int Number, ObjectPlace Place)> Places { get; } = [];

    /// <summary>The stream that begins at a byte, or null where none stands there that can be read.</summary>
    public static TableStream? Read(ReadOnlyMemory<byte> file, int offset)
    {
        if (RawStream.Read(file, offset) is not { } raw || raw.Dictionary["Type"] is not PdfName { Value: PlaceTable.TypeName })
            return null;
        var table = new TableStream(raw.Number, raw.Dictionary);
        return table.TryPlaces(raw.Stream) ? table : null;
    }

    private bool TryPlaces(PdfStream stream)
    {
        if (Numbers(Trailer["W"]) is not { Length: 3 } widths || Array.Exists(widths, width => width is < 0 or > WidestColumn) || widths.Sum() == 0)
            return false;
        var rows = RawStream.Plain(stream, LargestTable);
        var runs = Trailer["Index"] is null && Trailer["Size"] is PdfNumber size ? [0, (int)Math.Clamp(size.Value, 0, int.MaxValue)] : Numbers(Trailer["Index"]);
        if (runs is null || runs.Length % 2 != 0)
            return false;

        var at = 0;
        for (var run = 0; run < runs.Length; run += 2)
        {
            if (runs[run] < 0 || runs[run + 1] < 0 || runs[run + 1] > (rows.Length - at) / widths.Sum())
                return false;
            for (var index = 0; index < runs[run + 1]; index++, at += widths.Sum())
                Take(runs[run] + index, rows.AsSpan(at, widths.Sum()), widths);
        }

        return true;
    }

    private void Take(int number, ReadOnlySpan<byte> row, int[] widths)
    {
        var kind = widths[0] == 0 ? 1 : Whole(row[..widths[0]]);
        var first = Whole(row.Slice(widths[0], widths[1]));
        var second = Whole(row[(widths[0] + widths[1])..]);
        if (kind == 1)
            Places.Add((number, new ObjectPlace(first)));
        else if (kind == 2)
            Places.Add((number, new ObjectPlace(0, (int)Math.Clamp(first, 1, int.MaxValue), (int)Math.Clamp(second, 0, int.MaxValue))));
    }

    private static long Whole(ReadOnlySpan<byte> bytes)
    {
        var value = 0UL;
        foreach (var part in bytes)
            value = value << 8 | part;
        return (long)Math.Min(value, long.MaxValue);
    }

    private static int[]? Numbers(PdfObject? value) =>
        value is PdfArray array && array.All(item => item is PdfNumber) ? [.. array.Cast<PdfNumber>().Select(item => (int)Math.Clamp(item.Value, int.MinValue, int.MaxValue))] : null;
}
