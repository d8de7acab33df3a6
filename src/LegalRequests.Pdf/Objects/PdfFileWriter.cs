using System.Security.Cryptography;

namespace LegalRequests.Pdf.Objects;

/// <summary>
/// Writes a PDF 1.7 file to a stream in one pass, from nothing. It keeps only the offsets of objects and the hashes of
/// objects that are shared, and takes nothing from clock or machine: the same calls give the same bytes.
/// </summary>
public sealed class PdfFileWriter : IDisposable
{
    private const long Unwritten = 0;
    private readonly ByteSink _sink;
    private readonly ByteSink _fingerprints = new(Stream.Null);
    private readonly List<long> _offsets = [Unwritten];
    private readonly Dictionary<UInt128, PdfReference> _shared = [];
    private bool _finished;

    /// <summary>Begins the file; the stream needs only to be writable and stays open.</summary>
    public PdfFileWriter(Stream output)
    {
        _sink = new ByteSink(output);
        _sink.Ascii("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    }

    /// <summary>Takes the next object number for an object that is written later.</summary>
    public PdfReference Reserve()
    {
        _offsets.Add(Unwritten);
        return new PdfReference(_offsets.Count - 1);
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
        var key = Fingerprint(value);
        if (_shared.TryGetValue(key, out var known))
            return known;
        var reference = Add(value);
        _shared.Add(key, reference);
        return reference;
    }

    /// <summary>Writes a reserved object.</summary>
    /// <exception cref="InvalidOperationException">The number was written before, or the file is finished.</exception>
    public void Write(PdfReference reference, PdfObject value)
    {
        if (_finished || _offsets[reference.Number] != Unwritten)
            throw new InvalidOperationException($"Object {reference.Number} cannot be written now.");

        _offsets[reference.Number] = _sink.Position;
        _sink.Whole(reference.Number);
        _sink.Ascii(" 0 obj\n");
        value.WriteTo(_sink);
        _sink.Ascii("\nendobj\n");
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
        var missing = _offsets.IndexOf(Unwritten, 1);
        if (_finished || missing > 0)
            throw new InvalidOperationException($"The file cannot be finished; object {missing} is missing.");

        _finished = true;
        var id = PdfString.OfBytes(_sink.HashSoFar().AsSpan(0, 16));
        var table = _sink.Position;
        WriteTable();
        var trailer = new PdfDictionary
        {
            ["Size"] = PdfNumber.Of(_offsets.Count),
            ["Root"] = catalog,
            ["Info"] = info,
            ["ID"] = new PdfArray([id, id]),
        };
        if (encrypt is not null)
            trailer["Encrypt"] = encrypt;
        _sink.Ascii("trailer\n");
        trailer.WriteTo(_sink);
        _sink.Ascii("\nstartxref\n");
        _sink.Whole(table);
        _sink.Ascii("\n%%EOF\n");
        return new FinishedFile(_sink.Position, Convert.ToHexStringLower(_sink.HashSoFar()));
    }

    /// <summary>Gives back the buffers. The stream written to stays open.</summary>
    public void Dispose()
    {
        _sink.Dispose();
        _fingerprints.Dispose();
    }

    private void WriteTable()
    {
        _sink.Ascii("xref\n0 ");
        _sink.Whole(_offsets.Count);
        _sink.Ascii("\n0000000000 65535 f \n");
        Span<byte> line = stackalloc byte[20];
        " 00000 n \n"u8.CopyTo(line[10..]);
        foreach (var offset in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_offsets)[1..])
        {
            var rest = offset;
            for (var digit = 9; digit >= 0; digit--, rest /= 10)
                line[digit] = (byte)('0' + rest % 10);
            _sink.Bytes(line);
        }
    }

    private UInt128 Fingerprint(PdfObject value)
    {
        value.WriteTo(_fingerprints);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _fingerprints.HashAndRestart(hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}

/// <summary>What was written.</summary>
/// <param name="Length">Bytes of the file.</param>
/// <param name="Sha256">SHA-256 of the whole file, lower-case hexadecimal.</param>
public sealed record FinishedFile(long Length, string Sha256);
