using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>
/// Where the objects of a file begin. The classic table is read where it is sound; else the file is searched for
/// objects, so that a wrong table does no more harm than time.
/// </summary>
internal sealed class CrossReference
{
    private const int MostTables = 64;
    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<int, int> _offsets = [];

    private CrossReference(ReadOnlyMemory<byte> file) => _file = file;

    public PdfDictionary Trailer { get; private set; } = [];

    public IEnumerable<int> Numbers => _offsets.Keys.Order();

    public static CrossReference Read(ReadOnlyMemory<byte> file)
    {
        var table = new CrossReference(file);
        if (!table.TryTables() || !table.IsSound())
        {
            table = new CrossReference(file);
            table.Search();
        }

        return table;
    }

    public bool TryOffset(int number, out int offset) => _offsets.TryGetValue(number, out offset);

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
            if (!TryTable(reader) || reader.TryObject() is not PdfDictionary trailer)
                return false;
            if (isNewest)
                Trailer = trailer;
            if (trailer["Prev"] is not PdfNumber previous)
                return true;
            offset = (int)Math.Clamp(previous.Value, -1, int.MaxValue);
        }
    }

    private bool TryTable(SyntaxReader reader)
    {
        if (!reader.TryKeyword("xref"u8))
            return false;
        while (!reader.TryKeyword("trailer"u8))
        {
            if (!reader.TryWhole(out var first) || !reader.TryWhole(out var count) || first < 0 || count < 0)
                return false;
            for (var index = 0; index < count; index++)
            {
                if (!reader.TryWhole(out var offset) || !reader.TryWhole(out _))
                    return false;
                if (reader.TryKeyword("n"u8))
                    _offsets.TryAdd(first + index, offset);
                else if (!reader.TryKeyword("f"u8))
                    return false;
            }
        }

        return true;
    }

    private bool IsSound()
    {
        if (Trailer["Root"] is not (PdfReference or PdfDictionary))
            return false;
        foreach (var (number, offset) in _offsets)
        {
            if (offset < 0 || offset >= _file.Length)
                return false;
            var reader = new SyntaxReader(_file, offset);
            if (!reader.TryWhole(out var found) || found != number)
                return false;
        }

        return true;
    }

    private void Search()
    {
        var span = _file.Span;
        for (var from = 0; ;)
        {
            var next = span[from..].IndexOf(" obj"u8);
            if (next < 0)
                break;
            var end = from + next;
            if (TryHeaderBefore(end, out var number, out var offset))
                _offsets[number] = offset;
            from = end + 4;
        }

        for (var from = 0; span[from..].IndexOf("trailer"u8) is var next and >= 0;)
        {
            from += next + 7;
            if (new SyntaxReader(_file, from).TryObject() is PdfDictionary trailer && trailer["Root"] is (PdfReference or PdfDictionary))
                Trailer = trailer;
        }

        if (Trailer["Root"] is null)
            throw new MalformedPdfException("The file has no trailer that names its catalog.");
    }

    private bool TryHeaderBefore(int end, out int number, out int offset)
    {
        var span = _file.Span;
        offset = end;
        for (var word = 0; word < 2; word++)
        {
            while (offset > 0 && span[offset - 1] is 32 or 9)
                offset--;
            while (offset > 0 && span[offset - 1] is >= (byte)'0' and <= (byte)'9')
                offset--;
        }

        number = 0;
        return offset < end && new SyntaxReader(_file, offset).TryWhole(out number) && number > 0;
    }
}
