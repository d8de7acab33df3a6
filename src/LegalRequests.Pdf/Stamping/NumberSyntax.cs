using System.Buffers.Text;

namespace LegalRequests.Pdf.Stamping;

/// <summary>Reads numbers with a fraction (ISO 32000-1, 7.3.3).</summary>
internal static class NumberSyntax
{
    private const int SurelyExact = 15;
    private static readonly double[] Powers = [.. Enumerable.Range(0, SurelyExact + 1).Select(static power => Math.Pow(10, power))];

    /// <summary>The number that a word says, and 0 where it says none.</summary>
    public static double Real(ReadOnlySpan<byte> word)
    {
        var (digits, point) = (0L, -1);
        var start = word is [(byte)'-', ..] ? 1 : 0;
        var isPlain = word.Length - start is > 1 and <= SurelyExact;
        for (var index = start; isPlain && index < word.Length; index++)
        {
            var value = word[index];
            if (value == '.' && point < 0)
                point = index;
            else if (value is >= (byte)'0' and <= (byte)'9')
                digits = 10 * digits + value - '0';
            else
                isPlain = false;
        }

        // One division of two numbers that a double holds exactly comes out as near as can be.
        if (isPlain && point >= 0)
            return (start == 0 ? digits : -digits) / Powers[word.Length - 1 - point];
        return Utf8Parser.TryParse(word, out double parsed, out var used) && used > 0 && double.IsFinite(parsed) ? parsed : 0;
    }
}
