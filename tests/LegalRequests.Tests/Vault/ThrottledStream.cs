namespace LegalRequests.Tests.Vault;

/// <summary>An upload as a slow line brings it: in odd small pieces, of unknown length, perhaps with something happening at a byte.</summary>
internal sealed class ThrottledStream(byte[] bytes, int atByte = int.MaxValue, Action? happens = null) : Stream
{
    private const int Piece = 1_021;

    private int given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (given >= atByte)
        {
            happens?.Invoke();
        }

        var piece = Math.Min(Math.Min(count, Piece), bytes.Length - given);
        bytes.AsSpan(given, piece).CopyTo(buffer.AsSpan(offset));
        given += piece;
        return piece;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
