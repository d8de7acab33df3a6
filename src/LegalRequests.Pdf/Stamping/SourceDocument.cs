using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>
/// A file that qpdf has normalised (<c>--decrypt --object-streams=disable --coalesce-contents</c>) or that this library
/// wrote, with objects packed or not, open for reading. It is not for files as they come in: those go through the sandbox first.
/// </summary>
public sealed class SourceDocument
{
    private const int LongestChain = 16;
    private const int MostUnpacked = 512 << 20;
    private readonly ReadOnlyMemory<byte> _file;
    private readonly CrossReference _table;
    private readonly Dictionary<int, PdfObject> _objects = [];
    private readonly Dictionary<int, PackedObjects> _packs = [];
    private readonly HashSet<int> _beingRead = [];
    private int _unpacked;

    private SourceDocument(ReadOnlyMemory<byte> file, bool mayBeLocked)
    {
        _file = file;
        _table = CrossReference.Read(file);
        Catalog = Resolve(_table.Trailer["Root"]) as PdfDictionary ?? throw new MalformedPdfException("The file has no catalog.");
        if (!mayBeLocked && Encrypt is not null)
            throw new MalformedPdfException("The file is encrypted.");
        Pages = Encrypt is null ? SourcePages.Read(this) : [];
    }

    /// <summary>How many pages it has; at least one, unless it was opened locked and is.</summary>
    public int PageCount => Pages.Count;

    internal PdfDictionary Catalog { get; }

    internal PdfObject? Root => _table.Trailer["Root"];

    internal PdfObject? Info => _table.Trailer["Info"];

    internal PdfObject? Encrypt => _table.Trailer["Encrypt"];

    internal IReadOnlyList<SourcePage> Pages { get; }

    internal PdfDictionary Trailer => _table.Trailer;

    /// <summary>Title, author and the like; null where there are none.</summary>
    internal PdfDictionary? Properties => Resolve(_table.Trailer["Info"]) as PdfDictionary;

    internal IEnumerable<int> ObjectNumbers => _table.Numbers;

    /// <summary>True where its table of objects is a stream.</summary>
    internal bool IsPacked => _table.IsPacked;

    /// <summary>The whole file.</summary>
    internal ReadOnlyMemory<byte> Bytes => _file;

    internal IEnumerable<ObjectPlace> PlacesInNumberOrder => _table.Numbers.Select(PlaceOf);

    /// <summary>Where each object stands; those in object streams come first.</summary>
    internal IEnumerable<(int Number, ObjectPlace Place)> PlacesInFileOrder =>
        _table.Numbers.Select(number => (Number: number, Place: PlaceOf(number))).OrderBy(it => it.Place.Offset);

    /// <summary>Opens a file held in memory.</summary>
    /// <exception cref="MalformedPdfException">It cannot be read, or has no page.</exception>
    public static SourceDocument Open(ReadOnlyMemory<byte> file) => Open(file, mayBeLocked: false);

    /// <summary>Opens a file whose strings and streams may be encrypted: only its structure can be relied on.</summary>
    internal static SourceDocument OpenLocked(ReadOnlyMemory<byte> file) => Open(file, mayBeLocked: true);

    private static SourceDocument Open(ReadOnlyMemory<byte> file, bool mayBeLocked)
    {
        try
        {
            return new SourceDocument(file, mayBeLocked);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidDataException or OverflowException)
        {
            throw new MalformedPdfException("The file cannot be read.", exception);
        }
    }

    /// <summary>Width and height of a page in points, upright as it is displayed.</summary>
    /// <param name="page">The page, from 1.</param>
    public (double Width, double Height) SizeOf(int page) => (Pages[page - 1].Width, Pages[page - 1].Height);

    internal PdfObject Resolve(PdfObject? value)
    {
        for (var step = 0; value is PdfReference reference; step++)
        {
            if (step == LongestChain)
                throw new MalformedPdfException("A chain of references has no end.");
            value = Load(reference.Number);
        }

        return value ?? PdfNull.Value;
    }

    internal byte[] Plain(PdfStream stream, int limit)
    {
        if (stream.Dictionary["Filter"] is null)
            return stream.Encoded.ToArray();
        var filter = Resolve(stream.Dictionary["Filter"]);
        if (filter is PdfArray { Count: 1 } single)
            filter = Resolve(single[0]);
        if (filter is PdfArray { Count: 0 })
            return stream.Encoded.ToArray();
        if (filter is not PdfName { Value: "FlateDecode" } || Resolve(stream.Dictionary["DecodeParms"]) is PdfDictionary { Count: > 0 })
            throw new MalformedPdfException("A content stream is packed in a way that is not read here.");
        try
        {
            return Flate.Expand(stream.Encoded, limit);
        }
        catch (InvalidDataException exception)
        {
            throw new MalformedPdfException("A content stream cannot be unpacked.", exception);
        }
    }

