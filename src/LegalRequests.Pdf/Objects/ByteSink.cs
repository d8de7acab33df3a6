using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>Buffers, counts and hashes what is written on its way to a stream, or gathers it in memory.</summary>
/// <param name="output">Where it goes; null keeps all of it until <see cref="Clear"/>.</param>
/// <param name="isHashed">Whether its hash will be asked for.</param>
internal sealed class ByteSink(Stream? output, bool isHashed = true) : IDisposable
{
    private const int Usual = 1 << 16;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Usual);
    private readonly IncrementalHash? _hash = isHashed ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    private long _flushed;
    private int _used;
    private bool _disposed;

    public long Position => _flushed + _used;

    /// <summary>What a sink without a stream has gathered.</summary>
    public ReadOnlySpan<byte> Gathered => _buffer.AsSpan(0, _used);

    private IncrementalHash Hash => _hash ?? throw new InvalidOperationException("Nothing is hashed here.");

    public void Byte(byte value)
    {
        if (_used == _buffer.Length)
            MakeRoom(1);
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
            MakeRoom(bytes.Length);
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

    public void Flush()
    {
        if (output is null)
            return;
        Emit(_buffer.AsSpan(0, _used));
        _used = 0;
    }

    /// <summary>Forgets what was gathered.</summary>
    public void Clear()
    {
        _used = 0;
        if (_buffer.Length > 16 * Usual)
            Exchange(Usual);
    }

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
            MakeRoom(length);
    }

    private void MakeRoom(int length)
    {
        if (output is null)
            Exchange(Math.Max(checked(_used + length + 1), 2 * _buffer.Length));
        else
            Flush();
    }

    private void Exchange(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(size);
        Gathered.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        output?.Write(bytes);
        _hash?.AppendData(bytes);
        _flushed += bytes.Length;
    }
}
