using System.Buffers;
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace LegalRequests.Pdf.Stamping;

/// <summary>
/// A normalised or finished file open for reading. A large one is read where it lies: its size on disk is not its size in
/// memory. A small one is read at once, which is faster than mapping it.
/// </summary>
public sealed class MappedPdf : IDisposable
{
    readonly Bytes bytes;

    MappedPdf(Bytes bytes, SourceDocument document) => (this.bytes, Document) = (bytes, document);

    /// <summary>The file; not to be used after <see cref="Dispose"/>.</summary>
    public SourceDocument Document { get; }

    /// <exception cref="MalformedPdfException">It cannot be read, has no page, or is larger than 2 GiB.</exception>
    public static MappedPdf Open(string path)
    {
        using var handle = File.OpenHandle(path);
        var length = RandomAccess.GetLength(handle);
        if (length is 0 or > int.MaxValue)
            throw new MalformedPdfException("The file is empty or larger than can be read.");
        var bytes = new Bytes(handle, (int)length);
        try
        {
            return new MappedPdf(bytes, SourceDocument.Open(bytes.Memory));
        }
        catch (MalformedPdfException)
        {
            bytes.Free();
            throw;
        }
    }

    public void Dispose() => bytes.Free();

    sealed unsafe class Bytes : MemoryManager<byte>
    {
        const int LargestRead = 1 << 20;
        readonly MemoryMappedFile? file;
        readonly MemoryMappedViewAccessor? view;
        readonly int length;
        byte[]? held;
        byte* start;

        public Bytes(SafeFileHandle handle, int length)
        {
            this.length = length;
            if (length <= LargestRead)
            {
                held = Read(handle, length);
                return;
            }

            file = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        }

        public void Free() => Dispose(disposing: true);

        public override Span<byte> GetSpan()
        {
            if (held is not null)
                return new Span<byte>(held, 0, length);
            return start is not null ? new Span<byte>(start, length) : throw new ObjectDisposedException(nameof(MappedPdf));
        }

        public override MemoryHandle Pin(int elementIndex = 0) =>
            held is not null ? new Memory<byte>(held, elementIndex, length - elementIndex).Pin() : new(start + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (held is not null)
            {
                ArrayPool<byte>.Shared.Return(held);
                held = null;
            }

            if (start is null || view is null)
                return;
            start = null;
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            file?.Dispose();
        }

        static byte[] Read(SafeFileHandle handle, int length)
        {
            var bytes = ArrayPool<byte>.Shared.Rent(length);
            for (var read = 0; read < length;)
            {
                var more = RandomAccess.Read(handle, bytes.AsSpan(read, length - read), read);
                if (more == 0)
                    throw new MalformedPdfException("The file ends before its length.");
                read += more;
            }

            return bytes;
        }
    }
}
