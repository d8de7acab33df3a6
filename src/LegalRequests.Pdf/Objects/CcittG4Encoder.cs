using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace LegalRequests.Pdf.Objects;

/// <summary>Encodes one-bit rows by ITU-T T.6 (CCITT group 4), as CCITTFaxDecode with K -1 reads them.</summary>
internal sealed class CcittG4Encoder(int width)
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 14);
    private int[] _reference = [width, width, width, width];
    private int[] _current = new int[width + 4];
    private ulong _pending;
    private int _pendingBits;

    /// <summary>Encodes rows of packed bits, 1 is ink, high bit first, each row on whole bytes.</summary>
    public static ReadOnlyMemory<byte> Encode(ReadOnlySpan<byte> bits, int width, int height)
    {
        var encoder = new CcittG4Encoder(width);
        var stride = (width + 7) / 8;
        for (var row = 0; row < height; row++)
            encoder.Row(bits.Slice(row * stride, stride));
        return encoder.Finish();
    }

    private void Row(ReadOnlySpan<byte> bits)
    {
        FindChanges(bits);
        var a0 = -1;
        var colour = 0;
        var a1Index = 0;
        var b1Index = 0;
        while (a0 < width)
        {
            b1Index = NextReference(b1Index, colour, a0);
            var a1 = _current[a1Index];
            var b1 = _reference[b1Index];
            var b2 = _reference[Math.Min(b1Index + 1, _reference.Length - 1)];
            if (b2 < a1)
            {
                Put(0b0001, 4);
                a0 = b2;
            }
            else if (Math.Abs(a1 - b1) <= 3)
            {
                PutVertical(a1 - b1);
                a0 = a1;
                colour ^= 1;
                a1Index++;
            }
            else
            {
                var a2 = _current[a1Index + 1];
                Put(0b001, 3);
                PutRun(a1 - Math.Max(a0, 0), colour);
                PutRun(a2 - a1, colour ^ 1);
                a0 = a2;
                a1Index += 2;
            }
        }

        (_reference, _current) = (_current, _reference.Length == _current.Length ? _reference : new int[width + 4]);
    }

    // b1 lies right of a0 and changes to the colour opposite to that of a0 (T.6, 2.2.1).
    private int NextReference(int index, int colour, int a0)
    {
        index = Math.Max(0, index - 2);
        index += (index & 1) ^ colour;
        while (_reference[index] <= a0 && _reference[index] < width)
            index += 2;
        return index;
    }

    private void FindChanges(ReadOnlySpan<byte> bits)
    {
        var count = 0;
        var previous = 0UL;
        for (var offset = 0; offset < bits.Length; offset += 8)
        {
            var rest = bits[offset..];
            var word = rest.Length >= 8 ? BinaryPrimitives.ReadUInt64BigEndian(rest) : Tail(rest);
            var changes = word ^ ((word >> 1) | (previous << 63));
            previous = word & 1;
            while (changes != 0)
            {
                var bit = BitOperations.LeadingZeroCount(changes);
                var position = offset * 8 + bit;
                if (position >= width)
                    break;
                _current[count++] = position;
                changes &= ~(1UL << (63 - bit));
            }
        }

        for (var sentinel = 0; sentinel < 4 && count < _current.Length; sentinel++)
            _current[count++] = width;
    }

    private static ulong Tail(ReadOnlySpan<byte> bytes)
    {
        var word = 0UL;
        for (var index = 0; index < bytes.Length; index++)
            word |= (ulong)bytes[index] << (56 - 8 * index);
        return word;
    }

    private void PutVertical(int distance)
    {
        switch (distance)
        {
            case 0:
                Put(0b1, 1);
                break;
            case 1:
                Put(0b011, 3);
                break;
            case -1:
                Put(0b010, 3);
                break;
            default:
                Put(distance > 0 ? 0b11u : 0b10u, Math.Abs(distance) + 4);
                break;
        }
    }

    private void PutRun(int length, int colour)
    {
        while (length > CcittG4Codes.LongestMakeUp)
        {
            PutCode(CcittG4Codes.MakeUp(CcittG4Codes.LongestMakeUp, colour));
            length -= CcittG4Codes.LongestMakeUp;
        }

        if (length >= 64)
            PutCode(CcittG4Codes.MakeUp(length, colour));
        PutCode(CcittG4Codes.Terminating(length % 64, colour));
    }

    private void PutCode((byte Length, ushort Code) code) => Put(code.Code, code.Length);

    private void Put(uint code, int length)
    {
        _pending = (_pending << length) | code;
        _pendingBits += length;
        while (_pendingBits >= 8)
        {
            _pendingBits -= 8;
            _output.GetSpan(1)[0] = (byte)(_pending >> _pendingBits);
            _output.Advance(1);
        }
    }

    private ReadOnlyMemory<byte> Finish()
    {
        Put(1, 12);
        Put(1, 12);
        if (_pendingBits > 0)
            Put(0, 8 - _pendingBits);
        return _output.WrittenMemory;
    }
}
