using System.Runtime.InteropServices;

namespace LegalRequests.Pdf.Objects;

/// <summary>
/// Writes a PDF 1.7 file to a stream in one pass, from nothing. It keeps only the offsets of objects and the hashes of
/// objects that are shared, and takes nothing from clock or machine: the same calls give the same bytes.
/// </summary>
public sealed class PdfFileWriter : IDisposable
{
    private static ObjectPlace Unwritten => default;
    private readonly ByteSink _sink;
    private readonly ObjectPack? _pack;
    private readonly ByteSink _written = new(null, isHashed: false);
    private readonly Fingerprints _fingerprints = new();
    private readonly List<ObjectPlace> _places = [Unwritten];
    private readonly Dictionary<UInt128, int> _shared = [];
    private PdfReference? _openPack;
    private bool _finished;

    /// <summary>Begins the file.</summary>
    /// <param name="output">It needs only to be writable and stays open.</param>
    /// <param name="isPacked">Objects that are no streams are compressed, many together, and so is the table of all objects.</param>
    public PdfFileWriter(Stream output, bool isPacked = false)
    {
        _sink = new ByteSink(output);
        _pack = isPacked ? new ObjectPack() : null;
        WriteHead(_sink);
    }

    /// <summary>Takes the next object number for an object that is written later.</summary>
    public PdfReference Reserve()
    {
        _places.Add(Unwritten);
        return new PdfReference(_places.Count - 1);
    }

    /// <summary>Writes an object under a new number.</summary>
    public PdfReference Add(PdfObject value)
    {
        var reference = Reserve();
        Write(reference, value);
        return reference;
    }

    /// <summary>Writes an object unless an equal one was added this way before; gives the reference of the one.</summary>
    public PdfReference AddOnce(PdfObject value)
    {
        var stream = value as PdfStream;
        _written.Clear();
        if (stream is not null)
            stream.WriteHead(_written);
        else
            value.WriteTo(_written);

        // Numbers, not references: what is large, old and full of references is looked through at each collection.
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_shared, _fingerprints.Of(_written.Gathered, stream is null ? [] : stream.Encoded.Span), out _);
        if (known > 0)
            return new PdfReference(known);
        var reference = Reserve();
        known = reference.Number;
        WriteWritten(reference, stream);
        return reference;
    }

    /// <summary>Writes a reserved object.</summary>
    /// <exception cref="InvalidOperationException">The number was written before, or the file is finished.</exception>
    public void Write(PdfReference reference, PdfObject value)
    {
        if (_pack is null || value is PdfStream)
        {
            WriteAlone(reference, value);
            return;
        }

        _openPack ??= Reserve();
        PlaceInPack(reference, _pack.Add(reference.Number, value));
    }

    /// <summary>Writes an object under a new number, where a reader finds it without unpacking anything.</summary>
    internal PdfReference AddAlone(PdfObject value)
    {
        var reference = Reserve();
        WriteAlone(reference, value);
        return reference;
    }

    internal void WriteAlone(PdfReference reference, PdfObject value)
    {
        Place(reference, new ObjectPlace(_sink.Position));
        WriteObject(_sink, reference.Number, value);
    }

    /// <summary>Says where a reserved object stands that is written as part of another.</summary>
    internal void Place(PdfReference reference, ObjectPlace place)
    {
        if (_finished || _places[reference.Number] != Unwritten)
            throw new InvalidOperationException($"Object {reference.Number} cannot be written now.");
        _places[reference.Number] = place;
    }

    /// <summary>
    /// Writes the cross-reference table and the trailer. Both halves of /ID are the first 16 bytes of the SHA-256 of all
    /// that stands before the table (ISO 32000-1, 14.4).
    /// </summary>
    /// <exception cref="InvalidOperationException">A reserved object was never written.</exception>
    public FinishedFile Finish(PdfReference catalog, PdfReference info) => Finish(catalog, info, null);

    /// <param name="encrypt">The dictionary that tells how the strings and streams already written were encrypted; null where they are plain.</param>
    internal FinishedFile Finish(PdfReference catalog, PdfReference info, PdfReference? encrypt)
    {
        ClosePack();
        var missing = _places.IndexOf(Unwritten, 1);
        if (_finished || missing > 0)
            throw new InvalidOperationException($"The file cannot be finished; object {missing} is missing.");

        var id = PdfString.OfBytes(_sink.HashSoFar().AsSpan(0, 16));
        var table = _sink.Position;
        WriteEnd(new PdfDictionary { ["Root"] = catalog, ["Info"] = info, ["ID"] = new PdfArray([id, id]), ["Encrypt"] = encrypt });
        _finished = true;
        WriteFoot(_sink, table);
        return new FinishedFile(_sink.Position, Convert.ToHexStringLower(_sink.HashSoFar()));
    }

    /// <summary>Gives back the buffers. The stream written to stays open.</summary>
    public void Dispose()
    {
        _sink.Dispose();
        _written.Dispose();
        _fingerprints.Dispose();
        _pack?.Dispose();
    }

    internal static void WriteHead(ByteSink sink) => sink.Ascii("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");

    internal static void WriteObject(ByteSink sink, int number, PdfObject value)
    {
        sink.Whole(number);
        sink.Bytes(" 0 obj\n"u8);
        value.WriteTo(sink);
        sink.Bytes("\nendobj\n"u8);
    }

    /// <summary>The table as text and the trailer; the first place is that of no object.</summary>
    internal static void WriteTable(ByteSink sink, List<ObjectPlace> places, PdfDictionary trailer)
    {
        PlaceTable.WriteText(sink, places);
        sink.Ascii("trailer\n");
        trailer.WriteTo(sink);
    }

    internal static void WriteFoot(ByteSink sink, long table)
    {
        sink.Ascii("\nstartxref\n");
        sink.Whole(table);
        sink.Ascii("\n%%EOF\n");
    }

    private void WriteWritten(PdfReference reference, PdfStream? stream)
    {
        if (_pack is not null && stream is null)
        {
            _openPack ??= Reserve();
            PlaceInPack(reference, _pack.Add(reference.Number, _written.Gathered));
            return;
        }

        Place(reference, new ObjectPlace(_sink.Position));
        _sink.Whole(reference.Number);
        _sink.Bytes(" 0 obj\n"u8);
        _sink.Bytes(_written.Gathered);
        stream?.WriteData(_sink);
        _sink.Bytes("\nendobj\n"u8);
    }

    private void PlaceInPack(PdfReference reference, int index)
    {
        if (_openPack is null || _pack is null)
            return;
        Place(reference, new ObjectPlace(0, _openPack.Number, index));
        if (_pack.IsFull)
            ClosePack();
    }

    private void ClosePack()
    {
        if (_openPack is null || _pack is null || _finished)
            return;
        WriteAlone(_openPack, _pack.Close());
        _openPack = null;
    }

    private void WriteEnd(PdfDictionary trailer)
    {
        var own = _pack is null ? null : Reserve();
        var sized = new PdfDictionary { ["Size"] = PdfNumber.Of(_places.Count) };
        foreach (var (key, value) in trailer)
            sized[key] = value;
        if (own is not null)
        {
            Place(own, new ObjectPlace(_sink.Position));
            WriteObject(_sink, own.Number, PlaceTable.ToStream(_places, sized));
        }
        else
        {
            WriteTable(_sink, _places, sized);
        }
    }
}

/// <summary>What was written.</summary>
/// <param name="Length">Bytes of the file.</param>
/// <param name="Sha256">SHA-256 of the whole file, lower-case hexadecimal.</param>
public sealed record FinishedFile(long Length, string Sha256);
