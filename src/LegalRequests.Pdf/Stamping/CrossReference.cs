using System.Buffers.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>
/// Where the objects of a file stand. Its tables are read where they are sound; else the file is searched for objects, so
/// that a wrong table does no more harm than time.
/// </summary>
internal sealed class CrossReference
{
    private const int MostTables = 64;
    private const int UsualLine = 20;
    private const int MostUnpacked = 256 << 20;
    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<int, ObjectPlace> _places = [];
    private readonly HashSet<int> _tables = [];

    private CrossReference(ReadOnlyMemory<byte> file) => _file = file;

    public PdfDictionary Trailer { get; private set; } = [];

    /// <summary>True where the newest table is a stream.</summary>
    public bool IsPacked => _tables.Count > 0;

    public IEnumerable<int> Numbers => _places.Keys.Order();

    public static CrossReference Read(ReadOnlyMemory<byte> file)
    {
        var table = new CrossReference(file);
        if (!table.IsReadable())
        {
            table = new CrossReference(file);
            table.Search();
        }

        return table;
    }

    public bool TryPlace(int number, out ObjectPlace place) => _places.TryGetValue(number, out place);

    /// <summary>True for the number of a stream that is such a table.</summary>
    public bool IsTable(int number) => _tables.Contains(number);

    private bool IsReadable()
    {
        try
        {
            return TryTables() && IsSound();
        }
        catch (MalformedPdfException)
        {
            return false;
        }
    }

    private bool TryTables()
    {
        var start = _file.Span.LastIndexOf("startxref"u8);
        if (start < 0 || !new SyntaxReader(_file, start + 9).TryWhole(out var offset))
            return false;

        var seen = new HashSet<int>();
        for (var isNewest = true; ; isNewest = false)
        {
            if (offset < 0 || offset >= _file.Length || seen.Count == MostTables || !seen.Add(offset))
                return false;
            var reader = new SyntaxReader(_file, offset);
            var trailer = TryTable(reader) ? reader.TryObject() as PdfDictionary : TakeStream(offset);
            if (trailer is null || (trailer["XRefStm"] is PdfNumber beside && TakeStream(Clamped(beside)) is null))
                return false;
            if (isNewest)
                Trailer = trailer;
            if (trailer["Prev"] is not PdfNumber previous)
                return true;
            offset = Clamped(previous);
        }
    }

    private static int Clamped(PdfNumber offset) => (int)Math.Clamp(offset.Value, -1, int.MaxValue);

    private PdfDictionary? TakeStream(int offset)
    {
        if (offset < 0 || offset >= _file.Length || TableStream.Read(_file, offset) is not { } table)
            return null;
        _tables.Add(table.Number);
        foreach (var (number, place) in table.Places)
            _places.TryAdd(number, place);
        return table.Trailer;
    }

    private bool TryTable(SyntaxReader reader)
    {
        if (!reader.TryKeyword("xref"u8))
            return false;
        while (!reader.TryKeyword("trailer"u8))
        {
            if (!reader.TryWhole(out var first) || !reader.TryWhole(out var count) || first < 0 || count < 0)
                return false;
            _places.EnsureCapacity((int)Math.Min(_places.Count + (long)count, (_file.Length - reader.Position) / UsualLine));
            for (var index = 0; index < count; index++)
            {
                if (TryUsualLine(reader, first + index))
                    continue;
                if (!reader.TryWhole(out var offset) || !reader.TryWhole(out _))
                    return false;
                if (reader.TryKeyword("n"u8))
                    _places.TryAdd(first + index, new ObjectPlace(offset));
                else if (!reader.TryKeyword("f"u8))
                    return false;
            }
        }

        return true;
    }

