using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// Writes every object of a released file once more and holds it against the file, byte for byte. What stands between the
/// objects, in a comment, or in an object that the table does not name is seen by no reader, and must not be there at all.
/// </summary>
static class WrittenCheck
{
    /// <summary>What is found where the file is not, byte for byte, what this product writes; else nothing.</summary>
    /// <exception cref="MalformedPdfException">An object cannot be read.</exception>
    public static IEnumerable<ProofFinding> Differences(SourceDocument file)
    {
        using var same = new SameBytes(file.Bytes);
        using var sink = new ByteSink(same, isHashed: false);
        if (!TryWrite(file, sink) || !same.AreAll)
            yield return new ProofFinding(null, "proof.unwritten", "Something stands in the file beside the objects that its table names.") { By = Detector.OwnReader };
    }

    static bool TryWrite(SourceDocument file, ByteSink sink)
    {
        var places = file.PlacesInFileOrder.Where(it => !it.Place.IsPacked).ToList();
        PdfFileWriter.WriteHead(sink);
        foreach (var (number, place) in places)
        {
            if (sink.Position != place.Offset)
                return false;
            PdfFileWriter.WriteObject(sink, number, file.Resolve(new PdfReference(number)));
        }

        var table = file.IsPacked ? places[^1].Place.Offset : sink.Position;
        if (!file.IsPacked)
            PdfFileWriter.WriteTable(sink, [default, .. file.PlacesInNumberOrder], file.Trailer);
        PdfFileWriter.WriteFoot(sink, table);
        sink.Flush();
        return true;
    }

    /// <summary>Takes what is written and holds it against a file from its first byte on.</summary>
    sealed class SameBytes(ReadOnlyMemory<byte> file) : Stream
    {
        bool differs;
        int at;

        /// <summary>True where what was written is the whole of the file.</summary>
        public bool AreAll => !differs && at == file.Length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => at;
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            differs = differs || buffer.Length > file.Length - at || !file.Span.Slice(at, buffer.Length).SequenceEqual(buffer);
            at += differs ? 0 : buffer.Length;
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Flush()
        {
        }
    }
}
