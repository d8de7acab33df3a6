using System.Buffers.Binary;

namespace LegalRequests.Pdf.Conformance;

/// <summary>
/// Finds the width at the head of a charstring (Adobe Technical Note 5177, 3.1): it is the operand too many before the
/// first operator that empties the stack.
/// </summary>
internal sealed class CharStringWidth(IReadOnlyList<ReadOnlyMemory<byte>> shared, IReadOnlyList<ReadOnlyMemory<byte>> own)
{
    private const int Deepest = 10;
    private readonly List<double> _stack = [];

    /// <summary>The difference from the nominal width, or none where the glyph has the default width; unknown where it could not be told.</summary>
    public (bool IsKnown, double? Difference) Read(ReadOnlySpan<byte> glyph) => Run(glyph, 0) ?? (false, null);

    private (bool IsKnown, double? Difference)? Run(ReadOnlySpan<byte> code, int depth)
    {
        for (var at = 0; at < code.Length && depth <= Deepest;)
        {
            var first = code[at++];
            switch (first)
            {
                case 28 or >= 32:
                    Push(code, first, ref at);
                    break;
                case 10 or 29 when Called(first == 10 ? own : shared) is { } routine:
                    if (Run(routine.Span, depth + 1) is { } found)
                        return found;
                    break;
                case 11:
                    return null;
                case 1 or 3 or 18 or 23 or 19 or 20:
                    return (true, _stack.Count % 2 != 0 ? _stack[0] : null);
                case 21:
                    return (true, _stack.Count > 2 ? _stack[0] : null);
                case 4 or 22:
                    return (true, _stack.Count > 1 ? _stack[0] : null);
                case 14:
                    return (true, _stack.Count is 1 or 5 ? _stack[0] : null);
                default:
                    return (false, null);
            }
        }

        return null;
    }

    private ReadOnlyMemory<byte>? Called(IReadOnlyList<ReadOnlyMemory<byte>> routines)
    {
        if (_stack.Count == 0)
            return null;
        var bias = routines.Count < 1240 ? 107 : routines.Count < 33900 ? 1131 : 32768;
        var number = (int)_stack[^1] + bias;
        _stack.RemoveAt(_stack.Count - 1);
        return number >= 0 && number < routines.Count ? routines[number] : null;
    }

    private void Push(ReadOnlySpan<byte> code, int first, ref int at)
    {
        switch (first)
        {
            case 28:
                _stack.Add(BinaryPrimitives.ReadInt16BigEndian(code[at..]));
                at += 2;
                break;
            case <= 246:
                _stack.Add(first - 139);
                break;
            case <= 250:
                _stack.Add((first - 247) * 256 + code[at++] + 108);
                break;
            case < 255:
                _stack.Add(-(first - 251) * 256 - code[at++] - 108);
                break;
            default:
                _stack.Add(BinaryPrimitives.ReadInt32BigEndian(code[at..]) / 65536.0);
                at += 4;
                break;
        }
    }
}
