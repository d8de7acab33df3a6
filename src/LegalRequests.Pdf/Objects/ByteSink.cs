using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>Buffers, counts and hashes what is written on its way to a stream.</summary>
internal sealed class ByteSink(Stream output, bool isHashed = true) : IDisposable
{
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private readonly IncrementalHash? _hash = isHashed ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    private long _flushed;
    private int _used;
    private bool _disposed;

    public long Position => _flushed + _used;

    private IncrementalHash Hash => _hash ?? throw new InvalidOperationException("Nothing is hashed here.");

    public void Byte(byte value)
    {
        if (_used == _buffer.Length)
            Flush();
        _buffer[_used++] = value;
    }

    public void Hex(byte value)
    {
        const string digits = "0123456789ABCDEF";
        Byte((byte)digits[value >> 4]);
        Byte((byte)digits[value & 15]);
    }

    public void Ascii(string text)
    {
        Reserve(text.Length);
        _used += Encoding.Latin1.GetBytes(text, _buffer.AsSpan(_used));
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            Flush();
            if (bytes.Length >= _buffer.Length)
            {
                Emit(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    public void Whole(long value)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    public void Real(double value)
    {
        Reserve(32);
        _used += Decimals.Format(value, _buffer.AsSpan(_used));
    }

    public byte[] HashSoFar()
    {
        Flush();
        return Hash.GetCurrentHash();
    }

    /// <summary>The hash of what was written since the last call, and the beginning of the next.</summary>
    public void HashAndRestart(Span<byte> hash)
    {
        Flush();
        Hash.GetHashAndReset(hash);
    }

    public void Flush()
    {
        Emit(_buffer.AsSpan(0, _used));
        _used = 0;
    }

    /// <summary>Counts from 0 again; what was written must have been flushed.</summary>
    public void Restart() => _flushed = 0;

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        ArrayPool<byte>.Shared.Return(_buffer);
        _hash?.Dispose();
    }

    private void Reserve(int length)
    {
        if (_buffer.Length - _used < length)
            Flush();
    }

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _hash?.AppendData(bytes);
        _flushed += bytes.Length;
    }
}
