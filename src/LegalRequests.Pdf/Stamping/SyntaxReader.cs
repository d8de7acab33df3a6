using System.Buffers.Text;
using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>Reads PDF tokens and objects from bytes (ISO 32000-1, 7.2 and 7.3). It never reads past the end.</summary>
internal sealed class SyntaxReader(ReadOnlyMemory<byte> data, int position = 0)
{
    private const int DeepestNesting = 64;
    private const int SurelyWhole = 9;
    private const ulong Spaces = 1UL << 0 | 1UL << 9 | 1UL << 10 | 1UL << 12 | 1UL << 13 | 1UL << 32;
    private const ulong LowEnds = Spaces | 1UL << '(' | 1UL << ')' | 1UL << '<' | 1UL << '>' | 1UL << '/' | 1UL << '%';
    private const ulong HighEnds = 1UL << '[' - 64 | 1UL << ']' - 64 | 1UL << '{' - 64 | 1UL << '}' - 64;
    private int _position = position;
    private int _depth;

    public int Position
    {
        get => _position;
        set => _position = value;
    }

    public bool AtEnd => Position >= data.Length;

    private ReadOnlySpan<byte> Span => data.Span;

    public void SkipSpace() => SkipSpace(Span);

    /// <summary>Takes a keyword such as obj, if it stands here.</summary>
    public bool TryKeyword(ReadOnlySpan<byte> keyword) => TryKeyword(Span, keyword);

    /// <summary>The regular characters that stand here, such as an operator; empty before a delimiter.</summary>
    public ReadOnlySpan<byte> Word()
    {
        var span = Span;
        SkipSpace(span);
        return Regular(span);
    }

    public bool TryWhole(out int value) => TryWhole(Span, out value);

    /// <summary>Reads one object; a keyword that is none gives null and stays unread.</summary>
    public PdfObject? TryObject(bool references = true) => TryObject(Span, references);

    public PdfObject Object() => TryObject() ?? throw new MalformedPdfException($"An object is missing at byte {Position}.");

    private PdfObject? TryObject(ReadOnlySpan<byte> span, bool references)
    {
        SkipSpace(span);
        if (Position >= span.Length)
            return null;

        switch (span[Position])
        {
            case (byte)'/':
                return Name(span);
            case (byte)'(':
                return StringSyntax.Literal(span, ref _position);
            case (byte)'[':
                return Array(span, references);
            case (byte)'<':
                return Position + 1 < span.Length && span[Position + 1] == '<' ? Dictionary(span, references) : StringSyntax.Hex(span, ref _position);
            case (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.':
                return Number(span, references);
            default:
                return TryConstant(span);
        }
    }

    private void SkipSpace(ReadOnlySpan<byte> span)
    {
        while (Position < span.Length)
        {
            var value = span[Position];
            if (value == '%')
            {
                var end = span[Position..].IndexOfAny((byte)'\r', (byte)'\n');
                Position = end < 0 ? span.Length : Position + end;
            }
            else if (IsSpace(value))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private bool TryKeyword(ReadOnlySpan<byte> span, ReadOnlySpan<byte> keyword)
    {
        SkipSpace(span);
        if (!span[Position..].StartsWith(keyword))
            return false;
        var end = Position + keyword.Length;
        if (end < span.Length && IsRegular(span[end]))
            return false;
        Position = end;
        return true;
    }

    private ReadOnlySpan<byte> Regular(ReadOnlySpan<byte> span)
    {
        var start = Position;
        while (Position < span.Length && IsRegular(span[Position]))
            Position++;
        return span[start..Position];
    }

    private bool TryWhole(ReadOnlySpan<byte> span, out int value)
    {
        SkipSpace(span);
        value = 0;
        var at = Position;
        var last = Math.Min(span.Length, at + SurelyWhole);
        for (; at < last && span[at] is >= (byte)'0' and <= (byte)'9'; at++)
            value = 10 * value + span[at] - '0';
        var used = at - Position;
        if ((used == 0 || at == last) && (!Utf8Parser.TryParse(span[Position..], out value, out used) || used == 0))
            return false;
        if (Position + used < span.Length && IsRegular(span[Position + used]))
            return false;
        Position += used;
        return true;
    }

    private PdfArray Array(ReadOnlySpan<byte> span, bool references)
    {
        Enter();
        Position++;
        var array = new PdfArray();
        while (true)
        {
            SkipSpace(span);
            if (Position < span.Length && span[Position] == ']')
            {
                Position++;
                _depth--;
                return array;
            }

            array.Add(TryObject(span, references) ?? throw new MalformedPdfException($"An array is broken at byte {Position}."));
        }
    }

    private PdfDictionary Dictionary(ReadOnlySpan<byte> span, bool references)
    {
        Enter();
        Position += 2;
        var dictionary = new PdfDictionary(8);
        while (true)
        {
            SkipSpace(span);
            if (Position + 1 < span.Length && span[Position] == '>' && span[Position + 1] == '>')
            {
                Position += 2;
                _depth--;
                return dictionary;
            }

            if (Position >= span.Length || span[Position] != '/')
                throw new MalformedPdfException($"A dictionary is broken at byte {Position}.");
            var key = Name(span);
            dictionary.Set(key, TryObject(span, references) ?? throw new MalformedPdfException($"A dictionary is broken at byte {Position}."));
        }
    }

    private void Enter()
    {
        if (++_depth > DeepestNesting)
            throw new MalformedPdfException($"Objects are nested too deeply at byte {Position}.");
    }

    private PdfObject Number(ReadOnlySpan<byte> span, bool references)
    {
        var start = Position;
        if (TryWhole(span, out var number))
        {
            var after = Position;
            if (references && number > 0 && TryWhole(span, out var generation) && generation >= 0 && TryKeyword(span, "R"u8))
                return new PdfReference(number);
            Position = after;
            return PdfNumber.Of(number);
        }

        Position = start;
        return PdfNumber.Of(NumberSyntax.Real(Regular(span)));
    }

    private PdfObject? TryConstant(ReadOnlySpan<byte> span)
    {
        if (TryKeyword(span, "true"u8))
            return PdfBoolean.True;
        if (TryKeyword(span, "false"u8))
            return PdfBoolean.False;
        return TryKeyword(span, "null"u8) ? PdfNull.Value : null;
    }

    private PdfName Name(ReadOnlySpan<byte> span)
    {
        Position++;
        var raw = Regular(span);
        if (!raw.Contains((byte)'#'))
            return PdfName.OfBytes(raw);

        var name = new StringBuilder(raw.Length);
        for (var index = 0; index < raw.Length; index++)
        {
            if (raw[index] == '#' && index + 2 < raw.Length && StringSyntax.Digit(raw[index + 1]) >= 0 && StringSyntax.Digit(raw[index + 2]) >= 0)
            {
                name.Append((char)(StringSyntax.Digit(raw[index + 1]) << 4 | StringSyntax.Digit(raw[index + 2])));
                index += 2;
            }
            else
            {
                name.Append((char)raw[index]);
            }
        }

        return PdfName.Of(name.ToString());
    }

    private static bool IsSpace(byte value) => value <= ' ' && (Spaces >> value & 1) != 0;

    private static bool IsRegular(byte value) => value >= 128 || ((value < 64 ? LowEnds : HighEnds) >> (value & 63) & 1) == 0;
}