    // Ten digits, five digits, n or f and a line end: so a table stands in a sound file (ISO 32000-1, 7.5.4).
    private bool TryUsualLine(SyntaxReader reader, int number)
    {
        reader.SkipSpace();
        var span = _file.Span[reader.Position..];
        if (span.Length < UsualLine || span[10] != ' ' || span[16] != ' ' || span[17] is not ((byte)'n' or (byte)'f') || span[18] is not (32 or 13 or 10)
            || span[..10].ContainsAnyExceptInRange((byte)'0', (byte)'9') || span[11..16].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || !Utf8Parser.TryParse(span[..10], out int offset, out _))
            return false;
        if (span[17] == 'n')
            _places.TryAdd(number, new ObjectPlace(offset));
        reader.Position += UsualLine - 1;
        return true;
    }

    private bool IsSound()
    {
        if (Trailer["Root"] is not (PdfReference or PdfDictionary))
            return false;
        var span = _file.Span;
        foreach (var (number, place) in _places)
        {
            if (!place.IsPacked && place.Offset > 0 && place.Offset < span.Length && StartsWith(span[(int)place.Offset..], number))
                continue;
            if (place.IsPacked ? !_places.TryGetValue(place.Pack, out var home) || home.IsPacked : !IsAt(number, place.Offset))
                return false;
        }

        return true;
    }

    private static bool StartsWith(ReadOnlySpan<byte> span, int number) =>
        Utf8Parser.TryParse(span[..Math.Min(span.Length, 11)], out int found, out var used) && found == number && used < span.Length && span[used] == ' ';

    private bool IsAt(int number, long offset) =>
        offset >= 0 && offset < _file.Length && new SyntaxReader(_file, (int)offset).TryWhole(out var found) && found == number;

    private void Search()
    {
        var span = _file.Span;
        foreach (var (number, offset) in Headers(_file))
            _places[number] = new ObjectPlace(offset);

        for (var from = 0; span[from..].IndexOf("trailer"u8) is var next and >= 0;)
        {
            from += next + 7;
            if (new SyntaxReader(_file, from).TryObject() is PdfDictionary trailer && trailer["Root"] is (PdfReference or PdfDictionary))
                Trailer = trailer;
        }

        SearchStreams();
        if (Trailer["Root"] is null)
            throw new MalformedPdfException("The file has no trailer that names its catalog.");
    }

    private void SearchStreams()
    {
        List<RawStream> packs = [];
        foreach (var place in _places.Values.OrderBy(place => place.Offset).ToList())
        {
            if (RawStream.TryRead(_file, (int)place.Offset) is not { } raw || raw.Dictionary["Type"] is not PdfName kind)
                continue;
            if (kind.Value == ObjectPack.TypeName)
                packs.Add(raw);
            if (kind.Value != PlaceTable.TypeName)
                continue;
            _tables.Add(raw.Number);
            if (raw.Dictionary["Root"] is (PdfReference or PdfDictionary))
                Trailer = raw.Dictionary;
        }

        if (Trailer["Encrypt"] is null)
            Unpack(packs);
    }

    private void Unpack(List<RawStream> packs)
    {
        var left = MostUnpacked;
        foreach (var pack in packs)
        {
            var packed = PackedObjects.Read(pack.Stream, left);
            left -= packed.Length;
            for (var index = 0; index < packed.Places.Count; index++)
                _places.TryAdd(packed.Places[index].Number, new ObjectPlace(0, pack.Number, index));
        }
    }

    /// <summary>What looks like the head of an object: its number, and the byte where it stands.</summary>
    public static IEnumerable<(int Number, int Offset)> Headers(ReadOnlyMemory<byte> file)
    {
        for (var from = 0; file.Span[from..].IndexOf(" obj"u8) is var next and >= 0; from += next + 4)
        {
            if (TryHeaderBefore(file, from + next, out var number, out var offset))
                yield return (number, offset);
        }
    }

    private static bool TryHeaderBefore(ReadOnlyMemory<byte> file, int end, out int number, out int offset)
    {
        var span = file.Span;
        (number, offset) = (0, end);
        for (var word = 0; word < 2; word++)
        {
            while (offset > 0 && span[offset - 1] is 32 or 9)
                offset--;
            while (offset > 0 && span[offset - 1] is >= (byte)'0' and <= (byte)'9')
                offset--;
        }

        return offset < end && new SyntaxReader(file, offset).TryWhole(out number) && number > 0;
    }
}