    internal ObjectPlace PlaceOf(int number) => _table.TryPlace(number, out var place) ? place : default;

    /// <summary>True for an object stream.</summary>
    internal static bool IsPack(PdfStream stream) => stream.Dictionary["Type"] is PdfName { Value: ObjectPack.TypeName };

    /// <summary>True for the number of a stream that is a table of objects, of which none refers to it.</summary>
    internal bool IsTable(int number) => _table.IsTable(number);

    /// <summary>The objects of an object stream.</summary>
    /// <exception cref="MalformedPdfException">It is none, or cannot be read.</exception>
    internal PackedObjects Packed(int number)
    {
        if (_packs.TryGetValue(number, out var known))
            return known;
        if (!_table.TryPlace(number, out var place) || place.IsPacked || Load(number) is not PdfStream stream || !IsPack(stream))
            throw new MalformedPdfException($"Object {number} is no stream of objects.");
        var packed = PackedObjects.Read(stream, MostUnpacked - _unpacked);
        _unpacked += packed.Length;
        _packs.Add(number, packed);
        return packed;
    }

    /// <summary>True for a stream of drawing operators beside those of the pages: a form or a pattern.</summary>
    internal bool IsContent(PdfStream stream) =>
        Resolve(stream.Dictionary["Subtype"]) is PdfName { Value: "Form" } || Resolve(stream.Dictionary["PatternType"]) is PdfNumber { Value: 1 };

    /// <summary>The whole content of a page: its streams one after the other, each closed by a line end.</summary>
    internal byte[] Content(SourcePage page, int limit)
    {
        var contents = Resolve(page.Node["Contents"]);
        using var joined = new MemoryStream();
        foreach (var part in contents is PdfArray array ? array : (IEnumerable<PdfObject>)[contents])
        {
            if (Resolve(part) is not PdfStream stream)
                continue;
            var plain = Plain(stream, limit);
            if (joined.Length + plain.Length > limit)
                throw new MalformedPdfException("The content of a page is larger than the limit.");
            joined.Write(plain);
            joined.WriteByte((byte)'\n');
        }

        return joined.ToArray();
    }

    private PdfObject Load(int number)
    {
        if (_objects.TryGetValue(number, out var known))
            return known;
        if (!_table.TryPlace(number, out var place))
            return PdfNull.Value;
        if (_beingRead.Count == LongestChain || !_beingRead.Add(number))
            throw new MalformedPdfException($"Object {number} needs itself to be read.");

        var value = place.IsPacked ? ReadPacked(number, place) : ReadAt(number, (int)place.Offset);
        _beingRead.Remove(number);
        _objects.Add(number, value);
        return value;
    }

    private PdfObject ReadPacked(int number, ObjectPlace place)
    {
        var packed = Packed(place.Pack);
        return place.Index < packed.Places.Count && packed.Places[place.Index].Number == number
            ? packed.At(place.Index)
            : throw new MalformedPdfException($"Object {number} is not where the table says.");
    }

    private PdfObject ReadAt(int number, int offset)
    {
        var reader = new SyntaxReader(_file, offset);
        if (!reader.TryWhole(out var found) || found != number || !reader.TryWhole(out _) || !reader.TryKeyword("obj"u8))
            throw new MalformedPdfException($"Object {number} is not where the table says.");
        var value = reader.TryObject() ?? PdfNull.Value;
        return value is PdfDictionary dictionary && reader.TryKeyword("stream"u8)
            ? ReadStream(dictionary, reader.Position)
            : value;
    }

    private PdfStream ReadStream(PdfDictionary dictionary, int position)
    {
        var span = _file.Span;
        position = RawStream.Start(span, position);
        var length = Resolve(dictionary["Length"]) is PdfNumber number ? (long)number.Value : -1;
        if (length < 0 || length > span.Length - position || !new SyntaxReader(_file, (int)(position + length)).TryKeyword("endstream"u8))
        {
            length = span[position..].IndexOf("endstream"u8);
            if (length < 0)
                throw new MalformedPdfException("A stream has no end.");
        }

        return new PdfStream(dictionary, _file.Slice(position, (int)length));
    }
}
