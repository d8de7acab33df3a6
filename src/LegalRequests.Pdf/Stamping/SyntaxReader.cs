using System.Buffers.Text;
using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>Reads PDF tokens and objects from bytes (ISO 32000-1, 7.2 and 7.3). It never reads past the end.</summary>
internal sealed class SyntaxReader(ReadOnlyMemory<byte> data, int position = 0)
{
    private const int DeepestNesting = 64;
    private const int LongestUsualName = 64;
    private int _depth;

    public int Position { get; set; } = position;

    public bool AtEnd => Position >= data.Length;

    private ReadOnlySpan<byte> Span => data.Span;

    public void SkipSpace()
    {
        var span = Span;
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

    /// <summary>Takes a keyword such as obj, if it stands here.</summary>
    public bool TryKeyword(ReadOnlySpan<byte> keyword)
    {
        SkipSpace();
        if (!Span[Position..].StartsWith(keyword))
            return false;
        var end = Position + keyword.Length;
        if (end < data.Length && IsRegular(Span[end]))
            return false;
        Position = end;
        return true;
    }

    /// <summary>The regular characters that stand here, such as an operator; empty before a delimiter.</summary>
    public ReadOnlySpan<byte> Word()
    {
        SkipSpace();
        var start = Position;
        while (Position < data.Length && IsRegular(Span[Position]))
            Position++;
        return Span[start..Position];
    }

    public bool TryWhole(out int value)
    {
        SkipSpace();
        if (!Utf8Parser.TryParse(Span[Position..], out value, out var used) || used == 0)
            return false;
        if (Position + used < data.Length && IsRegular(Span[Position + used]))
            return false;
        Position += used;
        return true;
    }

    /// <summary>Reads one object; a keyword that is none gives null and stays unread.</summary>
    public PdfObject? TryObject(bool references = true)
    {
        SkipSpace();
        if (AtEnd)
            return null;

        switch (Span[Position])
        {
            case (byte)'/':
                return PdfName.Unshared(Name());
            case (byte)'(':
                return PdfString.OfBytes(Literal());
            case (byte)'[':
                return Nested(Array, references);
            case (byte)'<':
                return Position + 1 < data.Length && Span[Position + 1] == '<' ? Nested(Dictionary, references) : PdfString.OfBytes(Hex());
            case (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.':
                return Number(references);
            default:
                return TryConstant();
        }
    }

    public PdfObject Object() => TryObject() ?? throw new MalformedPdfException($"An object is missing at byte {Position}.");

    private PdfObject Nested(Func<bool, PdfObject> read, bool references)
    {
        if (++_depth > DeepestNesting)
            throw new MalformedPdfException($"Objects are nested too deeply at byte {Position}.");
        var value = read(references);
        _depth--;
        return value;
    }

    private PdfArray Array(bool references)
    {
        Position++;
        var array = new PdfArray();
        while (true)
        {
            SkipSpace();
            if (!AtEnd && Span[Position] == ']')
            {
                Position++;
                return array;
            }

            array.Add(TryObject(references) ?? throw new MalformedPdfException($"An array is broken at byte {Position}."));
        }
    }

    private PdfDictionary Dictionary(bool references)
    {
        Position += 2;
        var dictionary = new PdfDictionary();
        while (true)
        {
            SkipSpace();
            if (Position + 1 < data.Length && Span[Position] == '>' && Span[Position + 1] == '>')
            {
                Position += 2;
                return dictionary;
            }

            if (AtEnd || Span[Position] != '/')
                throw new MalformedPdfException($"A dictionary is broken at byte {Position}.");
            var key = Name();
            dictionary[key] = TryObject(references) ?? throw new MalformedPdfException($"A dictionary is broken at byte {Position}.");
        }
    }

    private PdfObject Number(bool references)
    {
        var start = Position;
        if (references && TryWhole(out var number) && number > 0)
        {
            var after = Position;
            if (TryWhole(out var generation) && generation >= 0 && TryKeyword("R"u8))
                return new PdfReference(number);
            Position = after;
            return PdfNumber.Of(number);
        }

        Position = start;
        var word = Word();
        return Utf8Parser.TryParse(word, out double value, out var used) && used > 0 && double.IsFinite(value)
            ? PdfNumber.Of(value)
            : PdfNumber.Of(0);
    }

    private PdfObject? TryConstant()
    {
        if (TryKeyword("true"u8))
            return PdfBoolean.True;
        if (TryKeyword("false"u8))
            return PdfBoolean.False;
        return TryKeyword("null"u8) ? PdfNull.Value : null;
    }

    private string Name()
    {
        Position++;
        var start = Position;
        while (Position < data.Length && IsRegular(Span[Position]))
            Position++;
        var raw = Span[start..Position];
        if (!raw.Contains((byte)'#'))
            return Plain(raw);

        var name = new StringBuilder(raw.Length);
        for (var index = 0; index < raw.Length; index++)
        {
            if (raw[index] == '#' && index + 2 < raw.Length && Digit(raw[index + 1]) >= 0 && Digit(raw[index + 2]) >= 0)
            {
                name.Append((char)(Digit(raw[index + 1]) << 4 | Digit(raw[index + 2])));
                index += 2;
            }
            else
            {
                name.Append((char)raw[index]);
            }
        }

        return name.ToString();
    }

    private static string Plain(ReadOnlySpan<byte> raw)
    {
        if (raw.Length > LongestUsualName)
            return Encoding.Latin1.GetString(raw);
        Span<char> characters = stackalloc char[LongestUsualName];
        return PdfName.ValueOf(characters[..Encoding.Latin1.GetChars(raw, characters)]);
    }

    private byte[] Literal()
    {
        Position++;
        var bytes = new List<byte>();
        for (var open = 1; Position < data.Length;)
        {
            var value = Span[Position++];
            if (value == '\\')
            {
                Escape(bytes);
                continue;
            }

            open += value == '(' ? 1 : value == ')' ? -1 : 0;
            if (open == 0)
                return [.. bytes];
            bytes.Add(value);
        }

        throw new MalformedPdfException("A string has no end.");
    }

    private void Escape(List<byte> bytes)
    {
        if (AtEnd)
            return;
        var value = Span[Position++];
        if (value is >= (byte)'0' and <= (byte)'7')
        {
            var code = value - '0';
            for (var digit = 0; digit < 2 && !AtEnd && Span[Position] is >= (byte)'0' and <= (byte)'7'; digit++)
                code = code * 8 + Span[Position++] - '0';
            bytes.Add((byte)code);
        }
        else if (value == '\r')
        {
            if (!AtEnd && Span[Position] == '\n')
                Position++;
        }
        else if (value != '\n')
        {
            bytes.Add(value switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => value });
        }
    }

    private byte[] Hex()
    {
        Position++;
        var bytes = new List<byte>();
        var high = -1;
        while (Position < data.Length)
        {
            var value = Span[Position++];
            if (value == '>')
            {
                if (high >= 0)
                    bytes.Add((byte)(high << 4));
                return [.. bytes];
            }

            var digit = Digit(value);
            if (digit < 0)
                continue;
            if (high >= 0)
                bytes.Add((byte)(high << 4 | digit));
            high = high >= 0 ? -1 : digit;
        }

        throw new MalformedPdfException("A string has no end.");
    }

    private static int Digit(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };

    private static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte value) => !IsSpace(value)
        && value is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');
}
