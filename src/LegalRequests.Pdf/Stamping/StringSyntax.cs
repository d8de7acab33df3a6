using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>Reads strings, in brackets or as hexadecimal digits (ISO 32000-1, 7.3.4). The position is that of the first sign, then that after the last.</summary>
internal static class StringSyntax
{
    public static PdfString Literal(ReadOnlySpan<byte> span, ref int position)
    {
        position++;
        var plain = span[position..].IndexOfAny((byte)'\\', (byte)'(', (byte)')');
        if (plain >= 0 && span[position + plain] == ')')
        {
            position += plain + 1;
            return PdfString.OfBytes(span.Slice(position - plain - 1, plain));
        }

        var bytes = new List<byte>();
        for (var open = 1; position < span.Length;)
        {
            var value = span[position++];
            if (value == '\\')
            {
                Escape(span, ref position, bytes);
                continue;
            }

            open += value == '(' ? 1 : value == ')' ? -1 : 0;
            if (open == 0)
                return PdfString.OfBytes([.. bytes]);
            bytes.Add(value);
        }

        throw new MalformedPdfException("A string has no end.");
    }

    private static void Escape(ReadOnlySpan<byte> span, ref int position, List<byte> bytes)
    {
        if (position >= span.Length)
            return;
        var value = span[position++];
        if (value is >= (byte)'0' and <= (byte)'7')
        {
            var code = value - '0';
            for (var digit = 0; digit < 2 && position < span.Length && span[position] is >= (byte)'0' and <= (byte)'7'; digit++)
                code = code * 8 + span[position++] - '0';
            bytes.Add((byte)code);
        }
        else if (value == '\r')
        {
            if (position < span.Length && span[position] == '\n')
                position++;
        }
        else if (value != '\n')
        {
            bytes.Add(value switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => value });
        }
    }

    public static PdfString Hex(ReadOnlySpan<byte> span, ref int position)
    {
        position++;
        var bytes = new List<byte>();
        var high = -1;
        while (position < span.Length)
        {
            var value = span[position++];
            if (value == '>')
            {
                if (high >= 0)
                    bytes.Add((byte)(high << 4));
                return PdfString.OfBytes([.. bytes]);
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

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int Digit(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };
}
